import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { holdsData, openStore } from '../../electron/store/index.ts';
import { noteSchemaVersion, schemaVersion } from '../../electron/store/schema-version.ts';
import { loadKeys } from '../../electron/system/keys.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { aPerson, aPlan, aSpecialDay, aVisit, DESK_ID, someDesks } from '../support/builders.ts';
import { DATABASES, POSTGRES } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores, storeOptions, tempFolder } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { bytesOf, problemOnOpening, usedFolder } from './used-folder.ts';

afterEach(removeTempStores);

describe('a first start', () => {
  it('makes a database with the plan it is given, in a folder for its owner alone', async () => {
    const plan = aPlan({
      desks: someDesks(3),
      specialDays: [aSpecialDay('2026-12-24', []), aSpecialDay('2026-12-31', ['08:00-12:00'])],
    });
    const folder = tempFolder();
    expect(await holdsData({ folder: folder.data })).toEqual(ok(false));
    const { store, log } = await openTempStore({ plan }, folder);
    expect(await store.read((tx) => tx.plan())).toEqual(plan);
    expect(statSync(folder.data).mode & 0o777).toBe(0o700);
    expect(log).toEqual(['A new database was made.']);
    expect(await holdsData({ folder: folder.data })).toEqual(ok(true));
  });

  it('may be refused its plan: then nothing is made', async () => {
    const folder = tempFolder();
    const problem = { type: 'seed' as const, sentences: ['W pliku desks.json brakuje klucza.'] };
    expect(await openStore({ ...storeOptions(folder), seed: async () => err(problem) })).toEqual(err(problem));
    expect(existsSync(folder.data)).toBe(false);
  });

  it('that was cut before the database was in place begins again', async () => {
    const folder = tempFolder();
    mkdirSync(folder.data);
    writeFileSync(join(folder.data, 'kiosk.sqlite3.new-4711'), 'half');
    const { store } = await openTempStore({}, folder);
    expect(await store.read((tx) => tx.plan())).toEqual(aPlan());
  });

  it('leaves nothing behind when it fails', async () => {
    const folder = tempFolder();
    const plan = aPlan({ desks: someDesks(1, { departmentId: 'missing' as never }) });
    await expect(openStore({ ...storeOptions(folder), seed: async () => ok(plan) })).rejects.toThrow(/FOREIGN KEY/);
    expect(readdirSync(folder.data)).toEqual([]);
  });
});

describe.each(DATABASES)('a restart on $name', (database) => {
  it('finds everything again and asks for no plan', async () => {
    const first = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
    const visit = aVisit();
    await first.store.write((tx) => tx.addVisit(visit, aPerson()));
    await first.store.write(async (tx) => ok(await tx.recordFailedAttempt(1000)));
    await first.store.close();
    const { store, log } = await openTempStore({ seed: () => Promise.reject(new Error('asked')) }, first.folder);
    expect(await store.read((tx) => tx.visit(visit.id))).toEqual(visit);
    expect(await store.read((tx) => tx.personOf(visit.id))).toEqual(aPerson());
    expect(await store.read((tx) => tx.failedAttempts(0))).toEqual([1000]);
    const day = dayNumber(visit.date);
    expect(await store.read((tx) => tx.takenCells([DESK_ID], day, day, 0))).toMatchObject([
      { deskId: DESK_ID, day, mask: 0b111111n << 124n },
    ]);
    expect((await store.read((tx) => tx.plan())).desks).toHaveLength(2);
    expect(log).toEqual([]);
  });
});

describe('a database that is gone', () => {
  it.each(['kiosk.sqlite3-journal', 'kiosk.sqlite3.version-10', 'kiosk.sqlite3-wal'])(
    'while %s is still there does not become a new one',
    async (trace) => {
      const folder = await usedFolder();
      renameSync(databaseFile(folder.data), join(folder.data, trace));
      const before = bytesOf(folder);
      expect(await holdsData({ folder: folder.data })).toEqual(ok(true));
      expect(await problemOnOpening(folder)).toBe('database-damaged');
      expect(bytesOf(folder)).toEqual(before);
    },
  );

  it('with its whole folder, as when a disk is not mounted, does not become a new one where the key remembers it', async () => {
    const folder = await usedFolder();
    const keys = loadKeys({ keyFile: folder.keyFile, create: false });
    if (!keys.ok) throw new Error('no key');
    keys.value.noteDatabaseMade();
    rmSync(folder.data, { recursive: true });
    const again = loadKeys({ keyFile: folder.keyFile, create: true });
    const mayCreate = again.ok && !again.value.databaseMade;
    expect(await problemOnOpening(folder, { mayCreate })).toBe('database-damaged');
    expect(existsSync(folder.data)).toBe(false);
  });
});

