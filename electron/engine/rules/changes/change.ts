import { err, type Result } from '../../../../shared/basics/result.ts';
import type { Department } from '../../../../shared/model/department.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { LocalizedText } from '../../../../shared/model/localized.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import type { ScheduleChange, ScheduleChangeError } from '../../../../shared/model/schedule-change.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';

/** What a change needs to know besides the plan. */
export interface ChangeFacts {
  readonly today: LocalDate;
  /** The name of the statutory holiday of a date; null on other days. */
  readonly holidayName: (date: LocalDate) => LocalizedText | null;
  /** The entry of the history that an `undo` names; null when there is none. */
  readonly undone: PlanChange | null;
}

/** The plan after a change, or why the change makes no sense. */
export type Changed = Result<OfficePlan, ScheduleChangeError>;

/** One kind of {@link ScheduleChange}. */
export type ChangeOf<Kind extends ScheduleChange['kind']> = Extract<ScheduleChange, { kind: Kind }>;

/** The refusal of a change that names something which is not there. */
export function unknownItem(key: string): { readonly ok: false; readonly error: ScheduleChangeError } {
  return err({ type: 'unknown-item', key });
}

/** A department that has not been deleted. */
export function livingDepartment(plan: OfficePlan, id: DepartmentId): Department | undefined {
  return plan.departments.find((one) => one.id === id && !one.archived);
}

/** A list with one of its members replaced by the new version of it, or with a new member at its end. */
export function withMember<T extends { readonly id: string }>(list: readonly T[], member: T): readonly T[] {
  if (!list.some(({ id }) => id === member.id)) return [...list, member];
  return list.map((one) => (one.id === member.id ? member : one));
}
