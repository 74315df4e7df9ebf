import { availabilityOf } from '../../electron/engine/availability-of.ts';
import type { BookingDeps, BookingRequest } from '../../electron/engine/book-visit.ts';
import type { Ids, Store } from '../../electron/engine/ports.ts';
import { stoppedClock } from '../../electron/system/clock.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId, IdempotencyKey } from '../../shared/model/ids.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aPersonInput, CASE_ID, instant } from '../support/builders.ts';
import type { TempFolder } from '../support/temp-store.ts';

/** What a process of its own is told to book. */
export interface BookingJob {
  readonly folder: TempFolder;
  readonly count: number;
  /** Numbers from which its keys and people are made, so that no two processes share one. */
  readonly firstKey: number;
  /** All at once for one start, or one after another, each for a start of its own. */
  readonly oneStart: boolean;
  /** Instead: one after another, of these cases in turn, at these minutes of the first Monday in turn. */
  readonly oneDay?: { readonly cases: readonly CaseId[]; readonly starts: readonly number[] };
}

const words = { title: '', code: '', when: '', where: '', matter: '', bring: '', bringIfApplicable: '', late: '' };

/** The engine's booking on a store, on the morning of 2 November 2026, without holidays. */
export function bookingDeps(store: Store, ids: Ids): BookingDeps {
  return {
    store,
    ids,
    holder: 'kiosk-1',
    clock: stoppedClock(instant('2026-11-02 09:44')),
    holidays: { ofYear: () => [] },
    receipt: {
      office: { name: '', street: '', city: '', phone: null },
      words: {
        ...words,
        copy: (number) => `KOPIA ${number}`,
        date: (date) => date,
        hour: String,
        room: () => '',
        howToCancel: () => '',
      },
    },
  };
}

/** Four Mondays in a row. */
export const DAYS = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'].map(localDate);

/** The n-th half hour of four Mondays on which the office is open from eight to four. */
export function startNumber(number: number): Start {
  const date = DAYS[Math.floor(number / 16) % DAYS.length];
  if (!date) throw new RangeError('no such start');
  return { date, start: minuteOfDay(480 + (number % 16) * 30) };
}

/** PESELs of people who would be 124 years old: well formed, and nobody's who could come to an office. */
export function peselNumber(number: number): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const digits = `0202${day}${String(Math.floor(number / 28)).padStart(4, '0')}`;
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3].reduce(
    (total, weight, place) => total + weight * Number(digits[place]),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

export function requestFor(
  idempotencyKey: IdempotencyKey,
  start: Start,
  pesel: string,
  caseId = CASE_ID,
): BookingRequest {
  return {
    idempotencyKey,
    caseId,
    ...start,
    person: aPersonInput({ pesel }),
    language: 'pl',
    holdId: null,
    onEarlier: 'refuse',
  };
}

/** The starts of a case that are offered on a day. */
export async function offeredOn(deps: BookingDeps, caseId: CaseId, date = DAYS[0]): Promise<readonly Start[]> {
  const answer = await availabilityOf(deps, { caseId });
  if (!answer.ok || !date) throw new Error('The case is not offered.');
  const day = answer.value.days.find((each) => each.date === date);
  return day?.kind === 'free' ? day.starts.map((start) => ({ date, start })) : [];
}
