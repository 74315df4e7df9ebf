import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Case } from '../../shared/model/case.ts';
import type { Department } from '../../shared/model/department.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import type { LocalizedText } from '../../shared/model/localized.ts';
import type { Visit } from '../../shared/model/visit.ts';
import type { OfficePlan } from './ports.ts';
import { isOffered } from './rules/case-offer.ts';

/** An id that is not (any more) in the office's offer. */
export interface NotOffered {
  readonly type: 'not-offered';
}

/** Booking in the department is suspended (D6), with the administrator's words. */
export interface Suspended {
  readonly type: 'suspended';
  readonly message: LocalizedText;
}

/** A case with the department it belongs to. */
export interface Matter {
  readonly theCase: Case;
  readonly department: Department;
}

/** A case residents can choose now; null when it or its department is unknown, switched off or deleted. */
export function offeredCase(plan: OfficePlan, caseId: CaseId): Matter | null {
  const theCase = plan.cases.find((one) => one.id === caseId);
  if (theCase === undefined || !isOffered(theCase, plan.departments)) return null;
  return { theCase, department: departmentOf(plan, theCase.departmentId) };
}

/** A case in which visits can be booked now: offered, and booking not suspended (D6). */
export function bookableCase(plan: OfficePlan, caseId: CaseId): Result<Matter, NotOffered | Suspended> {
  const matter = offeredCase(plan, caseId);
  if (matter === null) return err({ type: 'not-offered' });
  const { suspension } = matter.department;
  return suspension === null ? ok(matter) : err({ type: 'suspended', message: suspension.message });
}

/** Case and department of a stored visit, switched on or not. They are archived, never deleted, so they are always there. */
export function matterOf(plan: OfficePlan, visit: Visit): Matter {
  const theCase = plan.cases.find((one) => one.id === visit.caseId);
  if (theCase === undefined) throw new Error(`a visit belongs to a case that is not in the plan: ${visit.caseId}`);
  return { theCase, department: departmentOf(plan, visit.departmentId) };
}

function departmentOf(plan: OfficePlan, departmentId: DepartmentId): Department {
  const department = plan.departments.find((one) => one.id === departmentId);
  if (department === undefined) throw new Error(`a department is missing from the plan: ${departmentId}`);
  return department;
}
