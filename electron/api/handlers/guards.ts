import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { guardsContract } from '../../../shared/contract/staff/guards.ts';
import { closedPaths, openPath } from '../../engine/person-path.ts';
import { isAlarming } from '../../engine/staff/check-audit.ts';
import { trustClock } from '../../engine/trusted-clock.ts';
import type { KioskContext } from './context.ts';

/** The way by PESEL, the clock, and whether the log of acts is whole. */
export const guardsHandlers: Handlers<typeof guardsContract, KioskContext> = {
  getGuardAlerts: async (context) => {
    const log = context.auditWatch.last();
    return ok({
      closedPaths: [...(await closedPaths(context))],
      clockIsSure: context.clockGuard.verdict() === 'ok',
      logIsWhole: log === null || !isAlarming(log.verdict),
    });
  },
  openPath,
  trustClock,
};
