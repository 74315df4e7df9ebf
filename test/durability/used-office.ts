import { drawCode } from '../../shared/rules/visit-code.ts';
import { peselNumber, startNumber } from '../store/bookings.ts';
import { writeFirstVersion } from '../store/first-version.ts';
import { aKey, aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { randomFrom } from '../support/random.ts';
import type { TempFolder } from '../support/temp-store.ts';
import type { Standing } from './acts.ts';
import { officePlan } from './program.ts';

const VISITS = 6;
/** Numbers that no act reaches. */
const FIRST = 90_000;

/** A folder as the first version of the program left it, with some visits. */
export async function firstVersionFolder(place: TempFolder): Promise<readonly Standing[]> {
  const random = randomFrom(1);
  const visits = Array.from({ length: VISITS }, (_, index) => {
    const visit = aVisit({
      id: aVisitId(FIRST + index),
      code: drawCode(random),
      idempotencyKey: aKey(FIRST + index),
      ...startNumber(index),
    });
    return [visit, aPerson({ pesel: peselNumber(FIRST + index) })] as const;
  });
  await writeFirstVersion(place, { plan: officePlan(), visits });
  return visits.map(([{ id, state }]) => ({ id, state }));
}
