import { ok, type Result } from '../../shared/basics/result.ts';
import { addDays, type LocalDate, localDate } from '../../shared/time/local-date.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import type { Scene } from './counted-attempt.ts';
import { letExpiredHoldsGo } from './free-time.ts';
import { settleLateness } from './late-visit.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Clock, ClockGuard, Ids, Store } from './ports.ts';
import { isLate, outageSince } from './rules/lateness.ts';
import { arrivalInstants } from './rules/visit-times.ts';

/** Before every visit there is. */
const BEGINNING = localDate('2000-01-01');

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
  readonly clockGuard: Pick<ClockGuard, 'verdict'>;
}): Promise<Swept> {
  const swept = await deps.store.write(async (tx): Promise<Result<Swept, never>> => {
    const moment = momentOf(deps.clock);
    const scene: Scene = { tx, plan: await tx.plan(), moment };
    const sweptAtMs = await tx.sweptAt();
    const outage = outageSince(sweptAtMs, moment.nowMs);
    if (outage !== null) await tx.recordOutage(outage);
    await letExpiredHoldsGo(tx, scene.plan, moment.nowMs);
    const { resigned, unresolved } = await settleAll(scene, deps, unsweptFrom(sweptAtMs, moment));
    await tx.recordSweep(moment.nowMs);
    return ok({ resigned, unresolved, outageMs: outage === null ? 0 : outage.toMs - outage.fromMs });
  });
  return swept.ok ? swept.value : swept.error;
}

/** The first date on which somebody can still be only booked: what lies before the last look was judged then, history of years included. */
function unsweptFrom(sweptAtMs: number | null, { nowMs, now }: Moment): LocalDate {
  if (sweptAtMs === null) return BEGINNING;
  // A grace that reaches over midnight leaves visits of the day before.
  return addDays(sweptAtMs < nowMs ? toWarsaw(sweptAtMs).date : now.date, -1);
}

async function settleAll(
  scene: Scene,
  deps: Parameters<typeof settleLateness>[1],
  from: LocalDate,
): Promise<Pick<Swept, 'resigned' | 'unresolved'>> {
  const { tx, plan, moment } = scene;
  const booked = await tx.bookedBetween(from, moment.now.date);
  const late = booked.filter((visit) => isLate(visit, moment.now, plan.settings));
  if (late.length === 0) return { resigned: 0, unresolved: 0 };
  const earliest = Math.min(...late.map((visit) => arrivalInstants(visit, plan.settings).fromMs));
  const outages = await tx.outages(earliest);
  const counts = { resigned: 0, unresolved: 0 };
  for (const visit of late) {
    const lateness = await settleLateness(scene, deps, visit, outages);
    if (lateness === 'resign') counts.resigned += 1;
    if (lateness === 'leave-unresolved') counts.unresolved += 1;
  }
  return counts;
}
