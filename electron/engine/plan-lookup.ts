import type { Case } from '../../shared/model/case.ts';
import type { Department } from '../../shared/model/department.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { OfficePlan } from './ports.ts';
import { isOffered } from './rules/case-offer.ts';

/** An id that is not (any more) in the office's offer. */
export interface NotOffered {
  readonly type: 'not-offered';
}

/** A case residents can choose now, with its department; null when it or its department is unknown or switched off. */
export function offeredCase(plan: OfficePlan, caseId: CaseId): { theCase: Case; department: Department } | null {
  const theCase = plan.cases.find((one) => one.id === caseId);
  if (theCase === undefined || !isOffered(theCase, plan.departments)) return null;
  return { theCase, department: departmentOf(plan, theCase.departmentId) };
}

/** Case and department of a stored visit, switched on or not. They are archived, never deleted, so they are always there. */
export function matterOf(plan: OfficePlan, visit: Visit): { theCase: Case; department: Department } {
  const theCase = plan.cases.find((one) => one.id === visit.caseId);
  if (theCase === undefined) throw new Error(`a visit belongs to a case that is not in the plan: ${visit.caseId}`);
  return { theCase, department: departmentOf(plan, visit.departmentId) };
}

function departmentOf(plan: OfficePlan, departmentId: DepartmentId): Department {
  const department = plan.departments.find((one) => one.id === departmentId);
  if (department === undefined) throw new Error(`a department is missing from the plan: ${departmentId}`);
  return department;
}
