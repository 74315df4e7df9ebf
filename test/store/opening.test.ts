import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { holdsData, openStore, type StoreOptions } from '../../electron/store/index.ts';
import { loadKeys } from '../../electron/system/keys.ts';
import { err, ok } from '../../shared/basics/result.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { aPerson, aPlan, aSpecialDay, aVisit, DESK_ID, PESELS, someDesks } from '../support/builders.ts';
import {
  cipherOf,
  openTempStore,
  removeTempStores,
  storeOptions,
  type TempFolder,
  tempFolder,
} from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

async function problemOnOpening(folder: TempFolder, changes: Partial<StoreOptions> = {}): Promise<string> {
  const opened = await openStore({
    ...storeOptions(folder),
    // Whatever is wrong with a database that is there, the first plan must not even be asked for.
    seed: () => Promise.reject(new Error('The plan of a new office was asked for.')),
    ...changes,
  });
  if (!opened.ok) return opened.error.type;
  await opened.value.close();
  return 'opened';
}

/** A folder with a database that holds one visit, closed. */
async function usedFolder(): Promise<TempFolder> {
  const { store, folder } = await openTempStore();
  await store.write((tx) => tx.addVisit(aVisit(), aPerson()));
  await store.close();
  return folder;
}

/** Every file of a folder with its bytes, to show that nothing was touched. */
function bytesOf(folder: TempFolder): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder.data).map((name) => {
      const file = join(folder.data, name);
      return [name, statSync(file).isFile() ? readFileSync(file, 'latin1') : 'a folder'];
    }),
  );
}

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
      const read = opened.ok ? opened.value.read((tx) => tx.visitsOf(PESELS[0], visit.caseId, visit.date)) : null;
      const answer = await read?.catch(() => null);
      // A flip in the row's own index key may still lead to the row: then it must be the row as it was written.
      if (answer) expect(answer, `bit at ${offset}`).toEqual([visit]);
      answers.add(answer ? 'right' : 'refused');
      if (opened.ok) await opened.value.close();
      writeFileSync(file, whole);
    }
    expect(answers).toContain('refused');
  });

  it.each([
    'DELETE FROM setting',
    'DELETE FROM plan_revision',
    'DELETE FROM key_check',
    "UPDATE department SET document = '{}'",
  ])('because of %s is not seeded again', async (change) => {
    const folder = await usedFolder();
    await withRawDatabase(folder, (sql) => sql.run(change));
    expect(await problemOnOpening(folder)).toBe('database-damaged');
  });

  it('because every department is gone is not seeded again', async () => {
    const folder = await usedFolder();
    await withRawDatabase(folder, async (sql) => {
      await sql.run('PRAGMA foreign_keys = OFF');
      await sql.run('DELETE FROM department');
    });
    expect(await problemOnOpening(folder)).toBe('database-damaged');
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