describe('a database of another version or key', () => {
  it('from a newer program is left alone', async () => {
    const folder = await usedFolder();
    await withRawDatabase(folder, (sql) => sql.run('PRAGMA user_version = 1000'));
    const before = bytesOf(folder);
    expect(await problemOnOpening(folder)).toBe('database-newer');
    expect(bytesOf(folder)).toEqual(before);
  });

  it.each([0, 7])('with version %i, which no program has written, is damaged', async (version) => {
    const folder = await usedFolder();
    await withRawDatabase(folder, (sql) => sql.run(`PRAGMA user_version = ${version}`));
    expect(await problemOnOpening(folder)).toBe('database-damaged');
  });

  it('copied to another machine with its key opens there', async () => {
    const folder = await usedFolder();
    const elsewhere = tempFolder();
    mkdirSync(elsewhere.data);
    copyFileSync(databaseFile(folder.data), databaseFile(elsewhere.data));
    expect(await problemOnOpening(elsewhere, { cipher: cipherOf(folder.keyFile) })).toBe('opened');
  });
});

describe.each(DATABASES)('a database of $name', (database) => {
  it('is not there before the first start, and is there after it', async () => {
    const place = await database.place();
    const where = { folder: place.data, databaseUrl: place.databaseUrl ?? null };
    expect(await holdsData(where)).toEqual(ok(false));
    await (await openTempStore({}, place)).store.close();
    expect(await holdsData(where)).toEqual(ok(true));
  });

  it('is not made without a plan, nor with one that contradicts itself', async () => {
    const place = await database.place();
    const problem = { type: 'seed' as const, sentences: ['W pliku desks.json brakuje klucza.'] };
    expect(await openStore({ ...storeOptions(place), seed: async () => err(problem) })).toEqual(err(problem));
    const plan = aPlan({ desks: someDesks(1, { departmentId: 'missing' as never }) });
    await expect(openStore(storeOptions(place, { plan }))).rejects.toThrow(/foreign key/i);
    expect(await holdsData({ folder: place.data, databaseUrl: place.databaseUrl ?? null })).toEqual(ok(false));
  });

  it('that should be there and is not does not become a new one', async () => {
    expect(await problemOnOpening(await database.place(), { mayCreate: false })).toBe('database-damaged');
  });

  it('from a newer program, or of a version that no program has written, is left alone', async () => {
    const place = await usedFolder(database);
    for (const [version, type] of [
      [1000, 'database-newer'],
      [7, 'database-damaged'],
    ] as const) {
      await withRawDatabase(place, (sql) => noteSchemaVersion(sql, version));
      expect(await problemOnOpening(place)).toBe(type);
      expect(await withRawDatabase(place, schemaVersion)).toBe(version);
    }
  });

  it('written with another key is left alone', async () => {
    const place = await usedFolder(database);
    expect(await problemOnOpening(place, { cipher: cipherOf(tempFolder().keyFile) })).toBe('key-wrong');
    expect(await problemOnOpening(place)).toBe('opened');
  });
});

describe('a database on a server', () => {
  it('is made once when eight kiosks of an office start together', async () => {
    const place = await POSTGRES.place();
    const options = storeOptions(place);
    const log: string[] = [];
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => openStore({ ...options, log: (line) => log.push(line) })),
    );
    expect(log.filter((line) => line.startsWith('The storage does not open'))).toEqual([]);
    expect(opened.map((result) => result.ok)).toEqual(Array.from({ length: 8 }, () => true));
    for (const result of opened) if (result.ok) expect(await result.value.read((tx) => tx.plan())).toEqual(aPlan());
    for (const result of opened) if (result.ok) await result.value.close();
    const [row] = await withRawDatabase(place, (sql) => sql.all('SELECT count(*) AS departments FROM department'));
    expect(row).toEqual({ departments: aPlan().departments.length });
    expect(log).not.toContainEqual(expect.stringMatching(/^Repaired/));
  });
});
