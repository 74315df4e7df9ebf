import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { holdsData, openStore } from '../../electron/store/index.ts';
import { loadKeys } from '../../electron/system/keys.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { aPerson, aPlan, aSpecialDay, aVisit, DESK_ID, someDesks } from '../support/builders.ts';
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
    expect(holdsData(folder.data)).toBe(false);
    const { store, log } = await openTempStore({ plan }, folder);
    expect(await store.read((tx) => tx.plan())).toEqual(plan);
    expect(statSync(folder.data).mode & 0o777).toBe(0o700);
    expect(log).toEqual(['A new database was made.']);
    expect(holdsData(folder.data)).toBe(true);
  });

  it('may be refused its plan: then nothing is made', async () => {
    const folder = tempFolder();
    const problem = { type: 'seed' as const, sentences: ['W pliku desks.json brakuje klucza.'] };
    expect(await openStore({ ...storeOptions(folder), seed: async () => err(problem) })).toEqual(err(problem));
    expect(readdirSync(folder.data)).toEqual([]);
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

describe('a restart', () => {
  it('finds everything again and asks for no plan', async () => {
    const first = await openTempStore({ plan: aPlan({ desks: someDesks(2) }) });
    const visit = aVisit();
    await first.store.write((tx) => tx.addVisit(visit, aPerson()));
    await first.store.write(async (tx) => ok(await tx.recordFailedAttempt(1000)));
    await first.store.close();
    const { store, log } = await openTempStore({ seed: () => Promise.reject(new Error('asked')) }, first.folder);
    expect(await store.read((tx) => tx.visit(visit.id))).toEqual(visit);
    expect(await store.read((tx) => tx.personOf(visit.id))).toEqual(aPerson());
    expect(await store.read((tx) => tx.failedAttempts(0))).toEqual([1000]);
    const day = dayNumber(visit.date);
    expect(await store.read((tx) => tx.takenCells([DESK_ID], day, day))).toEqual([
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
      expect(holdsData(folder.data)).toBe(true);
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
    expect(readdirSync(folder.data)).toEqual([]);
  });
});

describe('a database of another version or key', () => {
  it('from a newer program is left alone', async () => {
    const folder = await usedFolder();
    await withRawDatabase(folder, (sql) => sql.run('PRAGMA user_version = 20'));
    const before = bytesOf(folder);
    expect(await problemOnOpening(folder)).toBe('database-newer');
    expect(bytesOf(folder)).toEqual(before);
  });

  it.each([0, 7])('with version %i, which no program has written, is damaged', async (version) => {
    const folder = await usedFolder();
    await withRawDatabase(folder, (sql) => sql.run(`PRAGMA user_version = ${version}`));
    expect(await problemOnOpening(folder)).toBe('database-damaged');
  });

  it('written with another key is left alone', async () => {
    const folder = await usedFolder();
    const before = bytesOf(folder);
    expect(await problemOnOpening(folder, { cipher: cipherOf(tempFolder().keyFile) })).toBe('key-wrong');
    expect(bytesOf(folder)).toEqual(before);
    expect(await problemOnOpening(folder)).toBe('opened');
  });

  it('copied to another machine with its key opens there', async () => {
    const folder = await usedFolder();
    const elsewhere = tempFolder();
    mkdirSync(elsewhere.data);
    copyFileSync(databaseFile(folder.data), databaseFile(elsewhere.data));
    expect(await problemOnOpening(elsewhere, { cipher: cipherOf(folder.keyFile) })).toBe('opened');
  });
});
