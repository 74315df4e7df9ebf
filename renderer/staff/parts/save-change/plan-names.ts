import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';

/** Names of what a plan holds, the deleted included: history and visits still speak of them. */
export interface PlanNames {
  readonly department: (id: DepartmentId) => string;
  readonly case: (id: CaseId) => string;
  readonly desk: (id: DeskId) => string;
}

/** The names of a plan; something unknown is called by its id. */
export function planNames(plan: Pick<OfficePlan, 'departments' | 'cases' | 'desks'> | null): PlanNames {
  const departments = new Map(plan?.departments.map(({ id, name }) => [id, name.pl]));
  const cases = new Map(plan?.cases.map(({ id, name }) => [id, name.pl]));
  const desks = new Map(plan?.desks.map(({ id, name }) => [id, name]));
  return {
    department: (id) => departments.get(id) ?? id,
    case: (id) => cases.get(id) ?? id,
    desk: (id) => desks.get(id) ?? id,
  };
}
