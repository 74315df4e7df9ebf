import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timetableOf } from '../../../electron/engine/plan-impact.ts';
import { bookingWindow } from '../../../electron/engine/rules/booking-window.ts';
import { isAtWork } from '../../../electron/engine/rules/case-offer.ts';
import { maskOf } from '../../../electron/engine/rules/cells.ts';
import { hitVisits } from '../../../electron/engine/rules/impact.ts';
import { polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import { allowsPlace, unfitReason } from '../../../electron/engine/rules/timetable.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import { HitVisitSchema } from '../../../shared/model/impact.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { Holiday } from '../../../shared/model/schedule.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { addDays, dayNumber, localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { timeRange } from '../../../shared/time/time-range.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { arbitraryPlan, PLAN_DAYS, PLAN_FROM } from '../../support/arbitrary-plan.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  aPlan,
  aSpecialDay,
  at,
  aVisit,
  aVisitId,
  CASE_ID,
  DESK_ID,
  hours,
  instant,
  someDesks,
  someSettings,
} from '../../support/builders.ts';

const [FIRST, SECOND] = ['id-cards-1', 'id-cards-2'] as [DeskId, DeskId];
const law = { ofYear: polishHolidays };

interface Situation {
  readonly before?: OfficePlan;
  readonly after: OfficePlan;
  readonly visits: readonly Visit[];
  readonly now?: string;
  readonly held?: readonly Pick<Visit, 'deskId' | 'date' | 'start' | 'minutes'>[];
  readonly holidays?: { ofYear: (year: number) => readonly Holiday[] };
}

function question({ before, after, visits, now = '2026-11-09 10:00', held = [], holidays = law }: Situation) {
  const timetable = timetableOf(after, holidays);
  const wall = toWarsaw(instant(now));
  return {
    before: timetableOf(before ?? after, holidays),
    after: timetable,
    visits,
    taken: merged([...visits, ...held]),
    windowOf: (departmentId: DepartmentId) =>
      bookingWindow(wall, after.settings, (day) => timetable.openings(departmentId, day).opening.kind === 'open'),
    now: wall,
  };
}

function merged(places: readonly Pick<Visit, 'deskId' | 'date' | 'start' | 'minutes'>[]) {
  const rows = new Map<string, { deskId: DeskId; day: ReturnType<typeof dayNumber>; mask: bigint }>();
  for (const { deskId, date, start, minutes } of places) {
    const key = `${deskId} ${date}`;
    const row = rows.get(key) ?? { deskId, day: dayNumber(date), mask: 0n };
    rows.set(key, { ...row, mask: row.mask | maskOf(timeRange(start, start + minutes)) });
  }
  return [...rows.values()];
}

const impact = (situation: Situation) => hitVisits(question(situation)).map((hit) => HitVisitSchema.parse(hit));
const visitAt = (number: number, date: string, start: string, changes: Partial<Visit> = {}) =>
  aVisit({ id: aVisitId(number), date: localDate(date), start: at(start), ...changes });
const place = (deskId: DeskId, date: string, start: string) => ({ deskId, date, start: at(start) });
const twoDesks = aPlan({ desks: someDesks(2) });
const without = (plan: OfficePlan, id: DeskId): OfficePlan => ({
  ...plan,
  desks: plan.desks.map((desk) => (desk.id === id ? { ...desk, archived: true } : desk)),
});

