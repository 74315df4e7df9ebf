import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { staffContract } from '../../../shared/contract/staff-contract.ts';
import { callNext } from '../../engine/call-next.ts';
import { listDay } from '../../engine/list-day.ts';
import { moveVisit } from '../../engine/move-visit.ts';
import type { KioskContext } from './context.ts';

type DayMethods = Pick<typeof staffContract, 'listDay' | 'callNext' | 'moveVisit'>;

/** What staff do on the day. */
export const dayHandlers: Handlers<DayMethods, KioskContext> = {
  listDay: async (context, input) => ok(await listDay(context, input)),
  callNext,
  moveVisit,
};
