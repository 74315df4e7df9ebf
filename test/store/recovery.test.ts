import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { openStore } from '../../electron/store/index.ts';
import { DamagedData } from '../../electron/store/problems.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aVisitId } from '../support/builders.ts';
import { openTempStore, removeTempStores, storeOptions, type TempFolder } from '../support/temp-store.ts';
import { behindItsIndex } from './behind-its-index.ts';
import { book, copiesOf, copyOf, goneOn, NOW, statesOf, witnessOf } from './gone-on.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

const notNew = { seed: () => Promise.reject(new Error('The plan of a new office was asked for.')) };
const LATER = { ...NOW, minute: minuteOfDay(600) };
const quarantineOf = (folder: TempFolder) => join(folder.data, 'quarantine');

describe('a database that is not whole, where there is a copy', () => {
  it.each<[string, (file: string) => void]>([
    ['is empty', (file) => writeFileSync(file, '')],
    ['is no database', (file) => writeFileSync(file, 'Lista wizyt na wtorek.\n'.repeat(500))],
    ['was cut', (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_960))],
    ['has a page of zeros', (file) => writeFileSync(file, readFileSync(file).fill(0, 4096, 8192))],
    ['is gone', (file) => rmSync(file)],
    [
      'is a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('because it %s comes back whole, with all that people were told', async (_, damage) => {
    const { folder } = await goneOn();
    damage(databaseFile(folder.data));
    const again = await openTempStore(notNew, folder);
    expect(await statesOf(again, 1, 2)).toEqual(['cancelled', 'booked']);
    const report = again.store.recovery?.last();
    expect(report).toMatchObject({ replaced: { copy: 'kiosk-2026-11-16T09-41.sqlite3' }, visits: 2, lost: [] });
    expect(existsSync(report?.replaced?.quarantine ?? '')).toBe(true);
    await book(again, 3);
    expect(await statesOf(await again.reopen(), 1, 2, 3)).toEqual(['cancelled', 'booked', 'booked']);
  });

  it.each([
    ['where a visit begins', "UPDATE visit SET start_minute = start_minute + 1 WHERE state = 'booked'"],
    ['whose visit it is that was told', `UPDATE visit SET id = '${aVisitId(9)}' WHERE id = '${aVisitId(2)}'`],
  ])('because it says otherwise %s comes back whole at the next start', async (_, statement) => {
    const { folder } = await goneOn();
    await withRawDatabase(folder, async (sql) => {
      await sql.run('PRAGMA foreign_keys = OFF');
      expect(await sql.run(statement)).toBe(1);
    });
    const again = await openTempStore(notNew, folder);
    expect(await statesOf(again, 1, 2, 9)).toEqual(['cancelled', 'booked', null]);
    expect(again.store.recovery?.last()).toMatchObject({ replaced: { copy: 'kiosk-2026-11-16T09-41.sqlite3' } });
  });

  it('because a row is not what its second copy says comes back whole at the next start', async () => {
    const { folder } = await goneOn();
    await behindItsIndex(folder, 'desk', 'name');
    const again = await openTempStore(notNew, folder);
    const { desks } = await again.store.read((tx) => tx.plan());
    expect(desks.map(({ name }) => name)).toEqual(['Stanowisko 1']);
    expect(again.store.recovery?.last()).toMatchObject({ replaced: { copy: 'kiosk-2026-11-16T09-41.sqlite3' } });
  });

  it('is not copied: damage would be written into the copy as if it had always been so', async () => {
    const { folder, store } = await goneOn().then((temp) => openTempStore(notNew, temp.folder));
    await behindItsIndex(folder, 'setting', 'document');
    await expect(store.backups?.make(LATER)).rejects.toBeInstanceOf(DamagedData);
    expect(await store.probe()).toEqual(ok(undefined));
    expect(store.recovery?.last()).toMatchObject({ replaced: { copy: 'kiosk-2026-11-16T09-41.sqlite3' } });
    expect((await store.backups?.make(LATER))?.ok).toBe(true);
  });

  it('is kept aside with its journal, byte for byte', async () => {
    const { folder } = await goneOn();
    const file = databaseFile(folder.data);
    writeFileSync(file, 'spoilt');
    writeFileSync(`${file}-journal`, 'a journal');
    await openTempStore(notNew, folder);
    const [moment = ''] = readdirSync(quarantineOf(folder));
    const kept = join(quarantineOf(folder), moment);
    expect(readFileSync(join(kept, 'kiosk.sqlite3'), 'utf8')).toBe('spoilt');
    expect(readFileSync(join(kept, 'kiosk.sqlite3-journal'), 'utf8')).toBe('a journal');
  });

  it('passes over a copy that is damaged, and takes the one before it', async () => {
    const { folder } = await goneOn();
    writeFileSync(
      join(copiesOf(folder), 'kiosk-2026-11-16T10-00.sqlite3'),
      readFileSync(copyOf(folder)).fill(0, 4096, 8192),
    );
    writeFileSync(databaseFile(folder.data), '');
    const again = await openTempStore(notNew, folder);
    expect(again.store.recovery?.last()?.replaced?.copy).toBe('kiosk-2026-11-16T09-41.sqlite3');
    expect(await statesOf(again, 1, 2)).toEqual(['cancelled', 'booked']);
  });

  it('takes a copy from the second disk where the first has none', async () => {
    const { folder } = await goneOn();
    const second = join(dirname(folder.data), 'second');
    renameSync(copiesOf(folder), second);
    writeFileSync(databaseFile(folder.data), '');
    const again = await openTempStore({ ...notNew, secondBackupFolder: second }, folder);
    expect(await statesOf(again, 1, 2)).toEqual(['cancelled', 'booked']);
  });

  it('stays as it is where no copy is whole', async () => {
    const { folder } = await goneOn();
    writeFileSync(copyOf(folder), 'spoilt');
    writeFileSync(databaseFile(folder.data), 'spoilt too');
    expect(await openStore(storeOptions(folder, notNew))).toEqual(err({ type: 'database-damaged' }));
    expect(readFileSync(databaseFile(folder.data), 'utf8')).toBe('spoilt too');
    expect(existsSync(quarantineOf(folder))).toBe(false);
  });

  it('is not looked for in an empty folder, which may be a disk that is not mounted', async () => {
    const { folder } = await goneOn();
    const second = join(dirname(folder.data), 'second');
    renameSync(copiesOf(folder), second);
    renameSync(folder.data, `${folder.data}-away`);
    const options = storeOptions(folder, { ...notNew, secondBackupFolder: second, mayCreate: false });
    expect(await openStore(options)).toEqual(err({ type: 'database-damaged' }));
    expect(existsSync(folder.data)).toBe(false);
  });

  it('comes back also without its witness: what the copy has, and no more', async () => {
    const { folder } = await goneOn();
    rmSync(witnessOf(folder), { recursive: true });
    writeFileSync(databaseFile(folder.data), '');
    const again = await openTempStore(notNew, folder);
    expect(await statesOf(again, 1, 2)).toEqual(['booked', null]);
  });
});

