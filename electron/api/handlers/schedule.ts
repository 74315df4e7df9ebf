import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { residentContract } from '../../../shared/contract/resident-contract.ts';
import type { staffContract } from '../../../shared/contract/staff-contract.ts';
import { applyChange } from '../../engine/apply-change.ts';
import { exportOffice, getCallList, getPlan, listPlanChanges } from '../../engine/plan-history.ts';
import { previewChange } from '../../engine/preview-change.ts';
import { searchCases } from '../../engine/search-cases.ts';
import type { KioskContext } from './context.ts';

type ScheduleMethods = Pick<
  typeof staffContract,
  'getPlan' | 'listHolidays' | 'previewChange' | 'applyChange' | 'listPlanChanges' | 'getCallList' | 'exportOffice'
> &
  Pick<typeof residentContract, 'searchCases'>;

/** What the administrator does to the schedule, and the search that follows from it. */
export const scheduleHandlers: Handlers<ScheduleMethods, KioskContext> = {
  getPlan: async (context) => ok(await getPlan(context)),
  listHolidays: async ({ holidays }, { year }) => ok([...holidays.ofYear(year)]),
  previewChange,
  applyChange,
  listPlanChanges: async (context, input) => ok([...(await listPlanChanges(context, input))]),
  getCallList,
  exportOffice: async (context) => ok(await exportOffice(context)),
  searchCases: async (context, input) => ok(await searchCases(context, input)),
};
