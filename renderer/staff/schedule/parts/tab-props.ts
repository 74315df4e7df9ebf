import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';

/** What every tab of the schedule works on. */
export interface TabProps {
  readonly plan: OfficePlan;
  readonly revision: number;
  readonly departmentId: DepartmentId;
  readonly saving: SaveChange;
}
