import { afterEach, describe, expect, it } from 'vitest';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cryptoIds } from '../../electron/system/ids.ts';
import { aKey, aPlan, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { bookingDeps, peselNumber, requestFor, startNumber } from './bookings.ts';
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
  }, 120_000);
});
