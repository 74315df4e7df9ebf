import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../electron/engine/ports.ts';
import { databaseFile } from '../../electron/store/files.ts';
import type { StoreBackups } from '../../electron/store/index.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { RestoreLosses } from '../../shared/model/backup.ts';
import type { Comment, CommentId } from '../../shared/model/comment.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { POSTGRES } from '../support/databases.ts';
import { openTempStore, removeTempStores, type TempStore, tempFolder } from '../support/temp-store.ts';

afterEach(removeTempStores);

const NOW = { date: localDate('2026-11-16'), minute: minuteOfDay(581) };
const NAME = 'kiosk-2026-11-16T09-41.sqlite3';
const NO_LOSSES: RestoreLosses = { visits: 0, ahead: 0, changed: 0, planChanges: 0 };
const CODES = ['K7CM3P9TX', 'PFJ47MD6C', '2222222F2'] as const;
/** The first is in the past of NOW, the others are ahead. */
const visitNumber = (number: 1 | 2 | 3) =>
  aVisit({
    id: aVisitId(number),
    code: CODES[number - 1] ?? '',
    idempotencyKey: aKey(number),
    date: localDate(number === 1 ? '2026-11-13' : `2026-11-${20 + number * 3}`),
  });

function backupsOf({ store }: TempStore): StoreBackups {
  if (store.backups === null) throw new Error('an embedded database has copies');
  return store.backups;
}

async function book(temp: TempStore, ...numbers: (1 | 2 | 3)[]): Promise<void> {
  for (const number of numbers) {
    const added = await temp.store.write((tx) => tx.addVisit(visitNumber(number), aPerson()));
    if (!added.ok) throw new Error(added.error.type);
  }
}

async function booked(temp: TempStore): Promise<readonly number[]> {
  return temp.store.read(async (tx) => {
    const found: number[] = [];
    for (const number of [1, 2, 3] as const) if (await tx.visit(aVisitId(number))) found.push(number);
    return found;
  });
}

/** A store with a visit, copied, and one visit more since. */
async function copied(changes: Parameters<typeof openTempStore>[0] = {}) {
  const temp = await openTempStore(changes);
  await book(temp, 1);
  expect(await backupsOf(temp).make(NOW)).toMatchObject(ok({ backup: { name: NAME } }));
  await book(temp, 2);
  return temp;
}

const folderOf = (temp: TempStore) => join(temp.folder.data, 'backups');
const fileOf = (temp: TempStore, name = NAME) => join(folderOf(temp), name);
const switched = { told: 0 };
const restore = (temp: TempStore, losses: RestoreLosses, name = NAME) => {
  switched.told = 0;
  return backupsOf(temp).restore({ name, now: NOW, losses }, () => {
    switched.told += 1;
  });
};
const ONE_AHEAD = { ...NO_LOSSES, visits: 1, ahead: 1 };

