import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type EraseByAgeDeps, eraseByAge } from '../../electron/engine/privacy/erase-by-age.ts';
import { dueForErasing } from '../../electron/engine/rules/retention.ts';
import type { OpenStore } from '../../electron/store/index.ts';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import { ok } from '../../shared/basics/result.ts';
import type { CommentId } from '../../shared/model/comment.ts';
import { type CancelledBy, NEWLY_BOOKED, type Visit } from '../../shared/model/visit.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { aKey, aPerson, aPlan, at, aVisit, aVisitId, instant } from '../support/builders.ts';
import { DATABASES, SQLITE } from '../support/databases.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

const NOW = instant('2026-11-23 09:41');
const CODES = ['K7CM3P9TC', 'K7CM3P9TD', 'K7CM3P9TF', 'K7CM3P9TH', 'K7CM3P9TJ', 'K7CM3P9TK', 'PFJ47MD6C'];
const HOUR = 3_600_000;

const cancelled = (cancelledBy: CancelledBy, endedAt: string): Partial<Visit> => ({
  state: 'cancelled',
  cancelledBy,
  endedAt: instant(endedAt),
});

/** What each is, and whether its owner is still known on 23 November, after 14 days of keeping. */
const TABLE: readonly [string, Partial<Visit>, boolean][] = [
  ['of two weeks ago', { date: localDate('2026-11-09'), state: 'done', endedAt: 1 }, false],
  ['of a day less', { date: localDate('2026-11-10'), state: 'unresolved', endedAt: 1 }, true],
  ['ahead', { date: localDate('2026-11-24') }, true],
  ['given up yesterday', { date: localDate('2026-11-30'), ...cancelled('resident', '2026-11-22 23:59') }, false],
  ['given up today', { date: localDate('2026-12-01'), ...cancelled('replaced', '2026-11-23 00:01') }, true],
  [
    'called off, its day passed',
    { date: localDate('2026-11-22'), ...cancelled('schedule', '2026-11-20 10:00') },
    false,
  ],
  ['called off, to be told', { date: localDate('2026-11-25'), ...cancelled('staff', '2026-11-20 10:00') }, true],
];

interface Erasing extends Pick<OpenStore, 'read' | 'write'> {}

async function addAll(store: Erasing): Promise<void> {
  await store.write(async (tx) => {
    for (const [index, [, change]] of TABLE.entries()) {
      const id = { id: aVisitId(index + 1), code: CODES[index] ?? '', idempotencyKey: aKey(index + 1) };
      const visit = aVisit({ ...NEWLY_BOOKED, ...id, start: at('10:00'), ...change });
      expect(await tx.addVisit(visit, aPerson())).toEqual(ok(undefined));
    }
    return ok(undefined);
  });
}

const known = (store: Erasing) =>
  store.read(async (tx) => {
    const people: boolean[] = [];
    for (const index of TABLE.keys()) people.push((await tx.personOf(aVisitId(index + 1))) !== null);
    return people;
  });

const deps = (store: Erasing, nowMs = NOW, backups: EraseByAgeDeps['backups'] = null): EraseByAgeDeps => ({
  store,
  clock: { now: () => nowMs },
  clockGuard: { verdict: () => 'ok' },
  backups,
  retentionDays: 14,
});

const STORES = [
  ...DATABASES.map(({ name, open }) => ({ name, open: async (): Promise<Erasing> => (await open()).store })),
  { name: 'the store in memory', open: async (): Promise<Erasing> => new MemoryStore(aPlan()) },
];

