import type { Visit } from '../../shared/model/visit.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import type { Scene } from './counted-attempt.ts';
import { restOfFreedTime } from './freed-time.ts';
import type { ClockGuard, Ids } from './ports.ts';
import { type Lateness, latenessOf, type Stretch } from './rules/lateness.ts';

/** Looks at one visit and does what its lateness asks for (C5); says what that was. */
export async function settleLateness(
  { tx, plan, moment }: Scene,
  { ids, clockGuard }: { readonly ids: Ids; readonly clockGuard: Pick<ClockGuard, 'verdict'> },
  visit: Visit,
  outages: readonly Stretch[],
): Promise<Lateness> {
  const lateness = latenessOf(visit, moment.now, plan.settings, outages, clockGuard.verdict() === 'ok');
  const atMs = moment.nowMs;
  if (lateness === 'resign' && canMove(visit, 'resign')) {
    await tx.moveVisit(visit, 'resign', { atMs, by: 'system', ...restOfFreedTime(ids, plan.settings, atMs) });
  }
  if (lateness === 'leave-unresolved' && canMove(visit, 'leave-unresolved')) {
    await tx.moveVisit(visit, 'leave-unresolved', { atMs, by: 'system' });
  }
  return lateness;
}