describe('a visit that is found changed while the kiosk works', () => {
  it('brings back the newest copy in which every visit is as it was written', async () => {
    const { folder } = await goneOn();
    const temp = await openTempStore(notNew, folder);
    await withRawDatabase(folder, (sql) =>
      sql.run('UPDATE visit SET minutes = minutes + 5 WHERE id = $1', aVisitId(1)),
    );
    await expect(temp.store.read((tx) => tx.visit(aVisitId(1)))).rejects.toThrow();
    expect(temp.failures).toEqual([{ type: 'database-damaged' }]);
    expect(await temp.store.probe()).toEqual(ok(undefined));
    expect(await statesOf(temp, 1, 2)).toEqual(['cancelled', 'booked']);
    expect(temp.store.recovery?.last()?.replaced?.copy).toBe('kiosk-2026-11-16T09-41.sqlite3');
  });
});

describe('F10 the trial with the newest copy', () => {
  const LATER = { ...NOW, minute: minuteOfDay(700) };
  const drill = async (folder: TempFolder) => {
    const temp = await openTempStore(notNew, folder);
    const outcome = (await temp.store.backups?.drill(LATER))?.outcome;
    return { temp, outcome };
  };

  it('F10 passes with a whole copy, is remembered, and leaves nothing behind', async () => {
    const { folder } = await goneOn();
    const before = readdirSync(copiesOf(folder));
    const { temp, outcome } = await drill(folder);
    expect(outcome).toBe('good');
    expect(readdirSync(copiesOf(folder))).toEqual(before);
    const again = await temp.reopen();
    expect(again.store.backups?.lastDrill()).toEqual({ ...LATER, name: before[0], outcome: 'good' });
    expect((await again.store.facts()).drill).toBe('good');
  });

  it('F10 without a copy says so', async () => {
    const temp = await openTempStore();
    expect(await temp.store.backups?.drill(LATER)).toMatchObject({ name: null, outcome: 'no-copy' });
  });

  it('F10 on a full disk is put off', async () => {
    const { folder } = await goneOn();
    const temp = await openTempStore({ freeBytes: async () => 0 }, folder);
    expect((await temp.store.backups?.drill(LATER))?.outcome).toBe('no-room');
  });

  it('F10 finds a copy that was damaged; the data themselves are whole and go on', async () => {
    const { folder } = await goneOn();
    writeFileSync(copyOf(folder), readFileSync(copyOf(folder)).fill(0, 4096, 8192));
    const { temp, outcome } = await drill(folder);
    expect([outcome, temp.failures]).toEqual(['damaged', []]);
    expect(await statesOf(temp, 1, 2)).toEqual(['cancelled', 'booked']);
  });
});