describe('D5 which visits a change hits', () => {
  const visit = visitAt(1, '2026-11-16', '10:20');

  it('D5 none, when each still fits', () => {
    expect(impact({ after: twoDesks, visits: [visit] })).toEqual([]);
    const edges = [visitAt(1, '2026-11-16', '08:00'), visitAt(2, '2026-11-16', '15:30')];
    expect(impact({ after: twoDesks, visits: edges })).toEqual([]);
  });

  it.each<[string, Partial<OfficePlan>]>([
    ['desk-gone', { desks: [aDesk({ archived: true }), aDesk({ id: SECOND })] }],
    ['desk-gone', { desks: [aDesk({ active: false })] }],
    ['desk-gone', { desks: [] }],
    ['case-not-served', { desks: [aDesk({ caseIds: ['id-card-pin' as CaseId] })] }],
    ['closed', { specialDays: [aSpecialDay('2026-11-16', [])] }],
    ['closed', { openingBlocks: [anOpeningBlock(2, '08:00-16:00')] }],
    ['outside-hours', { openingBlocks: [anOpeningBlock(1, '10:25-16:00')] }],
    ['outside-hours', { openingBlocks: [anOpeningBlock(1, '08:00-10:45')] }],
    ['outside-hours', { departments: [aDepartment({ breaks: [weekly(1, '10:30-10:35')] })] }],
    ['desk-off', { desks: [aDesk({ hours: [weekly(1, '08:00-10:40')] })] }],
    ['desk-off', { desks: [aDesk({ hours: [weekly(2, '08:00-16:00')] })] }],
    ['desk-off', { desks: [aDesk({ breaks: [weekly(1, '10:45-11:00')] })] }],
  ])('D5 %s', (reason, changes) => {
    expect(impact({ before: aPlan(), after: aPlan(changes), visits: [visit] })).toMatchObject([
      { reason, minutes: 30 },
    ]);
  });

  it('edge: break touching a block edge or a visit hits nobody', () => {
    const departments = [aDepartment({ breaks: [weekly(1, '10:50-11:00'), weekly(1, '10:00-10:20')] })];
    expect(impact({ after: aPlan({ departments }), visits: [visit] })).toEqual([]);
  });

  it('D5 a visit has the length it was booked with, whatever the case has now', () => {
    const laterLengths = [{ from: localDate('2026-11-09'), minutes: 240 }];
    expect(impact({ after: aPlan({ cases: [aCase({ laterLengths })] }), visits: [visit] })).toEqual([]);
  });

  it('D6 D7 switching off or archiving a case or department, and suspending, hit nobody', () => {
    const changes: Partial<OfficePlan>[] = [
      { cases: [aCase({ active: false })] },
      { cases: [aCase({ archived: true })] },
      { departments: [aDepartment({ suspension: { message: { pl: 'Awaria' } } })] },
      { departments: [aDepartment({ active: false })] },
      { settings: someSettings({ daysAhead: 1, gridMinutes: 60 }) },
    ];
    for (const change of changes)
      expect(impact({ before: aPlan(), after: aPlan(change), visits: [visit] })).toEqual([]);
  });

  it('edge: opening block shorter than the visit', () => {
    const openingBlocks = [anOpeningBlock(1, '10:20-10:45'), anOpeningBlock(1, '10:45-11:00')];
    expect(impact({ after: aPlan({ openingBlocks }), visits: [visit] })).toMatchObject([
      { reason: 'outside-hours', proposal: null, timeChanges: false },
    ]);
  });

  it('edge: a day that becomes a holiday by a new law is found with the plan unchanged', () => {
    const newLaw = {
      ofYear: (year: number) => [
        ...polishHolidays(year),
        ...(year === 2026 ? [{ date: localDate('2026-11-16'), name: { pl: 'Nowe święto' } }] : []),
      ],
    };
    const plan = aPlan();
    expect(impact({ before: plan, after: plan, visits: [visit], holidays: newLaw })).toMatchObject([
      { reason: 'closed', proposal: place(FIRST, '2026-11-17', '07:30') },
    ]);
  });

  describe('exceptions', () => {
    const kept = { ...visit, exception: true };
    const closed = aPlan({ specialDays: [aSpecialDay('2026-11-16', [])] });

    it('D5 somebody decided about them: they are not asked about again', () => {
      expect(impact({ before: closed, after: closed, visits: [kept] })).toEqual([]);
      const hoursThen = aPlan({ specialDays: [aSpecialDay('2026-11-16', ['12:00-14:00'])] });
      expect(impact({ before: closed, after: hoursThen, visits: [kept] })).toEqual([]);
    });

    it('D5 unless they fitted again meanwhile, or lose their desk', () => {
      expect(impact({ before: aPlan(), after: closed, visits: [kept] })).toMatchObject([{ reason: 'closed' }]);
      const noDesk = without(closed, DESK_ID);
      expect(impact({ before: closed, after: noDesk, visits: [kept] })).toMatchObject([{ reason: 'desk-gone' }]);
      expect(impact({ before: noDesk, after: noDesk, visits: [kept] })).toEqual([]);
    });
  });

  it('D5 nobody came and the time is over: there is nothing left to move', () => {
    const today = visitAt(1, '2026-11-09', '09:00');
    const after = without(twoDesks, FIRST);
    expect(impact({ after, visits: [today], now: '2026-11-09 09:30' })).toEqual([]);
    expect(impact({ after, visits: [today], now: '2026-11-09 09:29' })).toHaveLength(1);
  });
});

