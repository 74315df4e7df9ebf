import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskOffOf, openingsOf } from '../../../electron/engine/openings-of.ts';
import { offeredOn } from '../../../electron/engine/rules/occupancy.ts';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import { daysOfStretch, statistics, type VisitFact } from '../../../electron/engine/rules/statistics.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { StatisticsSchema, type VisitCounts } from '../../../shared/model/statistics.ts';
import { CANCELLED_BY, VISIT_STATES } from '../../../shared/model/visit.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';
import { aCase, aPlan, at, aVisit, hours, instant, someDesks } from '../../support/builders.ts';

const MONDAY = localDate('2026-11-16');
const MINUTE = 60_000;

function aFact(changes: Partial<VisitFact> = {}): VisitFact {
  return { ...aVisit({ date: MONDAY }), restored: 0, ...changes };
}

/** Of the whole office unless told otherwise; one day unless told otherwise. */
function counted(
  visits: readonly VisitFact[],
  stretch: { from?: LocalDate; to?: LocalDate; departmentId?: DepartmentId | null; plan?: Partial<OfficePlan> } = {},
) {
  const { from = MONDAY, to = from, departmentId = null } = stretch;
  const plan = aPlan(stretch.plan);
  const holidays = { ofYear: polishHolidays };
  const offered = offeredOn(
    daysOfStretch(from, to).dates,
    plan.desks,
    openingsOf(plan, holidays),
    deskOffOf(plan, holidays),
  );
  const numbers = statistics({ from, to, departmentId, visits, offered, cases: plan.cases });
  return StatisticsSchema.parse(numbers);
}

const NOBODY: VisitCounts = {
  booked: 0,
  served: 0,
  cancelledByResident: 0,
  cancelledByOffice: 0,
  resignedLate: 0,
  restored: 0,
  unresolved: 0,
  open: 0,
};

describe('F7 what became of visits', () => {
  it.each<[string, Partial<VisitFact>, Partial<VisitCounts>]>([
    ['booked', { state: 'booked' }, { booked: 1, open: 1 }],
    ['waiting', { state: 'arrived' }, { booked: 1, open: 1 }],
    ['called', { state: 'called' }, { booked: 1, open: 1 }],
    ['in service', { state: 'in-service' }, { booked: 1, open: 1 }],
    ['done', { state: 'done' }, { booked: 1, served: 1 }],
    ['late', { state: 'resigned-late' }, { booked: 1, resignedLate: 1 }],
    ['late, then served', { state: 'done', restored: 1 }, { booked: 1, served: 1, restored: 1 }],
    ['unresolved', { state: 'unresolved' }, { booked: 1, unresolved: 1 }],
    [
      'cancelled by the resident',
      { state: 'cancelled', cancelledBy: 'resident' },
      { booked: 1, cancelledByResident: 1 },
    ],
    [
      'cancelled before anybody wrote down by whom',
      { state: 'cancelled', cancelledBy: null },
      { booked: 1, cancelledByResident: 1 },
    ],
    ['cancelled by staff', { state: 'cancelled', cancelledBy: 'staff' }, { booked: 1, cancelledByOffice: 1 }],
    ['cancelled by a change', { state: 'cancelled', cancelledBy: 'schedule' }, { booked: 1, cancelledByOffice: 1 }],
    ['given up for another time', { state: 'cancelled', cancelledBy: 'replaced' }, {}],
  ])('F7 %s', (_, visit, counts) => {
    expect(counted([aFact(visit)]).total).toEqual({ ...NOBODY, ...counts });
  });

  it('F7 each day has its own, closed days are told, and the stretch before is as long', () => {
    const visits = [
      aFact({ date: localDate('2026-11-13') }),
      aFact({ date: localDate('2026-11-14') }),
      aFact({ date: localDate('2026-11-10') }),
      aFact(),
      aFact({ state: 'done' }),
    ];
    const { days, total, before } = counted(visits, { from: localDate('2026-11-14'), to: localDate('2026-11-17') });
    expect(days.map(({ date, open, counts }) => [date, open, counts.booked])).toEqual([
      ['2026-11-14', false, 1],
      ['2026-11-15', false, 0],
      ['2026-11-16', true, 2],
      ['2026-11-17', true, 0],
    ]);
    expect(total.booked).toBe(3);
    expect(before.booked).toBe(2);
    expect(daysOfStretch(localDate('2026-11-14'), localDate('2026-11-17')).before).toBe('2026-11-10');
  });

  it('F7 a holiday is a closed day', () => {
    const day = localDate('2026-11-11');
    expect(counted([], { from: day }).days).toMatchObject([{ open: false }]);
  });
});

