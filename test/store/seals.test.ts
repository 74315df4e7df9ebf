import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { checkSeals } from '../../electron/store/backups/verify.ts';
import { databaseFile } from '../../electron/store/files.ts';
import { DamagedData } from '../../electron/store/problems.ts';
import { aVisit } from '../support/builders.ts';
import { cipherOf, removeTempStores } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { usedFolder } from './used-folder.ts';

afterEach(removeTempStores);

/** The visit's row, and where an index holds its id once more. */
it.each(['row', 'index'] as const)('a flipped bit in the id of a visit is found in its %s', async (place) => {
  const folder = await usedFolder();
  const file = databaseFile(folder.data);
  const { id, code } = aVisit();
  const bytes = readFileSync(file);
  const row = bytes.indexOf(`${id}${code}`);
  const inIndex = [...placesOf(bytes, id)].find((at) => at !== row) ?? 0;
  const at = place === 'row' ? row : inIndex;
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await withRawDatabase(folder, async (sql) => {
    await expect(checkSeals(sql, cipherOf(folder.keyFile), 'all')).rejects.toBeInstanceOf(DamagedData);
  });
});

it('an instant at which nothing happened is not the first of all instants', async () => {
  const folder = await usedFolder();
  await withRawDatabase(folder, async (sql) => {
    await sql.run('UPDATE visit SET called_at = 0');
    await expect(checkSeals(sql, cipherOf(folder.keyFile), 'some')).rejects.toBeInstanceOf(DamagedData);
  });
});

function* placesOf(bytes: Buffer, text: string): Iterable<number> {
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) yield at;
}
