import type { Case } from '../../../shared/model/case.ts';
import type { Department, Desk } from '../../../shared/model/department.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { DayNumber } from '../../../shared/time/local-date.ts';
import { type AvailabilityQuestion, unfreeCells } from './availability.ts';
import { blocksOf } from './opening.ts';
import { freeStarts } from './starts.ts';

/** Whether a case can be booked at all, or what is missing: it is shown either way (A2). */
export type CaseOffer = 'open' | 'suspended' | 'no-desk' | 'no-opening-hours';

/** The desks that serve a case now, in the order of the plan. */
export function servingDesks(desks: readonly Desk[], caseId: CaseId): readonly Desk[] {
  return desks.filter((desk) => isAtWork(desk) && desk.caseIds.includes(caseId));
}

/** Whether something of the plan is there for anybody: switched on and not deleted. */
export function isAtWork({ active, archived }: { readonly active: boolean; readonly archived: boolean }): boolean {
  return active && !archived;
}

/** Whether the administrator offers a case to residents: it and its department are switched on (A2). */
export function isOffered(theCase: Case, departments: readonly Department[]): boolean {
  return (
    isAtWork(theCase) &&
    departments.some((department) => department.id === theCase.departmentId && isAtWork(department))
  );
}

/**
 * What a case that is switched on lacks: booking is suspended (D6), no desk serves it, or inside the window there is not one
 * opening block long enough for it in which a desk works.
 */
export function caseOffer(
  { suspension }: Pick<Department, 'suspension'>,
  question: Omit<AvailabilityQuestion, 'taken'>,
): CaseOffer {
  if (suspension !== null) return 'suspended';
  if (question.deskIds.length === 0) return 'no-desk';
  const { window } = question;
  for (let day = window.firstDay; day <= window.lastDay; day = (day + 1) as DayNumber) {
    if (hasAnyStart(question, day)) return 'open';
  }
  return 'no-opening-hours';
}

function hasAnyStart(question: Omit<AvailabilityQuestion, 'taken'>, day: DayNumber): boolean {
  const { date, opening } = question.openingOnDay(day);
  const blocks = blocksOf(opening);
  const minutes = question.minutesOn(date);
  // With every desk at work all day, one block that is long enough has a start; only desks with own hours need a look.
  if (question.deskOff === null) return blocks.some((block) => block.to - block.from >= minutes);
  const { gridMinutes } = question;
  return freeStarts({ blocks, minutes, gridMinutes }, unfreeCells(question, day, undefined)).length > 0;
}
