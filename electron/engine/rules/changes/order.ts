import { assertNever } from '../../../../shared/basics/assert-never.ts';
import { err, ok } from '../../../../shared/basics/result.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { reordered, sameIds } from '../plan-order.ts';
import type { Changed, ChangeOf } from './change.ts';

/**
 * The order in which people see departments, cases or desks. It names each of them that is not deleted once: all of them,
 * or all cases or desks of one department. Those it does not name keep their places.
 */
export function changeOrder(plan: OfficePlan, { what, ids }: ChangeOf<'order'>): Changed {
  switch (what) {
    case 'departments':
      return isComplete(plan.departments, ids)
        ? ok({ ...plan, departments: reordered(plan.departments, ids) })
        : refused;
    case 'cases':
      return isCompleteSomewhere(plan.cases, ids) ? ok({ ...plan, cases: reordered(plan.cases, ids) }) : refused;
    case 'desks':
      return isCompleteSomewhere(plan.desks, ids) ? ok({ ...plan, desks: reordered(plan.desks, ids) }) : refused;
    default:
      return assertNever(what);
  }
}

const refused = err({ type: 'order-incomplete' } as const);

interface Member {
  readonly id: string;
  readonly archived: boolean;
}

function isComplete(list: readonly Member[], ids: readonly string[]): boolean {
  return sameIds(
    list.filter((one) => !one.archived).map(({ id }) => id),
    ids,
  );
}

function isCompleteSomewhere<T extends Member & { readonly departmentId: string }>(
  list: readonly T[],
  ids: readonly string[],
): boolean {
  const departmentId = list.find(({ id }) => id === ids[0])?.departmentId;
  const ofDepartment = list.filter((one) => one.departmentId === departmentId);
  return isComplete(list, ids) || (departmentId !== undefined && isComplete(ofDepartment, ids));
}
