import type { OfficePlan } from '../../electron/engine/ports.ts';
import type { OpenStore } from '../../electron/store/index.ts';
import { ok } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { drawCode } from '../../shared/rules/visit-code.ts';
import { addDays, type LocalDate, localDate, weekdayOf } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { slowStarts } from '../engine/slow-oracle.ts';
import { aCase, aKey, aPerson, aPlan, aVisit, CASE_ID, someDesks, someSettings } from '../support/builders.ts';

export const TODAY = localDate('2026-11-02');
export const MINUTES = 15;
const DESKS = 4;
const DAYS_AHEAD = 30;
const HISTORY = 10_000;
const BATCH = 500;

/** Repeatable numbers from a seed (Park and Miller): the workload is the same on every machine. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** W1: four desks, 15-minute visits on a grid of 15, Monday 8.00–16.00, Tuesday to Friday 7.30–15.30. */
export function planW1(): OfficePlan {
  return aPlan({
    cases: [aCase({ visitMinutes: MINUTES })],
    desks: someDesks(DESKS),
    settings: someSettings({ gridMinutes: MINUTES, daysAhead: DAYS_AHEAD, maxPerPerson: 20, maxPerCase: 5 }),
  });
}

interface Place {
  readonly date: LocalDate;
  readonly start: number;
  readonly desk: number;
}

const opens = (date: LocalDate) => (weekdayOf(date) === 1 ? 480 : 450);

function placesOf(date: LocalDate): Place[] {
  if (weekdayOf(date) > 5) return [];
  return Array.from({ length: 32 * DESKS }, (_, index) => ({
    date,
    start: opens(date) + Math.floor(index / DESKS) * MINUTES,
    desk: index % DESKS,
  }));
}

/** Fills the store: half of the places ahead, and a history of past visits. Gives back what was taken ahead. */
export async function fillW1(store: OpenStore, plan: OfficePlan): Promise<readonly Place[]> {
  const below = numbersFrom(20_261_102);
  const ahead = Array.from({ length: DAYS_AHEAD + 1 }, (_, day) => placesOf(addDays(TODAY, day))).flat();
  const taken = ahead.filter(() => below(2) === 0);
  const past: Place[] = [];
  for (let day = 1; past.length < HISTORY; day += 1) past.push(...placesOf(addDays(TODAY, -day)));
  const all = [...taken, ...past.slice(0, HISTORY)];
  for (let from = 0; from < all.length; from += BATCH) {
    const stored = await store.write(async (tx) => {
      for (const [index, place] of all.slice(from, from + BATCH).entries()) {
        const number = from + index;
        const visit = aVisit({
          id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as VisitId,
          code: drawCode(below),
          idempotencyKey: aKey(1_000_000 + number),
          deskId: plan.desks[place.desk]?.id ?? aVisit().deskId,
          caseId: CASE_ID,
          date: place.date,
          start: minuteOfDay(place.start),
          minutes: MINUTES,
        });
        const added = await tx.addVisit(visit, aPerson());
        if (!added.ok) return added;
      }
      return ok(undefined);
    });
    if (!stored.ok) throw new Error('the workload does not fit its own desks');
  }
  return taken;
}

/** The answer a slow and obvious count gives: `date minute` of every start with a free desk. */
export function expectedStarts(taken: readonly Place[], first: LocalDate): string[] {
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, day) => addDays(TODAY, day))
    .filter((date) => date >= first && weekdayOf(date) <= 5)
    .flatMap((date) => {
      const desks = Array.from({ length: DESKS }, () => new Uint8Array(1440));
      for (const place of taken) {
        if (place.date === date) desks[place.desk]?.fill(1, place.start, place.start + MINUTES);
      }
      const blocks = [{ from: opens(date), to: opens(date) + 480 }];
      return slowStarts({ blocks, minutes: MINUTES, gridMinutes: MINUTES, desks }).map((start) => `${date} ${start}`);
    });
}
