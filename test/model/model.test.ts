import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { checkModel } from './check.ts';
import { inMemory, onDatabase } from './stores.ts';

const SEED = 20_091_110;
const RUNS = { SQLite: 40, PostgreSQL: 10 };

beforeAll(() => {
  // Every commit is synced; in memory that costs next to nothing, and no promise is weakened for it.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm';
});
afterEach(removeTempStores);

/** What sequences must reach, or they prove nothing about it. */
const MUST_REACH = [
  ...['book ok', 'book time-taken', 'book time-not-offered', 'book case-already-booked', 'book hours-overlap'],
  ...['book key-reused', 'book suspended', 'book not-offered', 'hold ok', 'hold time-taken', 'extendHold ok'],
  ...['extendHold hold-gone', 'cancelVisit ok', 'cancelVisit paused', 'changeVisit ok', 'changeVisit key-reused'],
  ...['arrive arrived', 'arrive early', 'arrive late', 'arrive called', 'arrive ask-staff', 'callNext ok'],
  ...['callNext desk-busy', 'moveVisit ok', 'moveVisit not-today', 'applyChange ok', 'applyChange plan-changed'],
  ...['applyChange place-not-free', 'applyChange impact-changed', 'hit closed move', 'hit desk-gone keep'],
];

describe('the office in any order of events says what a simple office says', () => {
  it('A7 A8 A10 A11 A12 C1 C2 C3 C4 C5 C6 C7 D5 D6 D7 in memory', async () => {
    const reached = await checkModel({ open: inMemory, runs: 400, seed: SEED });
    expect(MUST_REACH.filter((what) => !reached.has(what))).toEqual([]);
  }, 300_000);

  it.each(DATABASES)(
    'A7 A8 A10 A11 A12 C1 C2 C3 C4 C5 C6 C7 D5 D6 D7 on $name, restarts included',
    async (database) => {
      await checkModel({ open: onDatabase(database), runs: RUNS[database.name], seed: SEED + 1 });
    },
    300_000,
  );
});