describe('F7 waiting', () => {
  const waited = (arrived: string, called: string | null) =>
    counted([
      aFact({
        state: 'done',
        arrivedAt: instant(`2026-11-16 ${arrived}`),
        calledAt: called === null ? null : instant(`2026-11-16 ${called}`),
      }),
    ]).medianWaitMinutes;

  it.each([
    ['from having come', '10:25', '10:32', 7],
    ['not before the booked hour', '09:50', '10:32', 12],
    ['called at the booked hour', '10:10', '10:20', 0],
    ['called before it', '10:00', '10:05', 0],
    ['never called', '10:00', null, null],
  ])('F7 %s', (_, arrived, called, minutes) => {
    expect(waited(arrived, called)).toBe(minutes);
  });

  it.each([
    ['set back', '2026-10-25', '10:20', 10],
    ['set back', '2026-10-25', '03:00', 10],
    ['set back', '2026-10-25', '02:55', 10],
    ['put forward', '2027-03-28', '10:20', 10],
    ['put forward', '2027-03-28', '01:55', 10],
  ])('F7 on the day on which the clock is %s: %s %s', (_, day, clock, minutes) => {
    const date = localDate(day);
    const start = at(clock);
    const arrivedAt = instant(`${day} 00:30`);
    const visit = aFact({ date, start, arrivedAt, calledAt: fromWarsaw(date, start) + 10 * MINUTE });
    expect(counted([visit], { from: date }).medianWaitMinutes).toBe(minutes);
  });

  it('F7 a median: one forgotten visit does not move it', () => {
    const minutes = [3, 5, 4, 600, 6];
    const arrivedAt = instant('2026-11-16 10:20');
    const visits = minutes.map((wait) => aFact({ arrivedAt, calledAt: arrivedAt + wait * MINUTE }));
    expect(counted(visits).medianWaitMinutes).toBe(5);
    expect(counted(visits.slice(0, 2)).medianWaitMinutes).toBe(4);
  });
});

describe('F7 service against the plan', () => {
  const startedAt = instant('2026-11-16 10:20');
  const served = (count: number, minutes: number) =>
    Array.from({ length: count }, () => aFact({ state: 'done', startedAt, endedAt: startedAt + minutes * MINUTE }));

  it.each([
    ['a fifth longer', 10, 36, true],
    ['a fifth shorter', 10, 24, true],
    ['nearly a fifth', 10, 35.9, false],
    ['too few to say so', 9, 60, false],
    ['as planned', 30, 30, false],
  ])('F7 %s', (_, count, minutes, differs) => {
    expect(counted(served(count, minutes)).service).toEqual([
      { caseId: 'id-card-application', measured: count, plannedMinutes: 30, medianMinutes: minutes, differs },
    ]);
  });

  it('F7 only visits that were begun and finished are measured', () => {
    const visits = [aFact({ state: 'done', endedAt: startedAt }), aFact({ state: 'in-service', startedAt })];
    expect(counted(visits).service).toMatchObject([{ measured: 0, medianMinutes: null, differs: false }]);
  });

  it('F7 the plan is the length on the last day', () => {
    const cases = [aCase({ laterLengths: [{ from: localDate('2026-11-17'), minutes: 60 }] })];
    const planned = (to: string) =>
      counted([aFact()], { to: localDate(to), plan: { cases } }).service[0]?.plannedMinutes;
    expect([planned('2026-11-16'), planned('2026-11-17')]).toEqual([30, 60]);
  });
});

