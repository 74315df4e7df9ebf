import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { Case } from '../../../shared/model/case.ts';
import type { Department, Desk } from '../../../shared/model/department.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import type { PlanItemChange } from '../../../shared/model/plan-change.ts';
import type { SpecialDay, WeeklyHours } from '../../../shared/model/schedule.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import { inOrderOf, sameOrder } from './plan-order.ts';
import { asJson, type Json, sameJson } from './same-json.ts';
import { hoursOfDepartment, withHoursOfDepartment } from './weekly-plan.ts';

/** The lists of a plan whose order people see. */
export const ORDERED = ['departments', 'cases', 'desks'] as const;

/** The key under which history knows a special day. */
export function specialKey({ date, departmentId }: Pick<SpecialDay, 'date' | 'departmentId'>): string {
  return `special:${date}:${departmentId ?? 'office'}`;
}

/** Every part of a plan by its key (D7): what the history of the plan is written in. */
export function planItems(plan: OfficePlan): ReadonlyMap<string, Json> {
  const items = new Map<string, Json>();
  for (const department of plan.departments) items.set(`department:${department.id}`, asJson(department));
  for (const theCase of plan.cases) items.set(`case:${theCase.id}`, asJson(theCase));
  for (const desk of plan.desks) items.set(`desk:${desk.id}`, asJson(desk));
  for (const departmentId of new Set(plan.openingBlocks.map((block) => block.departmentId))) {
    items.set(`hours:${departmentId}`, asJson(hoursOfDepartment(plan.openingBlocks, departmentId)));
  }
  for (const day of plan.specialDays) items.set(specialKey(day), asJson(day));
  items.set('settings', asJson(plan.settings));
  for (const list of ORDERED) items.set(`order:${list}`, asJson(plan[list].map(({ id }) => id)));
  return items;
}

/** The parts in which two plans differ. A part that joins or leaves a list is no change of the list's order. */
export function planDifference(before: OfficePlan, after: OfficePlan): PlanItemChange[] {
  const [old, present] = [planItems(before), planItems(after)];
  return [...new Set([...old.keys(), ...present.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? null, after: present.get(key) ?? null }))
    .filter((change) => !saysTheSame(change.key, change.before, change.after));
}

/** Whether two values of a part are the same as far as history is concerned. */
export function saysTheSame(key: string, a: Json, b: Json): boolean {
  return key.startsWith('order:') ? sameOrder(a as string[], b as string[]) : sameJson(a, b);
}

/**
 * A plan with one part put to an earlier value. Null takes away a special day or the hours of a department; a department,
 * case or desk is archived instead, because visits may belong to it by now (D7).
 */
export function withItem(plan: OfficePlan, key: string, value: Json): OfficePlan {
  const [kind = '', id = ''] = key.split(':');
  switch (kind) {
    case 'department':
      return { ...plan, departments: put(plan.departments, id, value as Department | null) };
    case 'case':
      return { ...plan, cases: put(plan.cases, id, value as Case | null) };
    case 'desk':
      return { ...plan, desks: put(plan.desks, id, value as Desk | null) };
    case 'hours': {
      const hours = (value ?? []) as unknown as WeeklyHours[];
      return { ...plan, openingBlocks: withHoursOfDepartment(plan.openingBlocks, id as DepartmentId, hours) };
    }
    case 'special': {
      const others = plan.specialDays.filter((day) => specialKey(day) !== key);
      return { ...plan, specialDays: value === null ? others : [...others, value as unknown as SpecialDay] };
    }
    case 'settings':
      return { ...plan, settings: value as BookingSettings };
    case 'order':
      return withOrder(plan, id as (typeof ORDERED)[number], value as string[]);
    default:
      throw new Error(`the history names a part that no plan has: ${key}`);
  }
}

/** A plan with one of its lists in the order of these ids; what they do not name comes after, as it stood. */
export function withOrder(plan: OfficePlan, list: (typeof ORDERED)[number], ids: readonly string[]): OfficePlan {
  switch (list) {
    case 'departments':
      return { ...plan, departments: inOrderOf(plan.departments, ids) };
    case 'cases':
      return { ...plan, cases: inOrderOf(plan.cases, ids) };
    case 'desks':
      return { ...plan, desks: inOrderOf(plan.desks, ids) };
    default:
      return assertNever(list);
  }
}

function put<T extends { readonly id: string; readonly archived: boolean }>(
  list: readonly T[],
  id: string,
  value: T | null,
): readonly T[] {
  return list.map((one) => (one.id === id ? (value ?? { ...one, archived: true }) : one));
}
