import { type Arrival, arrive } from '../../electron/engine/arrive.ts';
import { availabilityOf } from '../../electron/engine/availability-of.ts';
import { bookVisit } from '../../electron/engine/book-visit.ts';
import { cancelVisit } from '../../electron/engine/cancel-visit.ts';
import { hold } from '../../electron/engine/hold.ts';
import { sweepLateness } from '../../electron/engine/sweep-lateness.ts';
import type { BookedVisit } from '../../electron/engine/views.ts';
import { stoppedClock } from '../../electron/system/clock.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { HoldId } from '../../shared/model/ids.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../shared/time/warsaw.ts';
import { peselNumber, requestFor } from '../store/bookings.ts';
import { aKey } from '../support/builders.ts';
import { sureClock } from '../support/sure-clock.ts';
import type { OpenWorkload } from './workloads/open.ts';
import { KNOWN_PEOPLE } from './workloads/visits.ts';

interface Booked {
  readonly visit: BookedVisit;
  readonly pesel: string;
}

/** What residents do in a filled office, one after another; each call is the next resident. A refusal throws. */
export interface Operations {
  availability(): Promise<unknown>;
  book(): Promise<unknown>;
  /** Chooses an hour and books it: two transactions. */
  holdAndBook(): Promise<unknown>;
  /** Cancels the earliest booking that is left. */
  cancel(): Promise<unknown>;
  /** Comes ten minutes early for the earliest booking that is left. */
  arrive(): Promise<unknown>;
  /** What the program does every minute. */
  sweep(): Promise<unknown>;
}

/** The operations of an office. Every booking takes a free start of its own. */
export function operationsOn({ deps, caseId, starts }: OpenWorkload): Operations {
  const booked: Booked[] = [];
  let next = 0;
  const wanted = () => {
    const start = starts[next % starts.length];
    if (!start) throw new Error('no free start');
    return start;
  };
  const book = async (holdId: HoldId | null) => {
    const pesel = peselNumber(KNOWN_PEOPLE + next);
    const request = { ...requestFor(aKey(next), wanted(), pesel), caseId, holdId, onEarlier: 'refuse' as const };
    next += 1;
    booked.push({ visit: must(await bookVisit(deps, request)), pesel });
  };
  const earliest = () => {
    const found = booked.shift();
    if (!found) throw new Error('nothing is booked');
    return found;
  };
  return {
    availability: async () => must(await availabilityOf(deps, { caseId })),
    book: () => book(null),
    holdAndBook: async () => book(must(await hold(deps, { caseId, ...wanted() })).holdId),
    cancel: async () => {
      const { visit, pesel } = earliest();
      const identity = { by: 'code' as const, code: visit.code, peselEnding: pesel.slice(-4) };
      must(await cancelVisit(deps, { visitId: visit.visitId, identity }));
    },
    arrive: async () => {
      const { date, start, code } = earliest().visit;
      const clock = stoppedClock(fromWarsaw(date, minuteOfDay(start - 10)));
      const { outcome }: Arrival = must(await arrive({ ...deps, clock, clockGuard: sureClock }, { by: 'code', code }));
      if (outcome !== 'arrived') throw new Error(`not on the list: ${outcome}`);
    },
    sweep: () => sweepLateness({ ...deps, clockGuard: sureClock }),
  };
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return result.value;
}
