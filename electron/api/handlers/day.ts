import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { dayContract } from '../../../shared/contract/staff/day.ts';
import { bookForResident } from '../../engine/book-for-resident.ts';
import { callNext } from '../../engine/call-next.ts';
import { getDayOffice } from '../../engine/day-office.ts';
import { findVisits } from '../../engine/find-visits.ts';
import { listDay, listUnresolved } from '../../engine/list-day.ts';
import { moveVisit } from '../../engine/move-visit.ts';
import { rescheduleVisit } from '../../engine/reschedule-visit.ts';
import { staffStarts } from '../../engine/staff-starts.ts';
import { onTime } from '../../engine/trusted-clock.ts';
import { undoMove } from '../../engine/undo-move.ts';
import { getVisitHistory, revealPerson } from '../../engine/visit-details.ts';
import type { KioskContext } from './context.ts';

/** What staff do on the day. */
export const dayHandlers: Handlers<typeof dayContract, KioskContext> = {
  getDayOffice: async (context) => ok(await getDayOffice(context)),
  listDay: async (context, input) => ok(await listDay(context, input)),
  listUnresolved: async (context) => ok(await listUnresolved(context)),
  callNext,
  moveVisit,
  undoMove,
  findVisits: async (context, input) => ok(await findVisits(context, input)),
  revealPerson,
  getVisitHistory,
  getStaffStarts: staffStarts,
  bookForResident: (context, input) => onTime(context, () => bookForResident(context, input)),
  rescheduleVisit,
};
