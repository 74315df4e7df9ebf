import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { residentContract } from '../../../shared/contract/resident-contract.ts';
import type { runningContract } from '../../../shared/contract/staff/running.ts';
import { listComments, setCommentState, submitComment } from '../../engine/comments.ts';
import { deviceState } from '../../engine/device-state.ts';
import { listCalled } from '../../engine/list-called.ts';
import { printPage } from '../../engine/print-page.ts';
import { getStatistics, saveStatistics } from '../../engine/statistics-of.ts';
import type { KioskContext } from './context.ts';

type RunningMethods = typeof runningContract & Pick<typeof residentContract, 'submitComment' | 'listCalled'>;

/** Statistics, comments, the device, pages on paper, and who is called. */
export const runningHandlers: Handlers<RunningMethods, KioskContext> = {
  getStatistics,
  saveStatistics,
  submitComment,
  listComments: async (context, input) => ok(await listComments(context, input)),
  setCommentState,
  getDeviceState: async (context) => ok(await deviceState(context)),
  printPage,
  listCalled: async (context) => ok(await listCalled(context)),
};
