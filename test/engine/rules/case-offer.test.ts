import { describe, expect, it } from 'vitest';
import { bookingWindow } from '../../../electron/engine/rules/booking-window.ts';
import { caseOffer, isOffered, servingDesks } from '../../../electron/engine/rules/case-offer.ts';
import { rememberOpenings, type Schedule } from '../../../electron/engine/rules/opening.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { DayNumber } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  anOpeningBlock,
  CASE_ID,
  DEPARTMENT_ID,
  instant,
  officeWeek,
  someDesks,
  someSettings,
} from '../../support/builders.ts';

function offer(desks: ReturnType<typeof someDesks>, schedule: Partial<Schedule> = {}, theCase = aCase()) {
  const openings = rememberOpenings({
    openingBlocks: officeWeek(),
    specialDays: [],
    holidayName: () => null,
    ...schedule,
  });
  const openingOnDay = (day: DayNumber) => openings(DEPARTMENT_ID, day);
  const now = toWarsaw(instant('2026-11-16 09:00'));
  const window = bookingWindow(now, someSettings(), (day) => openingOnDay(day).opening.kind === 'open');
  return caseOffer(theCase, desks, window, openingOnDay);
}

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