describe('F10 making a copy', () => {
  it('F10 it is a whole database of its own, for nobody else to read, and the store goes on', async () => {
    const temp = await copied();
    expect(await backupsOf(temp).list()).toEqual([
      {
        name: NAME,
        ...NOW,
        bytes: statSync(fileOf(temp)).size,
        schema: MIGRATIONS.at(-1)?.number,
        state: 'verified',
      },
    ]);
    expect(readdirSync(folderOf(temp))).toEqual([NAME]);
    expect([statSync(folderOf(temp)).mode & 0o777, statSync(fileOf(temp)).mode & 0o777]).toEqual([0o700, 0o600]);
    const copy = await connectSqlite(fileOf(temp));
    expect(await copy.all('SELECT id FROM visit')).toEqual([{ id: aVisitId(1) }]);
    await copy.close();
    expect(await booked(temp)).toEqual([1, 2]);
  });

  it('F10 what is booked while it is made waits its turn, and none is lost', async () => {
    const temp = await openTempStore();
    const [made] = await Promise.all([backupsOf(temp).make(NOW), book(temp, 1, 2, 3)]);
    expect(made.ok).toBe(true);
    expect(await booked(temp)).toEqual([1, 2, 3]);
  });

  it('F10 a second one of the same minute takes no other’s name', async () => {
    const temp = await copied();
    expect(await backupsOf(temp).make(NOW)).toMatchObject(ok({ second: 'none' }));
    expect(readdirSync(folderOf(temp)).sort()).toEqual(['kiosk-2026-11-16T09-41-2.sqlite3', NAME]);
    expect((await backupsOf(temp).list()).map(({ name }) => name)).toEqual(['kiosk-2026-11-16T09-41-2.sqlite3', NAME]);
  });

  it('F10 two that are asked for at once are made one after the other', async () => {
    const temp = await openTempStore();
    const made = await Promise.all([backupsOf(temp).make(NOW), backupsOf(temp).make(NOW)]);
    expect(made.map(({ ok: isMade }) => isMade)).toEqual([true, true]);
    expect(readdirSync(folderOf(temp))).toHaveLength(2);
  });

  it('F10 a full disk is said before anything is written, and the kiosk works on', async () => {
    const temp = await openTempStore({ freeBytes: async () => 50_000_000 });
    expect(await backupsOf(temp).make(NOW)).toEqual(err({ type: 'disk-full' }));
    expect(readdirSync(folderOf(temp))).toEqual([]);
    expect(temp.failures).toEqual([]);
    await book(temp, 1);
  });

  it('F10 a folder that cannot be made is said, and the kiosk works on', async () => {
    const temp = await openTempStore();
    writeFileSync(join(temp.folder.data, 'backups'), 'a file in its place');
    expect(await backupsOf(temp).make(NOW)).toEqual(err({ type: 'folder-not-writable' }));
    expect(temp.failures).toEqual([]);
    await book(temp, 1);
  });

  it('F10 what a killed program has left half made goes with the next copy', async () => {
    const temp = await openTempStore();
    mkdirSync(folderOf(temp));
    writeFileSync(fileOf(temp, 'unfinished-1'), 'half');
    await backupsOf(temp).make(NOW);
    expect(readdirSync(folderOf(temp))).toEqual([NAME]);
  });

  it('F10 the same copy lies on the second disk; one that is not there is told, and the first counts', async () => {
    const second = join(dirname(tempFolder().data), 'second');
    const temp = await openTempStore({ secondBackupFolder: second });
    expect(await backupsOf(temp).make(NOW)).toMatchObject(ok({ second: 'failed' }));
    expect(existsSync(second)).toBe(false);
    expect((await temp.store.facts()).secondCopiedAtMs).toBeNull();
    mkdirSync(second);
    expect(await backupsOf(temp).make(NOW)).toMatchObject(ok({ second: 'made' }));
    const [name = ''] = readdirSync(second);
    expect(readFileSync(join(second, name))).toEqual(readFileSync(fileOf(temp, name)));
    expect(await backupsOf(temp).secondMoments()).toEqual([NOW]);
    await backupsOf(temp).tidy((names) => names);
    expect([readdirSync(second), readdirSync(folderOf(temp))]).toEqual([[], []]);
  });

  it('F10 the newest whole copy is the one that the state of the device tells', async () => {
    const temp = await copied();
    const later = { ...NOW, minute: minuteOfDay(700) };
    await backupsOf(temp).make(later);
    expect(await backupsOf(temp).newestWhole()).toEqual(later);
    writeFileSync(fileOf(temp, 'kiosk-2026-11-16T11-40.sqlite3'), 'not a database');
    expect(await backupsOf(temp).newestWhole()).toEqual(NOW);
  });

  it('F10 a copy is behind as soon as anything is written that is to last, and when it is of no use', async () => {
    const temp = await openTempStore();
    const behind = () => backupsOf(temp).isBehind();
    const comment: Comment = {
      id: 'cccccccc-0000-4000-8000-000000000001' as CommentId,
      atMs: 0,
      place: 'start',
      language: 'pl',
      text: 'Za mało krzeseł.',
      state: 'new',
      note: null,
    };
    const writes: readonly ((tx: WriteTx) => Promise<unknown>)[] = [
      (tx) => tx.addVisit(visitNumber(1), aPerson()),
      (tx) => tx.recordAudit({ atMs: 0, by: 'system', action: 'log-checked', visitId: null, detail: null }),
      (tx) => tx.recordOutage({ fromMs: 0, toMs: 1 }),
      (tx) => tx.addComment(comment, 'kiosk-1'),
      // As many rows as before.
      (tx) => tx.changeComment(comment.id, 'seen', null),
    ];
    expect(await behind()).toBe(true);
    for (const write of writes) {
      await backupsOf(temp).make(NOW);
      expect(await behind()).toBe(false);
      await temp.store.write(async (tx) => ok(await write(tx)));
      expect(await behind(), String(write)).toBe(true);
    }
    await backupsOf(temp).make(NOW);
    // What a program writes by itself is nothing that a copy should have: that it looked at lateness, and whether the disk writes.
    await temp.store.write(async (tx) => ok(await tx.recordSweep(1)));
    const again = backupsOf(await temp.reopen());
    expect(await again.isBehind()).toBe(false);
    for (const name of readdirSync(folderOf(temp))) writeFileSync(fileOf(temp, name), 'not a database');
    expect(await again.isBehind()).toBe(true);
  });

  it('F10 a server keeps its own copies', async () => {
    const { store } = await POSTGRES.open();
    expect(store.backups).toBeNull();
  });
});

