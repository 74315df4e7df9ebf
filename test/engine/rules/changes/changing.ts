import { planAfterChange } from '../../../../electron/engine/rules/apply-change.ts';
import type { ChangeFacts } from '../../../../electron/engine/rules/changes/change.ts';
import { blocksOf, holidayNames, openingOn } from '../../../../electron/engine/rules/opening.ts';
import { planDifference } from '../../../../electron/engine/rules/plan-items.ts';
import { polishHolidays } from '../../../../electron/engine/rules/polish-holidays.ts';
import type { ChangeId, DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { type PlanChange, PlanChangeSchema } from '../../../../shared/model/plan-change.ts';
import { type ScheduleChange, ScheduleChangeSchema } from '../../../../shared/model/schedule-change.ts';
import { localDate } from '../../../../shared/time/local-date.ts';
import { formatMinuteOfDay } from '../../../../shared/time/minute-of-day.ts';
import { aVisitId, DEPARTMENT_ID, instant } from '../../../support/builders.ts';

/** Monday, 9 November 2026. */
export const TODAY = localDate('2026-11-09');
export const holidayName = holidayNames(polishHolidays);

/** A change as it comes through the contract, on the plan. */
export function apply(plan: OfficePlan, change: unknown, facts: Partial<ChangeFacts> = {}) {
  const checked: ScheduleChange = ScheduleChangeSchema.parse(change);
  return planAfterChange(plan, checked, { today: TODAY, holidayName, undone: null, ...facts });
}

/** The plan after a change that has to succeed. */
export function planAfter(plan: OfficePlan, change: unknown, facts: Partial<ChangeFacts> = {}): OfficePlan {
  const changed = apply(plan, change, facts);
  if (!changed.ok) throw new Error(`refused: ${JSON.stringify(changed.error)}`);
  return changed.value;
}

export const refused = (type: string, details: object = {}) => ({ ok: false, error: { type, ...details } });

/** `08:00-16:00` of a date under a plan, each block. */
export function blocksOn(plan: OfficePlan, date: string, departmentId: DepartmentId = DEPARTMENT_ID): string[] {
  const { opening } = openingOn({ ...plan, holidayName }, departmentId, localDate(date));
  return blocksOf(opening).map(({ from, to }) => `${formatMinuteOfDay(from)}-${formatMinuteOfDay(to)}`);
}

/** The entry that the history would have of a change from one plan to another. */
export function entryOf(before: OfficePlan, plan: OfficePlan, number = 1): PlanChange {
  return PlanChangeSchema.parse({
    id: aVisitId(number) as string as ChangeId,
    revision: number,
    atMs: instant('2026-11-09 10:00'),
    by: 'administrator',
    kind: 'week',
    undoes: null,
    items: planDifference(before, plan),
  });
}

/** The change that takes an entry back, with what it needs to know. */
export function undoing(entry: PlanChange): [change: object, facts: Partial<ChangeFacts>] {
  return [{ kind: 'undo', changeId: entry.id }, { undone: entry }];
}