describe('D5 what is proposed', () => {
  it('D5 the same hour at another desk first: nobody has to be called', () => {
    const visits = [visitAt(1, '2026-11-16', '10:20')];
    expect(impact({ before: twoDesks, after: without(twoDesks, FIRST), visits })).toMatchObject([
      { proposal: place(SECOND, '2026-11-16', '10:20'), timeChanges: false },
    ]);
  });

  it('D5 else the nearest free time, of two equally near the later', () => {
    const visits = [visitAt(1, '2026-11-16', '10:20'), visitAt(2, '2026-11-16', '10:20', { deskId: SECOND })];
    expect(impact({ after: without(twoDesks, FIRST), visits })).toMatchObject([
      { place: { deskId: FIRST }, proposal: place(SECOND, '2026-11-16', '10:50'), timeChanges: true },
    ]);
  });

  it('D5 across a closed day to the nearest one, back or ahead, by the clock', () => {
    const closed = aPlan({ specialDays: [aSpecialDay('2026-11-17', [])] });
    expect(impact({ after: closed, visits: [visitAt(1, '2026-11-17', '07:30')] })).toMatchObject([
      { proposal: place(FIRST, '2026-11-16', '15:30') },
    ]);
    expect(impact({ after: closed, visits: [visitAt(1, '2026-11-17', '15:00')] })).toMatchObject([
      { proposal: place(FIRST, '2026-11-18', '07:30') },
    ]);
  });

  it('D5 not before the next bookable time, not after the last day, and nothing when nothing is free', () => {
    const closedToday = aPlan({ specialDays: [aSpecialDay('2026-11-09', [])] });
    const [today] = impact({ after: closedToday, visits: [visitAt(1, '2026-11-09', '15:00')] });
    expect(today?.proposal).toEqual(place(FIRST, '2026-11-10', '07:30'));
    const oneDay = aPlan({
      settings: someSettings({ daysAhead: 1 }),
      specialDays: [aSpecialDay('2026-11-10', ['08:00-08:30']), aSpecialDay('2026-11-20', [])],
    });
    const far = visitAt(1, '2026-11-20', '10:00');
    expect(impact({ after: oneDay, visits: [far] })).toMatchObject([{ proposal: place(FIRST, '2026-11-10', '08:00') }]);
    const held = [{ deskId: FIRST, date: localDate('2026-11-10'), start: at('08:15'), minutes: 5 }];
    expect(impact({ after: oneDay, visits: [far], held })).toMatchObject([{ proposal: null, timeChanges: false }]);
  });

  it('D5 a visit may move into part of its own time', () => {
    const after = aPlan({ openingBlocks: [anOpeningBlock(1, '10:30-11:00')] });
    expect(impact({ after, visits: [visitAt(1, '2026-11-16', '10:20')] })).toMatchObject([
      { proposal: place(FIRST, '2026-11-16', '10:30') },
    ]);
  });

  it('D5 a removed desk’s visits move first', () => {
    const day = [anOpeningBlock(1, '08:00-08:30'), anOpeningBlock(1, '10:00-10:30')];
    const before = aPlan({ desks: someDesks(3) });
    const after = without({ ...before, openingBlocks: day }, FIRST);
    const hits = impact({
      before,
      after,
      visits: [
        visitAt(1, '2026-11-16', '09:00', { deskId: SECOND }),
        visitAt(2, '2026-11-16', '10:00', { deskId: FIRST }),
        visitAt(3, '2026-11-16', '10:00', { deskId: SECOND }),
      ],
    });
    expect(hits.map(({ visitId, reason, proposal }) => [visitId, reason, proposal?.deskId, proposal?.start])).toEqual([
      [aVisitId(1), 'outside-hours', SECOND, at('08:00')],
      [aVisitId(2), 'desk-gone', 'id-cards-3', at('10:00')],
    ]);
  });

  it('edge: desk removed while serving: whoever has come changes the desk and never the hour', () => {
    const waiting = (['arrived', 'called', 'in-service'] as const).map((state, index) =>
      visitAt(index + 1, '2026-11-09', ['10:00', '10:30', '11:00'][index] ?? '', { state }),
    );
    const hits = impact({ after: without(twoDesks, FIRST), visits: waiting });
    expect(hits.map(({ proposal }) => proposal)).toEqual(
      ['10:00', '10:30', '11:00'].map((start) => place(SECOND, '2026-11-09', start)),
    );
    const busy = waiting.map((visit) => ({ ...visit, deskId: SECOND }));
    const none = impact({ after: without(twoDesks, FIRST), visits: waiting, held: busy });
    expect(none.map(({ proposal }) => proposal)).toEqual([null, null, null]);
  });

  it('D5 any change of any plan: proposals are allowed, and collide with nothing that stands nor with one another', () => {
    let proposed = 0;
    const seat = fc.record({
      desk: fc.nat(5),
      day: fc.nat(PLAN_DAYS - 1),
      cell: fc.integer({ min: 84, max: 210 }),
      length: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, fc.array(seat, { maxLength: 60 }), (before, after, seats) => {
        const visits = standingOn(before, seats);
        const asked = question({ before, after, visits, now: '2026-11-02 06:00' });
        const hits = hitVisits(asked);
        const byId = new Map(visits.map((visit) => [visit.id, visit]));
        expect(new Set(hits.map(({ visitId }) => visitId))).toEqual(
          new Set(visits.filter((visit) => unfitReason(asked.after, visit) !== null).map(({ id }) => id)),
        );
        const given: Visit[] = [];
        for (const { visitId, proposal } of hits) {
          const visit = byId.get(visitId);
          if (visit === undefined || proposal === null) continue;
          proposed += 1;
          expect(allowsPlace(asked.after, asked.windowOf(visit.departmentId), visit, proposal)).toBe(true);
          const moved = { ...visit, ...proposal };
          expect(visits.filter((other) => other.id !== visit.id && collide(other, moved))).toEqual([]);
          expect(given.filter((other) => collide(other, moved))).toEqual([]);
          given.push(moved);
        }
      }),
      { numRuns: 150 },
    );
    expect(proposed).toBeGreaterThan(100);
  });
});

function weekly(weekday: 1 | 2, range: string) {
  return { weekday, hours: hours(range), validFrom: null, validTo: null };
}

function collide(a: Visit, b: Visit): boolean {
  return a.deskId === b.deskId && a.date === b.date && a.start < b.start + b.minutes && b.start < a.start + a.minutes;
}

/** Visits on desks of a plan that share no time with each other; whether they fit does not matter. */
function standingOn(
  plan: OfficePlan,
  seats: readonly { desk: number; day: number; cell: number; length: number }[],
): Visit[] {
  const visits: Visit[] = [];
  const desks = plan.desks.filter(isAtWork);
  for (const { desk: index, day, cell, length } of seats) {
    const desk = desks[index % Math.max(1, desks.length)];
    if (desk === undefined) continue;
    const visit = aVisit({
      id: aVisitId(visits.length + 1),
      departmentId: desk.departmentId,
      caseId: desk.caseIds[0] ?? CASE_ID,
      deskId: desk.id,
      date: addDays(PLAN_FROM, day),
      start: minuteOfDay(cell * 5),
      minutes: length * 5,
    });
    if (!visits.some((other) => collide(other, visit))) visits.push(visit);
  }
  return visits;
}