describe('F10 what a copy is worth', () => {
  const damage = (temp: TempStore, change: (bytes: Buffer) => Buffer) =>
    writeFileSync(fileOf(temp), change(readFileSync(fileOf(temp))));
  const onCopy = async (temp: TempStore, statement: string) => {
    const copy = await connectSqlite(fileOf(temp));
    await copy.run(statement);
    await copy.close();
  };

  it.each<[string, 'damaged' | 'other-key' | 'newer', (temp: TempStore) => unknown]>([
    ['is no database', 'damaged', (temp) => damage(temp, () => Buffer.from('not a database'))],
    ['is empty', 'damaged', (temp) => damage(temp, () => Buffer.alloc(0))],
    ['was cut', 'damaged', (temp) => damage(temp, (bytes) => bytes.subarray(0, bytes.length - 4096))],
    ['has a page of zeros', 'damaged', (temp) => damage(temp, (bytes) => bytes.fill(0, 4096, 8192))],
    ['has a visit that was changed', 'damaged', (temp) => onCopy(temp, 'UPDATE visit SET minutes = minutes + 5')],
    ['is another program’s', 'damaged', (temp) => onCopy(temp, 'PRAGMA application_id = 1')],
    ['has no tables', 'damaged', (temp) => onCopy(temp, 'DROP TABLE key_check')],
    ['is of a version that never was', 'damaged', (temp) => onCopy(temp, 'PRAGMA user_version = 15')],
    ['is of a newer version', 'newer', (temp) => onCopy(temp, 'PRAGMA user_version = 9990')],
    ['has another key', 'other-key', (temp) => onCopy(temp, 'UPDATE key_check SET check_value = zeroblob(32)')],
  ])('F10 one that %s is %s, says so, and nothing is restored', async (_, why, spoil) => {
    const temp = await copied();
    await spoil(temp);
    const spoilt = readFileSync(fileOf(temp));
    expect(await backupsOf(temp).list()).toMatchObject([{ name: NAME, state: why, schema: null }]);
    const refused = err({ type: 'backup-not-usable', why });
    expect(await backupsOf(temp).preview(NAME, NOW)).toEqual(refused);
    expect(await restore(temp, ONE_AHEAD)).toEqual(refused);
    expect([switched.told, temp.failures, await booked(temp)]).toEqual([0, [], [1, 2]]);
    // Nothing was mended, and no copy was made: there was nothing to switch.
    expect(readFileSync(fileOf(temp)).equals(spoilt)).toBe(true);
    expect(readdirSync(folderOf(temp)).filter((name) => !name.endsWith('-journal'))).toEqual([NAME]);
  });

  it('F10 only a file of the folder is a copy: no other name, no link, no folder', async () => {
    const temp = await copied();
    renameSync(fileOf(temp), join(temp.folder.data, 'elsewhere'));
    symlinkSync('../elsewhere', fileOf(temp));
    mkdirSync(fileOf(temp, 'kiosk-2026-11-16T10-00.sqlite3'));
    for (const name of [NAME, 'kiosk-2026-11-16T10-00.sqlite3', 'kiosk.sqlite3', '../kiosk.sqlite3', 'unfinished-1'])
      expect(await backupsOf(temp).preview(name, NOW)).toEqual(err({ type: 'unknown-backup' }));
    expect(await backupsOf(temp).list()).toEqual([]);
  });

  it('F10 what would be lost is counted: booked since, still to come, changed, changes of the plan', async () => {
    const temp = await copied();
    await temp.store.write(async (tx) => {
      const visit = { ...visitNumber(1), state: 'booked' as const };
      await tx.moveVisit(visit, 'resign', { atMs: 1, by: 'system' });
      return ok(undefined);
    });
    await book(temp, 3);
    expect(await backupsOf(temp).preview(NAME, NOW)).toMatchObject(
      ok({ losses: { visits: 2, ahead: 2, changed: 1, planChanges: 0 } }),
    );
    const later = { ...NOW, date: localDate('2026-11-27') };
    expect(await backupsOf(temp).preview(NAME, later)).toMatchObject(ok({ losses: { visits: 2, ahead: 1 } }));
  });
});

