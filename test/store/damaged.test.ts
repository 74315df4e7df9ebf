import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { openStore } from '../../electron/store/index.ts';
import { aVisit, PESELS } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, storeOptions } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

import { bytesOf, problemOnOpening, usedFolder } from './used-folder.ts';

afterEach(removeTempStores);

describe('a database that is not whole', () => {
  const damages: [string, (file: string) => void][] = [
    ['empty', (file) => truncateSync(file, 0)],
    ['cut inside the header', (file) => truncateSync(file, 60)],
    ['cut in the middle', (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096)],
    ['cut in the middle of a page', (file) => truncateSync(file, statSync(file).size - 100)],
    ['a text file', (file) => writeFileSync(file, 'Lista wizyt na wtorek.\n'.repeat(500))],
    ['with a flipped bit in its name', (file) => flip(file, 3)],
    ['with a flipped bit in its page size', (file) => flip(file, 16)],
    ['with a flipped bit in its program number', (file) => flip(file, 69)],
    ['with a page of zeros', (file) => overwrite(file, 4096, Buffer.alloc(4096))],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];

  it.each(damages)('because it is %s is reported and left as it is', async (_, damage) => {
    const folder = await usedFolder();
    damage(databaseFile(folder.data));
    const before = bytesOf(folder);
    expect(await problemOnOpening(folder)).toBe('database-damaged');
    expect(bytesOf(folder)).toEqual(before);
  });

  it('because another program made it is left as it is, journal mode included', async () => {
    const folder = await usedFolder();
    const file = databaseFile(folder.data);
    rmSync(file);
    const foreign = new sqlite3.Database(file);
    await new Promise((resolve) => foreign.exec('PRAGMA journal_mode=WAL; CREATE TABLE visit (id)', resolve));
    await new Promise((resolve) => foreign.close(resolve));
    const before = bytesOf(folder);
    expect(await problemOnOpening(folder)).toBe('database-damaged');
    expect(bytesOf(folder)).toEqual(before);
  });

  it('never gives a wrong answer, whichever bit of a visit is flipped', async () => {
    const folder = await usedFolder();
    const file = databaseFile(folder.data);
    const whole = readFileSync(file);
    const visit = aVisit();
    const row = whole.indexOf(`${visit.id}${visit.code}`);
    expect(row).toBeGreaterThan(0);
    const answers = new Set<string>();
    for (const offset of [0, 10, 36, 44, 50, 70, 90, 110, 140, 150, 200, 250, 300, 350]) {
      flip(file, row + offset);
      const opened = await openStore({ ...storeOptions(folder), onFailure: () => undefined });
      const read = opened.ok ? opened.value.read((tx) => tx.visitsOf(PESELS[0], visit.date)) : null;
      const answer = await read?.catch(() => null);
      // A flip in the row's own index key may still lead to the row: then it must be the row as it was written.
      if (answer) expect(answer, `bit at ${offset}`).toEqual([visit]);
      answers.add(answer ? 'right' : 'refused');
      if (opened.ok) await opened.value.close();
      writeFileSync(file, whole);
    }
    expect(answers).toContain('refused');
  });
});

describe.each(DATABASES)('a database of $name that is not whole', (database) => {
  it.each([
    'DELETE FROM setting',
    'DELETE FROM plan_revision',
    'DELETE FROM key_check',
    "UPDATE department SET document = '{}'",
  ])('because of %s is not seeded again', async (change) => {
    const folder = await usedFolder(database);
    await withRawDatabase(folder, (sql) => sql.run(change));
    expect(await problemOnOpening(folder)).toBe('database-damaged');
  });

  it('because every department is gone is not seeded again', async () => {
    const folder = await usedFolder(database);
    await withRawDatabase(folder, async (sql) => {
      if (sql.dialect === 'sqlite') {
        await sql.run('PRAGMA foreign_keys = OFF');
        await sql.run('DELETE FROM department');
      } else await sql.run('TRUNCATE department CASCADE');
    });
    expect(await problemOnOpening(folder)).toBe('database-damaged');
  });
});

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function overwrite(file: string, offset: number, bytes: Buffer): void {
  const all = readFileSync(file);
  bytes.copy(all, offset);
  writeFileSync(file, all);
}
