import { err, ok } from '../../../../shared/basics/result.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { lengthOn } from '../../../../shared/rules/visit-length.ts';
import { outsidePeriod } from '../../../../shared/rules/weekly-period.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { hoursOfDepartment, withHoursOfDepartment } from '../weekly-plan.ts';
import { type Changed, type ChangeFacts, type ChangeOf, livingDepartment, unknownItem, withMember } from './change.ts';
import { areReversed, checkWeeklyHours } from './hours-checks.ts';

/**
 * A week of a department from a date to a date (D1). Blocks that are there are cut off or split around these dates, so the
 * weeks before and after stay. Without a first date it begins today, because the past stays as it was; only a department
 * that has no hours at all gets its first week without a beginning.
 */
export function changeWeek(plan: OfficePlan, change: ChangeOf<'week'>, { today }: ChangeFacts): Changed {
  const { departmentId, to } = change;
  if (livingDepartment(plan, departmentId) === undefined) return unknownItem(`department:${departmentId}`);
  if (areReversed(change.from, to)) return err({ type: 'dates-reversed' });
  if (isPast(change.from, today) || isPast(to, today)) return err({ type: 'date-passed' });
  const earlier = hoursOfDepartment(plan.openingBlocks, departmentId);
  const from = change.from ?? (earlier.length === 0 ? null : today);
  const week = change.blocks.map((block) => ({ ...block, validFrom: from, validTo: to }));
  const sound = checkWeeklyHours(week);
  if (!sound.ok) return sound;
  const hours = [...outsidePeriod(earlier, { from, to }), ...week];
  return ok({ ...plan, openingBlocks: withHoursOfDepartment(plan.openingBlocks, departmentId, hours) });
}

/** The breaks of a department, all of them anew: they say themselves from when to when they hold. */
export function changeBreaks(plan: OfficePlan, { departmentId, breaks }: ChangeOf<'breaks'>): Changed {
  const department = livingDepartment(plan, departmentId);
  if (department === undefined) return unknownItem(`department:${departmentId}`);
  const sound = checkWeeklyHours(breaks);
  if (!sound.ok) return sound;
  return ok({ ...plan, departments: withMember(plan.departments, { ...department, breaks: [...breaks] }) });
}

/**
 * The length of new visits of a case from a date on, null = from today (D1). Visits that stand keep theirs (D5). Lengths
 * that were set for still later dates stay; an entry that changes nothing is left out.
 */
export function changeLength(plan: OfficePlan, change: ChangeOf<'length'>, { today }: ChangeFacts): Changed {
  const theCase = plan.cases.find((one) => one.id === change.caseId && !one.archived);
  if (theCase === undefined) return unknownItem(`case:${change.caseId}`);
  if (isPast(change.from, today)) return err({ type: 'date-passed' });
  const from = change.from ?? today;
  const entries = [...theCase.laterLengths.filter((one) => one.from !== from), { from, minutes: change.minutes }].sort(
    (a, b) => (a.from < b.from ? -1 : 1),
  );
  const laterLengths: typeof entries = [];
  for (const entry of entries) {
    if (lengthOn({ ...theCase, laterLengths }, entry.from) !== entry.minutes) laterLengths.push(entry);
  }
  return ok({ ...plan, cases: withMember(plan.cases, { ...theCase, laterLengths }) });
}

function isPast(date: LocalDate | null, today: LocalDate): boolean {
  return date !== null && date < today;
}
