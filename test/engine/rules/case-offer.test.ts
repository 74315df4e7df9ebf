import { describe, expect, it } from 'vitest';
import { bookingWindow } from '../../../electron/engine/rules/booking-window.ts';
import { caseOffer, isOffered, servingDesks } from '../../../electron/engine/rules/case-offer.ts';
import { deskOffMask, hasOwnHours } from '../../../electron/engine/rules/desk-off.ts';
import { rememberOpenings, type Schedule } from '../../../electron/engine/rules/opening.ts';
import type { Department, Desk } from '../../../shared/model/department.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { OpeningBlock, WeeklyHours } from '../../../shared/model/schedule.ts';
import { lengthOn } from '../../../shared/rules/visit-length.ts';
import { type DayNumber, localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  CASE_ID,
  DEPARTMENT_ID,
  hours,
  instant,
  officeWeek,
  someDesks,
  someSettings,
} from '../../support/builders.ts';

function offer(
  desks: readonly Desk[],
  schedule: Partial<Schedule> = {},
  theCase = aCase(),
  department: Pick<Department, 'suspension'> = aDepartment(),
) {
  const openings = rememberOpenings({
    openingBlocks: officeWeek(),
    specialDays: [],
    departments: [],
    holidayName: () => null,
    ...schedule,
  });
  const openingOnDay = (day: DayNumber) => openings(DEPARTMENT_ID, day);
  const now = toWarsaw(instant('2026-11-16 09:00'));
  const window = bookingWindow(now, someSettings(), (day) => openingOnDay(day).opening.kind === 'open');
  const serving = servingDesks(desks, theCase.id);
  return caseOffer(department, {
    minutesOn: (date) => lengthOn(theCase, date),
    gridMinutes: 10,
    deskIds: serving.map(({ id }) => id),
    window,
    openingOnDay,
    deskOff: serving.some(hasOwnHours)
      ? (deskId, day) => deskOffMask(serving.find(({ id }) => id === deskId) ?? aDesk(), openingOnDay(day))
      : null,
  });
}

const own = (weekday: OpeningBlock['weekday'], range: string): WeeklyHours => ({
  weekday,
  hours: hours(range),
  validFrom: null,
  validTo: null,
});

describe('A2 what a case lacks', () => {
  it('A2 a case with a desk and opening hours is open', () => {
    expect(offer([aDesk()])).toBe('open');
  });

  it('A2 no desk, only desks of other cases, or only a switched-off desk', () => {
    expect(offer([])).toBe('no-desk');
    expect(offer([aDesk({ caseIds: ['id-card-pin' as CaseId] })])).toBe('no-desk');
    expect(offer([aDesk({ active: false })])).toBe('no-desk');
  });

  it('A2 no opening hours inside the window', () => {
    expect(offer([aDesk()], { openingBlocks: [] })).toBe('no-opening-hours');
    expect(offer([aDesk()], { holidayName: () => ({ pl: 'Święto' }) })).toBe('no-opening-hours');
  });

  it('A7 blocks shorter than the visit are no opening hours for it', () => {
    const openingBlocks = [anOpeningBlock(2, '08:00-08:25'), anOpeningBlock(2, '08:25-08:50')];
    expect(offer([aDesk()], { openingBlocks })).toBe('no-opening-hours');
    expect(offer([aDesk()], { openingBlocks }, aCase({ visitMinutes: 25 }))).toBe('open');
  });

  it('A2 D2 the only desk works at hours when the department is closed', () => {
    expect(offer([aDesk({ hours: [own(1, '16:00-18:00')] })])).toBe('no-opening-hours');
    expect(offer([aDesk({ hours: [own(1, '15:00-18:00')] })])).toBe('open');
    expect(offer([aDesk({ hours: [own(1, '15:40-18:00')] })])).toBe('no-opening-hours');
  });

  it('D1 the length on each day decides, not the length of today', () => {
    const openingBlocks = [anOpeningBlock(2, '08:00-08:25')];
    const shorterSoon = { laterLengths: [{ from: localDate('2026-12-08'), minutes: 25 }] };
    expect(offer([aDesk()], { openingBlocks }, aCase(shorterSoon))).toBe('open');
    const shorterTooLate = { laterLengths: [{ from: localDate('2026-12-16'), minutes: 25 }] };
    expect(offer([aDesk()], { openingBlocks }, aCase(shorterTooLate))).toBe('no-opening-hours');
  });

  it('D6 suspended is said before anything that is missing', () => {
    expect(offer([], {}, aCase(), { suspension: { message: { pl: 'Awaria' } } })).toBe('suspended');
  });

  it('D7 an archived desk serves nobody; an archived case or department is not offered', () => {
    expect(offer([aDesk({ archived: true })])).toBe('no-desk');
    expect(isOffered(aCase({ archived: true }), [aDepartment()])).toBe(false);
    expect(isOffered(aCase(), [aDepartment({ archived: true })])).toBe(false);
  });

  it('A2 serving desks keep the order of the plan', () => {
    const desks = someDesks(3);
    expect(servingDesks(desks, CASE_ID)).toEqual(desks);
  });

  it('A2 a case is offered when it and its department are switched on', () => {
    expect(isOffered(aCase(), [aDepartment()])).toBe(true);
    expect(isOffered(aCase({ active: false }), [aDepartment()])).toBe(false);
    expect(isOffered(aCase(), [aDepartment({ active: false })])).toBe(false);
    expect(isOffered(aCase(), [])).toBe(false);
  });
});
