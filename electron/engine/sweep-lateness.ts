import { ok, type Result } from '../../shared/basics/result.ts';
import type { Scene } from './counted-attempt.ts';
import { letExpiredHoldsGo } from './free-time.ts';
import { settleLateness } from './late-visit.ts';
import { momentOf } from './moment.ts';
import type { Clock, Ids, Store } from './ports.ts';
import { isLate, outageSince } from './rules/lateness.ts';
import { arrivalInstants } from './rules/visit-times.ts';

/** What a look at lateness did, for the journal. */
export interface Swept {
  readonly resigned: number;
  readonly unresolved: number;
  /** Length of the outage that it noticed, in ms; 0 when there was none. */
  readonly outageMs: number;
}

/**
 * Looks at lateness: at the start of the program and every minute after it (C5). A longer time without a look is noted as
 * an outage before anything is judged, so that nobody pays for a kiosk that was off. Expired holds go on the way (A8).
 */
export async function sweepLateness(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
}): Promise<Swept> {
  const swept = await deps.store.write(async (tx): Promise<Result<Swept, never>> => {
    const moment = momentOf(deps.clock);
    const scene: Scene = { tx, plan: await tx.plan(), moment };
    const outage = outageSince(await tx.sweptAt(), moment.nowMs);
    if (outage !== null) await tx.recordOutage(outage);
    await letExpiredHoldsGo(tx, scene.plan, moment.nowMs);
    const { resigned, unresolved } = await settleAll(scene, deps.ids);
    await tx.recordSweep(moment.nowMs);
    return ok({ resigned, unresolved, outageMs: outage === null ? 0 : outage.toMs - outage.fromMs });
  });
  return swept.ok ? swept.value : swept.error;
}

async function settleAll(scene: Scene, ids: Ids): Promise<Pick<Swept, 'resigned' | 'unresolved'>> {
  const { tx, plan, moment } = scene;
  const booked = await tx.bookedUntil(moment.now.date);
  const late = booked.filter((visit) => isLate(visit, moment.now, plan.settings));
  if (late.length === 0) return { resigned: 0, unresolved: 0 };
  const earliest = Math.min(...late.map((visit) => arrivalInstants(visit, plan.settings).fromMs));
  const outages = await tx.outages(earliest);
  const counts = { resigned: 0, unresolved: 0 };
  for (const visit of late) {
    const lateness = await settleLateness(scene, ids, visit, outages);
    if (lateness === 'resign') counts.resigned += 1;
    if (lateness === 'leave-unresolved') counts.unresolved += 1;
  }
  return counts;
}
