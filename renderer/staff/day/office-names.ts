import type { CaseId, DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import { dayPageWords } from '../../../shared/text/panel/day-page.ts';
import type { DayDepartment, DayDesk, DayOffice } from './types.ts';

/** What things are called. Visits outlive cases and desks, so something that is gone has words too. */
export interface OfficeNames {
  readonly department: (id: DepartmentId) => string;
  readonly case: (id: CaseId) => string;
  readonly desk: (id: DeskId) => string;
}

/** Names by id, looked up once for all rows of a list. */
export function namesOf(office: DayOffice): OfficeNames {
  const departments = new Map(office.map(({ departmentId, name }) => [departmentId, name]));
  const cases = new Map(office.flatMap((one) => one.cases.map(({ caseId, name }) => [caseId, name] as const)));
  const desks = new Map(office.flatMap((one) => one.desks.map(({ deskId, name }) => [deskId, name] as const)));
  return {
    department: (id) => departments.get(id) ?? dayPageWords.goneDepartment,
    case: (id) => cases.get(id) ?? dayPageWords.goneCase,
    desk: (id) => desks.get(id) ?? dayPageWords.goneDesk,
  };
}

/** Where somebody works: all departments at once, one of them, or one of its desks. */
export interface Place {
  readonly departmentId: DepartmentId | null;
  readonly deskId: DeskId | null;
}

/** The place as it is now: what was removed meanwhile is no place any more. Nothing chosen yet: the first department. */
export function placeIn(office: DayOffice, chosen: Place | null): Place {
  const first = office[0]?.departmentId ?? null;
  if (chosen === null) return { departmentId: first, deskId: null };
  if (chosen.departmentId === null) return { departmentId: null, deskId: null };
  const department = departmentIn(office, chosen.departmentId);
  if (department === undefined) return { departmentId: first, deskId: null };
  const desk = deskIn(department, chosen.deskId);
  return { departmentId: department.departmentId, deskId: desk?.deskId ?? null };
}

export function departmentIn(office: DayOffice, id: DepartmentId | null): DayDepartment | undefined {
  return office.find(({ departmentId }) => departmentId === id);
}

/** The desks somebody may begin to work at; one that was switched off meanwhile stays for whoever works at it. */
export function openDesks(department: DayDepartment | undefined, own: DeskId | null = null): readonly DayDesk[] {
  return (department?.desks ?? []).filter(({ deskId, active }) => active || deskId === own);
}

export function deskIn(department: DayDepartment | undefined, id: DeskId | null): DayDesk | undefined {
  return department?.desks.find(({ deskId }) => deskId === id);
}
