import type { Case } from '../../../shared/model/case.ts';
import type { Department, Desk } from '../../../shared/model/department.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { DayNumber } from '../../../shared/time/local-date.ts';
import type { BookingWindow } from './booking-window.ts';
import { blocksOf, type OpeningDay } from './opening.ts';

/** Whether a case can be booked at all, or what is missing: it is shown either way (A2). */
export type CaseOffer = 'open' | 'no-desk' | 'no-opening-hours';

/** The desks that serve a case now, in the order of the plan. */
export function servingDesks(desks: readonly Desk[], caseId: CaseId): readonly Desk[] {
  return desks.filter((desk) => desk.active && desk.caseIds.includes(caseId));
}

/** Whether the administrator offers a case to residents: it and its department are switched on (A2). */
export function isOffered(theCase: Case, departments: readonly Department[]): boolean {
  return (
    theCase.active && departments.some((department) => department.id === theCase.departmentId && department.active)
  );
}

/** What a case that is switched on lacks: a desk, or a single opening block long enough for it inside the window. */
export function caseOffer(
  theCase: Case,
  desks: readonly Desk[],
  window: BookingWindow,
  openingOnDay: (day: DayNumber) => OpeningDay,
): CaseOffer {
  if (servingDesks(desks, theCase.id).length === 0) return 'no-desk';
  for (let day = window.firstDay; day <= window.lastDay; day = (day + 1) as DayNumber) {
    const blocks = blocksOf(openingOnDay(day).opening);
    if (blocks.some((block) => block.to - block.from >= theCase.visitMinutes)) return 'open';
  }
  return 'no-opening-hours';
}
