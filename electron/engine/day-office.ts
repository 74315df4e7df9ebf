import type { CaseId, DepartmentId, DeskId } from '../../shared/model/ids.ts';
import { lengthOn } from '../../shared/rules/visit-length.ts';
import { momentOf } from './moment.ts';
import type { Clock, Store } from './ports.ts';

/** A department with its desks and cases, as the day's screens name them, in Polish. */
export interface DayDepartment {
  departmentId: DepartmentId;
  code: string;
  name: string;
  desks: { deskId: DeskId; name: string; active: boolean; caseIds: CaseId[] }[];
  cases: { caseId: CaseId; name: string; minutes: number; active: boolean }[];
}

/** The office as clerks work in it, in the order of the plan: also what is switched off, because visits may stand there. */
export async function getDayOffice({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Promise<DayDepartment[]> {
  const plan = await store.read((tx) => tx.plan());
  const today = momentOf(clock).now.date;
  const kept = <T extends { readonly archived: boolean }>(list: readonly T[]) =>
    list.filter(({ archived }) => !archived);
  const of = <T extends { readonly departmentId: DepartmentId; readonly archived: boolean }>(
    list: readonly T[],
    { id }: { readonly id: DepartmentId },
  ) => kept(list).filter(({ departmentId }) => departmentId === id);
  return kept(plan.departments).map((department) => ({
    departmentId: department.id,
    code: department.code,
    name: department.name.pl,
    desks: of(plan.desks, department).map(({ id, name, active, caseIds }) => ({
      deskId: id,
      name,
      active,
      caseIds: [...caseIds],
    })),
    cases: of(plan.cases, department).map((one) => ({
      caseId: one.id,
      name: one.name.pl,
      minutes: lengthOn(one, today),
      active: one.active,
    })),
  }));
}
