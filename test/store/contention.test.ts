import { afterEach, describe, expect, it } from 'vitest';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import type { Case } from '../../shared/model/case.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { aCase, aKey, aPlan, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { bookingDeps, offeredOn, peselNumber, requestFor, startNumber } from './bookings.ts';
import { withRawDatabase } from './raw.ts';
import { startWorker } from './worker-process.ts';

afterEach(removeTempStores);

const DESKS = 4;
const plan = aPlan({ desks: someDesks(DESKS) });

/** Desks of the stored visits, in order. */
async function desksOfVisits(folder: TempFolder): Promise<string[]> {
  const rows = await withRawDatabase(folder, (sql) => sql.all('SELECT desk_id FROM visit ORDER BY desk_id'));
  return (rows as { desk_id: string }[]).map((row) => row.desk_id);
}

const everyDesk = someDesks(DESKS).map((desk) => desk.id);

describe.each(DATABASES)('fifty people who want one start at once, on $name', (database) => {
  it('get as many visits as there are desks, the others the next times, nobody an error', async () => {
    const { store, folder, failures } = await database.open({ plan });
    const deps = bookingDeps(store, cryptoIds);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        bookVisit(deps, requestFor(aKey(number), startNumber(0), peselNumber(number))),
      ),
    );
    const refusals = results.filter((result) => !result.ok).map((result) => result.error);
    expect(results.filter((result) => result.ok)).toHaveLength(DESKS);
    expect(refusals.filter((error) => error.type === 'time-taken' && error.nearest.length === 3)).toHaveLength(
      50 - DESKS,
    );
    expect(await desksOfVisits(folder)).toEqual(everyDesk);
    expect(failures).toEqual([]);
  });

  it('and press the button twice get no second visit', async () => {
    const { store, folder } = await database.open({ plan });
    const deps = bookingDeps(store, cryptoIds);
    const twice = Array.from({ length: 40 }, (_, number) =>
      bookVisit(deps, requestFor(aKey(number % 2), startNumber(0), peselNumber(number % 2))),
    );
    const results = await Promise.all(twice);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await desksOfVisits(folder)).toHaveLength(2);
  });

  it('from five processes on one database get as many visits as there are desks, nobody an error', async () => {
    const { store, folder } = await database.open({ plan });
    await store.close();
    const workers = [0, 1, 2, 3, 4].map((number) =>
      startWorker({ folder, count: 10, firstKey: number * 10, oneStart: true }),
    );
    const codes = await Promise.all(workers.map((worker) => worker.ended));
    expect(workers.map((worker) => worker.complaints()).join('')).toBe('');
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    const answers = workers.flatMap((worker) => worker.lines.filter((line) => !line.ready));
    expect(answers).toHaveLength(50);
    expect(answers.filter((line) => line.booked)).toHaveLength(DESKS);
    expect(answers.filter((line) => line.refused === 'time-taken')).toHaveLength(50 - DESKS);
    expect(await desksOfVisits(folder)).toEqual(everyDesk);
  }, 240_000);
});

const MINUTES = [10, 20, 45] as const;
const mixed = MINUTES.map((minutes) => aCase({ id: `case-${minutes}` as CaseId, visitMinutes: minutes }));

interface StoredVisit {
  readonly id: string;
  readonly desk_id: string;
  readonly start_minute: number;
  readonly minutes: number;
}

/** Pairs of visits on one desk that share a minute. */
function overlaps(visits: readonly StoredVisit[]): readonly string[] {
  return visits.flatMap((one, index) =>
    visits
      .slice(index + 1)
      .filter((other) => other.desk_id === one.desk_id)
      .filter(
        (other) =>
          one.start_minute < other.start_minute + other.minutes && other.start_minute < one.start_minute + one.minutes,
      )
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe.each(DATABASES)('ten kiosks that book one day of four desks at once, on $name', (database) => {
  const PROCESSES = 10;
  const ATTEMPTS = 50;

  async function bookFrom(cases: readonly Case[], step: number) {
    const desks = someDesks(DESKS, { caseIds: cases.map((each) => each.id) });
    const { store, folder, failures } = await database.open({ plan: aPlan({ cases: [...cases], desks }) });
    const longest = Math.max(...cases.map((each) => each.visitMinutes));
    const starts = Array.from({ length: Math.floor((480 - longest) / step) + 1 }, (_, index) => 480 + index * step);
    const oneDay = { cases: cases.map((each) => each.id), starts };
    const workers = Array.from({ length: PROCESSES }, (_, number) =>
      startWorker({ folder, count: ATTEMPTS, firstKey: number * ATTEMPTS, oneStart: false, oneDay }),
    );
    const codes = await Promise.all(workers.map((worker) => worker.ended));
    expect(workers.map((worker) => worker.complaints()).join('')).toBe('');
    expect(workers.flatMap((worker) => worker.lines.filter((line) => line.failure))).toEqual([]);
    expect(codes).toEqual(workers.map(() => 0));
    expect(failures).toEqual([]);
    const lines = workers.flatMap((worker) => worker.lines.filter((line) => !line.ready));
    expect(lines).toHaveLength(PROCESSES * ATTEMPTS);
    const visits = (await withRawDatabase(folder, (sql) =>
      sql.all('SELECT id, desk_id, start_minute, minutes FROM visit'),
    )) as readonly StoredVisit[];
    // Nothing acknowledged is lost, nothing is stored that was not acknowledged.
    const booked = lines.flatMap((line) => line.booked ?? []);
    expect(visits.map(({ id }) => id).sort()).toEqual(booked.toSorted());
    expect(overlaps(visits)).toEqual([]);
    return { store, visits, refused: lines.filter((line) => line.refused) };
  }

  it('of one length sell every place, and none twice', async () => {
    const { store, visits, refused } = await bookFrom([aCase()], aCase().visitMinutes);
    const places = (480 / aCase().visitMinutes) * DESKS;
    expect(visits).toHaveLength(places);
    expect(new Set(refused.map((line) => line.refused))).toEqual(new Set(['time-taken']));
    expect(await offeredOn(bookingDeps(store, cryptoIds), aCase().id)).toEqual([]);
  }, 240_000);

  it('of mixed lengths sell every place that somebody was refused', async () => {
    const { store, visits, refused } = await bookFrom(mixed, 15);
    expect(new Set(visits.map(({ minutes }) => minutes))).toEqual(new Set(MINUTES));
    expect(refused.length).toBeGreaterThan(100);
    for (const { id } of mixed) {
      const offered = await offeredOn(bookingDeps(store, cryptoIds), id);
      const wanted = new Set(refused.filter((line) => line.caseId === id).map((line) => line.start));
      expect(offered.filter(({ start }) => wanted.has(start))).toEqual([]);
    }
  }, 240_000);
});
