import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import { ok } from '../../shared/basics/result.ts';
import type { Person } from '../../shared/model/person.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, at, aVisit, aVisitId } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { cancel } from './two-desks.ts';

afterEach(removeTempStores);

const PERSON = aPerson({
  pesel: '85063024680',
  firstName: 'Kanarzysława',
  lastName: 'Wzorcowa-Żółć',
  email: 'kanarzyslawa@poczta.example',
  phone: '+48699999999',
});
const STRANGER = aPerson({
  identity: { kind: 'document', number: 'KANAREK7531', born: localDate('1987-06-05') },
  lastName: 'Bez-Pesela',
});
const textsOf = ({ identity, ...rest }: Person): (string | null)[] => {
  const { kind: _, ...known } = identity;
  return [...Object.values(known), ...Object.values(rest)];
};
const SECRETS = [...textsOf(PERSON), ...textsOf(STRANGER)].filter((text) => text !== null);

/** Every file of a data folder, with the forms a text could lie there in. */
function findSecrets(folder: TempFolder): string[] {
  return readdirSync(folder.data).flatMap((name) => {
    const bytes = readFileSync(join(folder.data, name));
    return SECRETS.flatMap((secret) =>
      (['utf8', 'utf16le', 'base64', 'hex'] as const)
        .map((form) =>
          form === 'utf8' || form === 'utf16le'
            ? Buffer.from(secret, form)
            : Buffer.from(Buffer.from(secret).toString(form)),
        )
        .filter((pattern) => bytes.includes(pattern))
        .map(() => `${secret} in ${name}`),
    );
  });
}

describe('personal data', () => {
  it('are in no file of the data folder: database, journal or copy', async () => {
    const { store, folder } = await openTempStore();
    await store.write(async (tx) => {
      await tx.addVisit(aVisit(), PERSON);
      const other = { id: aVisitId(2), code: 'K7CM3P9TD', idempotencyKey: aKey(2), start: at('12:00') };
      const added = await tx.addVisit(aVisit(other), STRANGER);
      // In the middle of the transaction the journal lies beside the database.
      expect(findSecrets(folder)).toEqual([]);
      return added;
    });
    expect(await store.read((tx) => tx.personOf(aVisitId(1)))).toEqual(PERSON);
    expect(await store.read((tx) => tx.personOf(aVisitId(2)))).toEqual(STRANGER);
    expect(findSecrets(folder)).toEqual([]);
    await store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
    await store.close();
    const migrations = [...MIGRATIONS, { number: 1000, name: '1000-nothing', up: async () => undefined }];
    await (await openTempStore({ migrations }, folder)).store.close();
    expect(readdirSync(folder.data)).toContain(`kiosk.sqlite3.version-${MIGRATIONS.at(-1)?.number}`);
    expect(findSecrets(folder)).toEqual([]);
  });

  it('would be found if they were there', async () => {
    const { store, folder } = await openTempStore();
    await store.close();
    await withRawDatabase(folder, (sql) => sql.run('UPDATE desk SET name = $1', `przy ${PERSON.lastName}`));
    expect(findSecrets(folder)).toEqual([`${PERSON.lastName} in kiosk.sqlite3`]);
  });
});

describe.each(DATABASES)('personal data on $name', (database) => {
  it('do not open when moved to another visit', async () => {
    const { store, folder } = await database.open();
    await store.write((tx) => tx.addVisit(aVisit(), PERSON));
    await store.close();
    const cipher = cipherOf(folder.keyFile);
    const [row] = (await withRawDatabase(folder, (sql) => sql.all('SELECT pesel FROM visit'))) as { pesel: Buffer }[];
    if (!row) throw new Error('no row');
    const place = { table: 'visit', id: aVisitId(1), column: 'pesel' };
    expect(cipher.decrypt(row.pesel, place)).toBe('85063024680');
    expect(cipher.decrypt(row.pesel, { ...place, id: aVisitId(2) })).toBeNull();
  });

  it('are not in what the store says when a row is damaged', async () => {
    const temp = await database.open();
    await temp.store.write((tx) => tx.addVisit(aVisit(), PERSON));
    await withRawDatabase(temp.folder, (sql) => sql.run("UPDATE visit SET minutes = 7, language = 'xx'"));
    const said = await temp.store.read((tx) => tx.visit(aVisitId(1))).catch((error: unknown) => String(error));
    expect(said).toContain('minutes, language');
    expect(said).not.toContain(aVisitId(1));
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  });
});
