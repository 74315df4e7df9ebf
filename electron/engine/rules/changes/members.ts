import { assertNever } from '../../../../shared/basics/assert-never.ts';
import { err, ok } from '../../../../shared/basics/result.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import { type Changed, type ChangeOf, livingDepartment, unknownItem, withMember } from './change.ts';
import { checkWeeklyHours } from './hours-checks.ts';

/** A new department, or everything about one that is there except its breaks, its suspension and whether it is deleted. */
export function changeDepartment(plan: OfficePlan, { department }: ChangeOf<'department'>): Changed {
  const earlier = plan.departments.find((one) => one.id === department.id);
  if (earlier?.archived) return unknownItem(`department:${department.id}`);
  const { breaks, suspension, archived } = earlier ?? { breaks: [], suspension: null, archived: false };
  return ok({
    ...plan,
    departments: withMember(plan.departments, { ...department, breaks, suspension, archived }),
  });
}

/**
 * A new case, or the content of one that is there and whether it is switched on. How long its visits are is another
 * change, because it holds from a date on (D5).
 */
export function changeCase(plan: OfficePlan, { case: content }: ChangeOf<'case'>): Changed {
  const earlier = plan.cases.find((one) => one.id === content.id);
  if (earlier?.archived) return unknownItem(`case:${content.id}`);
  if (livingDepartment(plan, content.departmentId) === undefined)
    return unknownItem(`department:${content.departmentId}`);
  if (earlier === undefined) {
    return ok({ ...plan, cases: [...plan.cases, { ...content, laterLengths: [], archived: false }] });
  }
  if (earlier.departmentId !== content.departmentId)
    return err({ type: 'department-fixed', key: `case:${content.id}` });
  const { visitMinutes, laterLengths, archived } = earlier;
  return ok({ ...plan, cases: withMember(plan.cases, { ...content, visitMinutes, laterLengths, archived }) });
}

/** A new desk, or everything about one that is there: name, cases, hours, breaks, switched on or off (D2). */
export function changeDesk(plan: OfficePlan, { desk }: ChangeOf<'desk'>): Changed {
  const earlier = plan.desks.find((one) => one.id === desk.id);
  if (earlier?.archived) return unknownItem(`desk:${desk.id}`);
  if (livingDepartment(plan, desk.departmentId) === undefined) return unknownItem(`department:${desk.departmentId}`);
  if (earlier !== undefined && earlier.departmentId !== desk.departmentId) {
    return err({ type: 'department-fixed', key: `desk:${desk.id}` });
  }
  for (const caseId of desk.caseIds) {
    const served = plan.cases.find((one) => one.id === caseId);
    if (served === undefined) return unknownItem(`case:${caseId}`);
    if (served.departmentId !== desk.departmentId) return err({ type: 'case-of-other-department', caseId });
  }
  for (const hours of [desk.hours, desk.breaks]) {
    const sound = checkWeeklyHours(hours);
    if (!sound.ok) return sound;
  }
  const caseIds = [...new Set(desk.caseIds)];
  return ok({ ...plan, desks: withMember(plan.desks, { ...desk, caseIds, archived: false }) });
}

/** Deletes something, which is archiving it, or brings it back (D7). Nothing that refers to it changes. */
export function setArchived(plan: OfficePlan, { kind, what, id }: ChangeOf<'archive' | 'restore'>): Changed {
  const archived = kind === 'archive';
  const set = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.map((one) => (one.id === id ? { ...one, archived } : one));
  const list = { department: plan.departments, case: plan.cases, desk: plan.desks }[what];
  if (!list.some((one) => one.id === id)) return unknownItem(`${what}:${id}`);
  switch (what) {
    case 'department':
      return ok({ ...plan, departments: set(plan.departments) });
    case 'case':
      return ok({ ...plan, cases: set(plan.cases) });
    case 'desk':
      return ok({ ...plan, desks: set(plan.desks) });
    default:
      return assertNever(what);
  }
}

/** Suspends booking in a department with a message, or lets it go on (D6). */
export function setSuspension(plan: OfficePlan, change: ChangeOf<'suspend' | 'resume'>): Changed {
  const department = livingDepartment(plan, change.departmentId);
  if (department === undefined) return unknownItem(`department:${change.departmentId}`);
  const suspension = change.kind === 'suspend' ? { message: change.message } : null;
  return ok({ ...plan, departments: withMember(plan.departments, { ...department, suspension }) });
}
