import type { Case } from '../../../../shared/model/case.ts';
import type { CaseId, DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { lengthOn } from '../../../../shared/rules/visit-length.ts';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.ts';

type Lengths = Pick<Case, 'visitMinutes' | 'laterLengths'>;

/** Lengths that begin after a date, in order. */
export function lengthsAfter({ laterLengths }: Lengths, date: LocalDate): Lengths['laterLengths'] {
  return laterLengths.filter(({ from }) => from > date);
}

/** The cases of a department that are not deleted, in the order in which residents see them. */
export function casesOf({ cases }: OfficePlan, departmentId: DepartmentId): readonly Case[] {
  return cases.filter((one) => one.departmentId === departmentId && !one.archived);
}

/** What has to be saved for new lengths from a date on; a case that has the length already is left out. */
export function lengthChanges(
  cases: readonly Case[],
  wanted: ReadonlyMap<CaseId, number>,
  from: LocalDate,
  today: LocalDate,
): readonly ScheduleChange[] {
  return cases.flatMap((one): ScheduleChange[] => {
    const minutes = wanted.get(one.id);
    if (minutes === undefined || minutes === lengthOn(one, from)) return [];
    return [{ kind: 'length', caseId: one.id, from: from <= today ? null : from, minutes }];
  });
}

/** Takes a later length away: from its date on the length is what it was the day before. */
export function withoutLaterLength(one: Case, from: LocalDate): ScheduleChange {
  return { kind: 'length', caseId: one.id, from, minutes: lengthOn(one, addDays(from, -1)) };
}
