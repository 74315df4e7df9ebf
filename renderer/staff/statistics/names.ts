import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';
import { statisticsWords } from '../../../shared/text/panel/statistics-page.ts';

/** What departments and cases are called; numbers outlive both, so something that is gone has words too. */
export function namesOf(plan: OfficePlan) {
  const departments = new Map(plan.departments.map(({ id, name }) => [id, name.pl]));
  const cases = new Map(plan.cases.map(({ id, name }) => [id, name.pl]));
  return {
    department: (id: DepartmentId | null) =>
      id === null ? statisticsWords.wholeOffice : (departments.get(id) ?? statisticsWords.goneDepartment),
    case: (id: CaseId) => cases.get(id) ?? statisticsWords.goneCase,
  };
}
