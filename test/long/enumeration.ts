import { CASE, good, MONDAY } from '../app/people.ts';
import { peselNumber } from '../store/bookings.ts';
import { aKey, aPersonInput, instant } from '../support/builders.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { aMachine } from '../support/machine.ts';
import { randomFrom } from '../support/random.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { startTestAppOn } from '../support/test-app.ts';
import { sameDistribution } from '../support/two-samples.ts';
import type { LongRun } from './run.ts';

const SEED = 20_261_129;
const TRIES = 600;
/** Shorter than in a kiosk, and longer than the work. */
const ANSWER_MS = 40;
const LEAST = 0.01;
const KINDS = ['hit', 'miss', 'no PESEL'] as const;
type Kind = (typeof KINDS)[number];
const PAIRS = [
  ['hit', 'miss'],
  ['hit', 'no PESEL'],
  ['miss', 'no PESEL'],
] as const satisfies readonly (readonly [Kind, Kind])[];
/** An answer that takes so much longer is noticed: else the test is blind. */
const SEEN_MS = 0.5;

/**
 * How long the kiosk takes to answer for somebody who has a visit, for somebody who has none, and for what is nobody's
 * PESEL, in any order (C1): two-sample tests must not tell them apart.
 */
export const enumerationRun: LongRun = {
  name: 'enumeration',
  async run({ seed = SEED, database: wanted }) {
    let good = true;
    for (const database of DATABASES) {
      if (wanted !== undefined && wanted !== database.name) continue;
      const times = await timesOf(database, randomFrom(Number(seed)));
      for (const [one, other] of PAIRS) {
        const probability = sameDistribution(times[one], times[other]);
        console.log(`enumeration: ${database.name}, ${one} and ${other}: p = ${probability.toFixed(4)}`);
        const later = times[other].map((ms) => ms + SEEN_MS);
        const isSeen = sameDistribution(times[one], later) <= LEAST;
        if (!isSeen) console.log(`enumeration: ${SEEN_MS} ms more would not have been seen`);
        good = isSeen && probability > LEAST && good;
      }
    }
    await removeTempStores();
    return good;
  },
};

async function timesOf(
  database: TestDatabase,
  random: (below: number) => number,
): Promise<Readonly<Record<Kind, readonly number[]>>> {
  const machine = aMachine(instant('2026-11-01 00:00'), 0);
  const app = await startTestAppOn(database, { machine, answerMs: ANSWER_MS });
  const times: Record<Kind, number[]> = { hit: [], miss: [], 'no PESEL': [] };
  try {
    const booking = { idempotencyKey: aKey(1), caseId: CASE, date: MONDAY, language: 'pl', holdId: null } as const;
    const { days } = await good(app.client.getAvailability({ caseId: CASE }));
    const day = days.find(({ date }) => date === MONDAY);
    const start = day?.kind === 'free' ? day.starts[0] : undefined;
    if (start === undefined) throw new Error('nothing is free');
    const person = aPersonInput({ pesel: peselNumber(0) });
    await good(app.client.book({ ...booking, start, person, onEarlier: 'refuse' }));
    for (let number = 1; number <= TRIES; number += 1) {
      // No pause gets in the way, and staff let thirty more be tried.
      machine.pass(16 * 60_000);
      if (number % 20 === 0) await good(app.as('clerk').openPath({ holder: 'kiosk-1' }));
      const kind = KINDS[random(KINDS.length)] ?? 'hit';
      const pesel = { hit: peselNumber(0), miss: peselNumber(number), 'no PESEL': `9004170${number}` }[kind];
      const asked = performance.now();
      const input = { by: 'pesel', pesel, caseId: CASE, date: MONDAY };
      const answer = await app.dispatch('findVisit', input, { role: 'resident' });
      times[kind].push(performance.now() - asked);
      if (answer.ok !== (kind === 'hit')) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
    }
  } finally {
    await app.close();
  }
  return times;
}
