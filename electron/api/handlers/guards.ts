import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { guardsContract } from '../../../shared/contract/staff/guards.ts';
import { closedPaths, openPath } from '../../engine/person-path.ts';
import { trustClock } from '../../engine/trusted-clock.ts';
import type { KioskContext } from './context.ts';

/** The way by PESEL, the clock, and whether the log of acts is whole. */
export const guardsHandlers: Handlers<typeof guardsContract, KioskContext> = {
  getGuardAlerts: async (context) =>
    ok({
      closedPaths: [...(await closedPaths(context))],
      clockIsSure: context.clockGuard.verdict() === 'ok',
      logFaultIsNews: context.auditWatch.isNews(),
    }),
  openPath,
  trustClock,
};
