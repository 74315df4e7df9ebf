import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseCalendar, caseDay } from '../../electron/engine/case-calendar.ts';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { seatOf } from '../../electron/engine/seat.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { addDays } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { fromWarsaw, toWarsaw } from '../../shared/time/warsaw.ts';
import { arbitraryPlan, PLAN_DAYS, PLAN_FROM } from '../support/arbitrary-plan.ts';
import { at, aVisit, aVisitId } from '../support/builders.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { slowDay } from './plan-oracle.ts';

const holidays = { ofYear: polishHolidays };
const FREE_DAY = new Uint8Array(1440);

/** Time that is taken on desks, in any order; what would overlap is left out. */
const seats = fc.array(
  fc.record({
    desk: fc.constantFrom('north-desk-0', 'north-desk-1', 'south-desk-0', 'south-desk-1'),
    day: fc.nat(PLAN_DAYS - 1),
    cell: fc.integer({ min: 84, max: 200 }),
    length: fc.integer({ min: 1, max: 16 }),
  }),
  { maxLength: 120 },
);

function taking(list: readonly { desk: string; day: number; cell: number; length: number }[]) {
  const tables = new Map<string, Uint8Array>();
  const visits = list.flatMap(({ desk, day, cell, length }, index) => {
    const date = addDays(PLAN_FROM, day);
    const table = tables.get(`${desk} ${date}`) ?? new Uint8Array(1440);
    const [start, end] = [cell * 5, (cell + length) * 5];
    if (table.slice(start, end).some((minute) => minute === 1)) return [];
    tables.set(`${desk} ${date}`, table.fill(1, start, end));
    const place = { deskId: desk as DeskId, date, start: minuteOfDay(start), minutes: length * 5 };
    return [{ visit: aVisit({ id: aVisitId(index), ...place }), person: null, ownsCells: true }];
  });
  return { visits, takenOf: (desk: string, date: string) => tables.get(`${desk} ${date}`) ?? FREE_DAY };
}

describe('any plan', () => {
  it('A4 A7 D1 D2 D3 D4 every case on every day equals the slow oracle: breaks, desks with hours, later lengths', async () => {
    const seen = { free: 0, full: 0, closed: 0, 'too-early': 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, seats, async (plan, list) => {
        const store = new MemoryStore(plan);
        const { visits, takenOf } = taking(list);
        store.visits = visits;
        for (const theCase of plan.cases) {
          for (const ahead of [-1, 29]) {
            const nowMs = fromWarsaw(addDays(PLAN_FROM, ahead), at('00:30'));
            const now = toWarsaw(nowMs);
            const calendar = await store.read((tx) => caseCalendar(tx, theCase, plan, holidays, now, nowMs));
            for (const offer of calendar.availability.days) {
              const expected = slowDay(plan, theCase, offer.date, (desk) => takenOf(desk, offer.date));
              seen[offer.kind] += 1;
              if (offer.kind === 'too-early') continue;
              const starts = offer.kind === 'free' ? offer.starts.map(Number) : [];
              expect({ date: offer.date, kind: offer.kind, starts }).toEqual({ date: offer.date, ...expected });
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  }, 60_000);

  it('A7 a seat is there exactly for the starts of the calendar, though only one day is read', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, seats, fc.integer({ min: 1, max: 30 }), async (plan, list, ahead) => {
        const store = new MemoryStore(plan);
        store.visits = taking(list).visits;
        const nowMs = fromWarsaw(addDays(PLAN_FROM, -1), at('12:00'));
        const now = toWarsaw(nowMs);
        const date = addDays(now.date, ahead);
        for (const theCase of plan.cases) {
          const whole = await store.read((tx) => caseCalendar(tx, theCase, plan, holidays, now, nowMs));
          const day = await store.read((tx) => caseDay(tx, theCase, plan, holidays, now, nowMs, date));
          const offer = whole.availability.days.find((one) => one.date === date);
          const offered = offer?.kind === 'free' ? offer.starts : [];
          const seated = [];
          for (let minute = 0; minute < 1440; minute += 5) {
            const seat = seatOf(day, { date, start: minuteOfDay(minute) });
            expect(seatOf(whole, { date, start: minuteOfDay(minute) })).toEqual(seat);
            if (seat.kind === 'free') seated.push(minute);
          }
          expect(seated).toEqual(offered);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