describe('F10 going back to a copy', () => {
  it('F10 what the copy had is there, the data as they were are kept aside, and a copy of them as well', async () => {
    const temp = await copied();
    expect(await restore(temp, ONE_AHEAD)).toEqual(ok(undefined));
    expect([switched.told, temp.failures, await booked(temp)]).toEqual([1, [], [1]]);
    await book(temp, 3);
    const again = await temp.reopen();
    expect(await booked(again)).toEqual([1, 3]);
    const ids = async (file: string) => {
      const copy = await connectSqlite(file);
      const rows = await copy.all('SELECT id FROM visit ORDER BY id');
      await copy.close();
      return rows;
    };
    const both = [{ id: aVisitId(1) }, { id: aVisitId(2) }];
    expect(await ids(join(temp.folder.data, 'quarantine', '2026-11-16T09-41', 'kiosk.sqlite3'))).toEqual(both);
    expect(await ids(fileOf(temp, 'kiosk-2026-11-16T09-41-2.sqlite3'))).toEqual(both);
    expect(readdirSync(temp.folder.data).sort()).toEqual([
      'backups',
      'kiosk.sqlite3',
      'kiosk.sqlite3-journal',
      'quarantine',
    ]);
    expect(statSync(databaseFile(temp.folder.data)).mode & 0o777).toBe(0o600);
  });

  it('F10 and forward again: the copy of the data as they were is one to go back to', async () => {
    const temp = await copied();
    await restore(temp, ONE_AHEAD);
    expect(await restore(temp, NO_LOSSES, 'kiosk-2026-11-16T09-41-2.sqlite3')).toEqual(ok(undefined));
    expect(await booked(temp)).toEqual([1, 2]);
    expect(readdirSync(join(temp.folder.data, 'quarantine')).sort()).toEqual([
      '2026-11-16T09-41',
      '2026-11-16T09-41-2',
    ]);
  });

  it('F10 a plan of the same revision in the copy is another plan', async () => {
    const temp = await copied();
    const change = (name: string) =>
      temp.store.write(async (tx) => {
        const plan = await tx.plan();
        const [first, ...others] = plan.departments;
        if (!first) throw new Error('no department');
        const revision = (await tx.planRevision()) + 1;
        await tx.savePlan(
          { ...plan, departments: [{ ...first, name: { pl: name } }, ...others] },
          {
            id: aVisitId(revision) as never,
            revision,
            atMs: 1,
            by: 'Ewa',
            kind: 'department',
            undoes: null,
            items: [],
          } as never,
          [],
        );
        return ok(undefined);
      });
    const named = () => temp.store.read(async (tx) => (await tx.plan()).departments[0]?.name.pl);
    await change('Pierwsza');
    const losses = { ...ONE_AHEAD, planChanges: 1 };
    expect(await named()).toBe('Pierwsza');
    expect(await restore(temp, losses)).toEqual(ok(undefined));
    await change('Druga');
    expect(await named()).toBe('Druga');
  });

  it('F10 something was booked since the losses were shown: the new ones are told, and nothing is restored', async () => {
    const temp = await copied();
    await book(temp, 3);
    const losses = { ...NO_LOSSES, visits: 2, ahead: 2 };
    expect(await restore(temp, ONE_AHEAD)).toEqual(err({ type: 'losses-changed', losses }));
    expect([switched.told, await booked(temp)]).toEqual([0, [1, 2, 3]]);
    expect(await restore(temp, losses)).toEqual(ok(undefined));
  });

  it('F10 what is asked meanwhile waits, and is done on what is there then', async () => {
    const temp = await copied();
    // Not from inside the restoring: nobody's question comes from there.
    const told = Promise.withResolvers<void>();
    const asked = told.promise.then(() => book(temp, 3));
    const order = { name: NAME, now: NOW, losses: ONE_AHEAD };
    expect(await backupsOf(temp).restore(order, told.resolve)).toEqual(ok(undefined));
    await asked;
    expect(await booked(temp)).toEqual([1, 3]);
  });

  it('F10 a disk without room for both is said, and nothing is restored', async () => {
    let free = Number.POSITIVE_INFINITY;
    const temp = await copied({ freeBytes: async () => free });
    free = 50_000_000 + statSync(fileOf(temp)).size;
    expect(await restore(temp, ONE_AHEAD)).toEqual(err({ type: 'disk-full' }));
    expect([switched.told, await booked(temp), readdirSync(folderOf(temp))]).toEqual([0, [1, 2], [NAME]]);
  });

  it('F10 a copy of an older schema is brought up to date', async () => {
    const temp = await copied();
    await temp.store.close();
    const newer = await openTempStore({ migrations: [...MIGRATIONS, addNote] }, temp.folder);
    expect(await restore(newer, ONE_AHEAD)).toEqual(ok(undefined));
    expect(await booked(newer)).toEqual([1]);
    expect((await newer.store.facts()).schema).toBe(1000);
  });

  it.each([
    ['does not open', { ...addNoteNow(), up: () => Promise.reject(new Error('a mistake of ours')) }],
    [
      'has a visit that was changed, as its seal tells once it is brought up to date',
      { ...addNoteNow(), up: (sql) => sql.run('UPDATE visit SET minutes = minutes + 5').then(() => undefined) },
    ],
  ] as const satisfies readonly (readonly [string, Migration])[])(
    'F10 a copy of an older schema that %s makes way: the data are as they were',
    async (_, migration) => {
      const temp = await copied();
      await temp.store.close();
      // The data went through it, by what means ever; the copy has not.
      const file = await connectSqlite(databaseFile(temp.folder.data));
      await file.run(`PRAGMA user_version = ${migration.number}`);
      await file.close();
      const newer = await openTempStore({ migrations: [...MIGRATIONS, migration] }, temp.folder);
      expect(await restore(newer, ONE_AHEAD)).toEqual(err({ type: 'put-back' }));
      expect([switched.told, await booked(newer)]).toEqual([1, [1, 2]]);
      await book(newer, 3);
      expect(await booked(await newer.reopen())).toEqual([1, 2, 3]);
      expect(readdirSync(join(temp.folder.data, 'quarantine'))).toEqual([]);
    },
  );

  it('F10 a folder that takes no file is said, and the data are as they were', async () => {
    const temp = await copied();
    writeFileSync(join(temp.folder.data, 'quarantine'), 'a file in its place');
    expect(await restore(temp, ONE_AHEAD)).toEqual(err({ type: 'folder-not-writable' }));
    expect(await booked(temp)).toEqual([1, 2]);
    await book(temp, 3);
  });

  it('F10 a data folder with copies and without a database has lost it: no new one is made, the newest copy comes back', async () => {
    const temp = await copied();
    await temp.store.close();
    for (const name of ['kiosk.sqlite3', 'kiosk.sqlite3-journal']) {
      const file = join(temp.folder.data, name);
      if (existsSync(file)) renameSync(file, `${temp.folder.data}-${name}`);
    }
    const again = await openTempStore({ seed: () => Promise.reject(new Error('a new office')) }, temp.folder);
    expect(await booked(again)).toEqual([1, 2]);
  });
});

const addNote: Migration = addNoteNow();
function addNoteNow(): Migration {
  return {
    number: 1000,
    name: '1000-note',
    async up(sql) {
      await sql.run('CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL) STRICT');
    },
  };
}
