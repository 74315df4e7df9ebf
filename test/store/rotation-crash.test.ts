import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/basics/result.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { addDays, localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { POSTGRES, SQLITE } from '../support/databases.ts';
import { openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import { peselNumber } from './bookings.ts';
import type { RotationJob } from './rotation-worker.ts';

afterEach(removeTempStores);

/** Two batches. */
const VISITS = 250;

/** Other codes each time, and the same ones in each run. */
let drawn = 17;
const draw = (below: number) => {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((drawn / 2 ** 32) * below);
};

/** Changes the keys in a process of its own. Null when it was killed, else how many steps that took. */
async function change(folder: TempFolder, dieIn: number): Promise<number | null> {
  const job: RotationJob = { folder, dieIn };
  const script = fileURLToPath(new URL('rotation-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child, 'close');
  return said === '' ? null : (JSON.parse(said) as { steps: number }).steps;
}

/** Opens with every check of a start, and reads everybody in both ways. Returns the version for new data, and what is left. */
async function readAll(folder: TempFolder) {
  const { store } = await openTempStore({}, folder);
  const state = await store.read(async (tx) => {
    for (let number = 0; number < VISITS; number += 37) {
      const person = aPerson({ pesel: peselNumber(number) });
      const found = await tx.activeVisitsOf(identityKey(person.identity), localDate('2020-01-01'));
      expect(found).toHaveLength(1);
    }
    // Opens the name of each.
    const named = await tx.namedVisits({ by: 'from', date: localDate('2020-01-01') });
    expect(named.filter(({ name }) => name !== null)).toHaveLength(VISITS);
    return tx.keyState();
  });
  await store.close();
  return state;
}

/** In which step each process is killed, and what is left then: a step that was not committed has not happened. */
const CASES = [
  { ...SQLITE, deaths: [2, 3, 4], left: [VISITS, VISITS - 200, 0] },
  { ...POSTGRES, deaths: [3], left: [VISITS - 200] },
];

describe.each(CASES)('a change of keys on $name that is killed', (database) => {
  it('in any step goes on from there at the next start, and everybody is readable at every moment', async () => {
    const { store, folder } = await database.open();
    await store.write(async (tx) => {
      for (let number = 0; number < VISITS; number += 1) {
        const visit = aVisit({
          id: aVisitId(number + 1),
          code: drawCode(draw),
          idempotencyKey: aKey(number + 1),
          date: addDays(localDate('2026-11-23'), number),
        });
        expect(await tx.addVisit(visit, aPerson({ pesel: peselNumber(number) }))).toEqual(ok(undefined));
      }
      return ok(undefined);
    });
    await store.close();
    // Beginning it, each batch of 200, and destroying the former key: one process after another, each killed in the next.
    const left: (number | null)[] = [];
    for (const dieIn of database.deaths) {
      expect(await change(folder, dieIn)).toBeNull();
      const state = await readAll(folder);
      left.push(state.left);
    }
    expect(await change(folder, 0)).not.toBeNull();
    expect(await readAll(folder)).toMatchObject({ version: 2, left: null });
    expect(left).toEqual(database.left);
  }, 120_000);
});