describe.each(STORES)('retention on $name', ({ open }) => {
  it('erases whoever is behind visits when their time is over, and keeps the visits', async () => {
    const store = await open();
    await addAll(store);
    expect(await eraseByAge(deps(store), 0)).toEqual({ visits: 3, heldBack: false, inCopies: 0, copiesRemoved: 0 });
    expect(await known(store)).toEqual(TABLE.map(([, , isKnown]) => isKnown));
    expect(await eraseByAge(deps(store), 0)).toMatchObject({ visits: 0 });
    const facts = await store.read((tx) => tx.visitFacts(localDate('2026-11-01'), localDate('2026-12-31'), null));
    expect(facts).toHaveLength(TABLE.length);
  });

  it('erases nothing ahead of time when the clock jumps, and goes on when people come as they were booked', async () => {
    const store = await open();
    await addAll(store);
    await eraseByAge(deps(store), 0);
    for (const years of [1, 10]) {
      const jumped = NOW + years * 365 * 24 * HOUR;
      expect(await eraseByAge(deps(store, jumped), HOUR)).toMatchObject({ visits: 0, heldBack: true });
      expect(
        await eraseByAge({ ...deps(store, jumped), clockGuard: { verdict: () => 'jumped-forward' } }, HOUR),
      ).toBeNull();
    }
    expect(await known(store)).toEqual(TABLE.map(([, , isKnown]) => isKnown));
    // Switched off over night: until somebody comes nobody knows that it is the next day.
    const next = instant('2026-11-24 09:00');
    await store.write(async (tx) => ok(await tx.believeClock(NOW)));
    expect(await eraseByAge(deps(store, next), 0)).toMatchObject({ visits: 0, heldBack: true });
    await store.write(async (tx) => {
      const visit = await tx.visit(aVisitId(3));
      if (visit?.state !== 'booked') throw new Error('It is booked.');
      return ok(await tx.moveVisit({ ...visit, state: 'booked' }, 'arrive', { atMs: next, by: 'resident' }));
    });
    expect(await eraseByAge(deps(store, next), 0)).toMatchObject({ visits: 2, heldBack: false });
  });

  it('erases remarks after three months', async () => {
    const store = await open();
    const remark = (id: number, atMs: number) =>
      ({
        id: aVisitId(id) as unknown as CommentId,
        atMs,
        place: 'start',
        language: 'pl',
        state: 'new',
        text: 'Dobrze.',
        note: null,
      }) as const;
    const { commentsBefore } = dueForErasing(toWarsaw(NOW).date, 14);
    await store.write(async (tx) => {
      await tx.addComment(remark(1, commentsBefore - 1), 'kiosk-1');
      return ok(await tx.addComment(remark(2, commentsBefore), 'kiosk-1'));
    });
    await eraseByAge(deps(store), 0);
    expect((await store.read((tx) => tx.comments(null, 10))).map(({ id }) => String(id))).toEqual([
      String(aVisitId(2)),
    ]);
  });
});

describe('F10 copies of the data', () => {
  const WHEN = toWarsaw(NOW);
  const backupsOf = ({ store }: TempStore) => {
    if (store.backups === null) throw new Error('An embedded database has copies.');
    return store.backups;
  };
  const made = async (temp: TempStore, when = WHEN) => {
    const copy = await backupsOf(temp).make(when);
    if (!copy.ok) throw new Error(copy.error.type);
    return join(backupsOf(temp).folder, copy.value.backup.name);
  };
  const identified = async (file: string) => {
    const copy = await connectSqlite(file);
    try {
      return (await copy.all('SELECT id FROM visit WHERE pesel IS NOT NULL OR last_name IS NOT NULL')).length;
    } finally {
      await copy.close();
    }
  };

  it('F10 lose what is erased in the data: by age, and for whoever asked; they stay whole', async () => {
    const temp = await SQLITE.open();
    await addAll(temp.store);
    const file = await made(temp);
    expect(await identified(file)).toBe(7);
    await temp.store.write(async (tx) => ok(await tx.erasePersonOf(aVisitId(3))));
    const erased = await eraseByAge(deps(temp.store, NOW, backupsOf(temp)), 0);
    expect(erased).toEqual({ visits: 3, heldBack: false, inCopies: 4, copiesRemoved: 0 });
    expect(await identified(file)).toBe(3);
    expect((await backupsOf(temp).list()).map(({ state }) => state)).toEqual(['verified']);
    const [name = ''] = readdirSync(backupsOf(temp).folder);
    expect(await backupsOf(temp).preview(name, WHEN)).toMatchObject({ ok: true });
    expect(readdirSync(backupsOf(temp).folder)).toEqual([name]);
  });

  it('F10 keep a visit that the data do not have: they were gone back to an earlier copy', async () => {
    const temp = await SQLITE.open();
    await addAll(temp.store);
    const file = await made(temp);
    await withRawDatabase(temp.folder, async (sql) => {
      await sql.run('DELETE FROM desk_cell');
      await sql.run('DELETE FROM visit');
    });
    await backupsOf(temp).eraseAsInData(dueForErasing(localDate('2026-11-10'), 14));
    expect(await identified(file)).toBeGreaterThan(4);
  });

  it('F10 in which nothing can be erased are removed once they are as old as visits may get', async () => {
    const temp = await SQLITE.open();
    const young = await made(temp, { ...WHEN, date: localDate('2026-11-10') });
    const old = await made(temp, { ...WHEN, date: localDate('2026-11-09') });
    for (const file of [young, old]) writeFileSync(file, 'no database');
    const aside = ['quarantine/2026-11-01T10-00', 'quarantine/2026-11-20T10-00'].map((name) =>
      join(temp.folder.data, name),
    );
    for (const folder of aside) mkdirSync(folder, { recursive: true });
    const former = join(temp.folder.data, 'kiosk.sqlite3.version-90');
    writeFileSync(former, '');
    const long = instant('2026-11-01 10:00') / 1000;
    for (const path of [former, aside[0] ?? '']) utimesSync(path, long, long);
    utimesSync(aside[1] ?? '', NOW / 1000, NOW / 1000);
    const told = await backupsOf(temp).eraseAsInData(dueForErasing(WHEN.date, 14));
    expect(told).toEqual({ visits: 0, removed: 3 });
    expect([young, old, former, ...aside].map(existsSync)).toEqual([true, false, false, false, true]);
  });
});