describe('F7 places taken of places offered', () => {
  const hourOf = (numbers: ReturnType<typeof counted>, hour: number) => numbers.hours.find((row) => row.hour === hour);

  it('F7 every desk offers its hours, and minutes count where they lie', () => {
    const visits = [aFact({ start: at('09:50'), minutes: 90 }), aFact({ state: 'cancelled', cancelledBy: 'staff' })];
    const numbers = counted(visits, { plan: { desks: someDesks(2) } });
    expect(numbers.hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    expect(hourOf(numbers, 9)).toMatchObject({ visits: 1, takenMinutes: 10, offeredMinutes: 120 });
    expect(hourOf(numbers, 10)).toMatchObject({ visits: 0, takenMinutes: 60, offeredMinutes: 120 });
    expect(hourOf(numbers, 11)).toMatchObject({ visits: 0, takenMinutes: 20, offeredMinutes: 120 });
  });

  it('F7 half hours, breaks and hours of a desk take away; a desk that is off offers nothing', () => {
    const lunch = { weekday: 2 as const, hours: hours('12:00-12:20'), validFrom: null, validTo: null };
    const mornings = { ...lunch, hours: hours('07:30-11:00') };
    const [first, second] = someDesks(2);
    const off = someDesks(3, { active: false })[2];
    if (first === undefined || second === undefined || off === undefined) throw new Error('three desks');
    const desks = [{ ...first, breaks: [lunch] }, { ...second, hours: [mornings] }, off];
    const numbers = counted([], { from: localDate('2026-11-17'), plan: { desks } });
    expect(numbers.hours.map(({ hour, offeredMinutes }) => [hour, offeredMinutes])).toEqual([
      [7, 60],
      [8, 120],
      [9, 120],
      [10, 120],
      [11, 60],
      [12, 40],
      [13, 60],
      [14, 60],
      [15, 30],
    ]);
  });

  it('F7 a visit outside the hours is shown all the same', () => {
    expect(hourOf(counted([aFact({ start: at('18:00') })]), 18)).toMatchObject({ takenMinutes: 30, offeredMinutes: 0 });
  });
});

describe('F7 days booked ahead', () => {
  it.each([
    ['the same day', '2026-11-16 08:00', 0],
    ['just before midnight', '2026-11-15 23:59', 1],
    ['two weeks', '2026-11-02 09:44', 14],
    ['with a clock that was ahead', '2026-11-17 00:10', 0],
  ])('F7 %s', (_, created, days) => {
    expect(counted([aFact({ createdAt: instant(created) })]).leadDays).toEqual([{ days, visits: 1 }]);
  });
});

const anyFact = fc.record({
  date: fc.integer({ min: -12, max: 12 }).map((days) => addDays(MONDAY, days)),
  start: fc.integer({ min: 0, max: 280 }).map((cell) => minuteOfDay(cell * 5)),
  minutes: fc.integer({ min: 1, max: 48 }).map((cells) => cells * 5),
  state: fc.constantFrom(...VISIT_STATES),
  restored: fc.integer({ min: 0, max: 2 }),
  wait: fc.option(fc.integer({ min: -90, max: 300 })),
  by: fc.constantFrom(...CANCELLED_BY),
});

describe('F7 the numbers fit together', () => {
  it('F7 whatever the visits are', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), fc.integer({ min: 0, max: 9 }), (drawn, length) => {
        const visits = drawn.map(({ wait, by, ...one }) =>
          aFact({
            ...one,
            cancelledBy: one.state === 'cancelled' ? by : null,
            arrivedAt: wait === null ? null : instant('2026-11-16 10:00'),
            calledAt: wait === null ? null : instant('2026-11-16 10:00') + wait * MINUTE,
          }),
        );
        const numbers = counted(visits, { to: addDays(MONDAY, length) });
        const { total, days, hours: byHour, leadDays, medianWaitMinutes } = numbers;
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        for (const counts of [total, numbers.before, ...days.map((day) => day.counts)]) {
          const { booked, restored: _, ...parts } = counts;
          expect(sum(Object.values(parts))).toBe(booked);
        }
        expect(sum(days.map((day) => day.counts.booked))).toBe(total.booked);
        expect(sum(leadDays.map((lead) => lead.visits))).toBe(total.booked);
        const kept = total.booked - total.cancelledByResident - total.cancelledByOffice;
        expect(sum(byHour.map((hour) => hour.visits))).toBe(kept);
        const keptVisits = visits.filter(
          ({ date, state }) => MONDAY <= date && date <= addDays(MONDAY, length) && state !== 'cancelled',
        );
        expect(sum(byHour.map((hour) => hour.takenMinutes))).toBe(sum(keptVisits.map(({ minutes }) => minutes)));
        expect(medianWaitMinutes ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
