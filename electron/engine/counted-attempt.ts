import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Clock, OfficePlan, Store, WriteTx } from './ports.ts';
import { attemptsMatterAfter, cancelAllowance } from './rules/cancel-limit.ts';

export type FindVisitError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'paused'; readonly seconds: number };

/** Where an attempt to reach a visit takes place: one transaction, one plan, one moment. */
export interface Scene {
  readonly tx: WriteTx;
  readonly plan: OfficePlan;
  readonly moment: Moment;
}

/**
 * The only way to a visit by what its owner knows. The pause is looked at before anything else; then everything that does
 * not match, a mistyped PESEL or document included, is one neutral answer and one counted attempt (C1). `attempt` answers null when
 * nothing matches; its own errors are no failed attempts and undo what it did.
 *
 * All in one transaction, which ends well even when nothing is found: the attempt has to be remembered, and two tries at
 * one moment must not slip past the limit together.
 */
export async function countedAttempt<T, E = never>(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  attempt: (scene: Scene) => Promise<Result<T, E> | null>,
): Promise<Result<T, E | FindVisitError>> {
  const written = await store.write(async (tx): Promise<Result<Result<T, FindVisitError>, E>> => {
    const moment = momentOf(clock);
    const plan = await tx.plan();
    const seconds = await pausedFor(tx, plan, moment.nowMs);
    if (seconds !== null) return ok(err({ type: 'paused', seconds }));
    const found = await attempt({ tx, plan, moment });
    if (found !== null) return found.ok ? ok(found) : found;
    await tx.recordFailedAttempt(moment.nowMs);
    return ok(err({ type: 'visit-not-found' }));
  });
  return written.ok ? written.value : written;
}

async function pausedFor(tx: WriteTx, { settings }: OfficePlan, nowMs: number): Promise<number | null> {
  const attempts = await tx.failedAttempts(attemptsMatterAfter(nowMs, settings));
  // Left as they are, attempts in the future would count as made now for as long as the clock was set back.
  if (attempts.some((attempt) => attempt > nowMs)) await tx.bringAttemptsBackTo(nowMs);
  const allowance = cancelAllowance(attempts, nowMs, settings);
  return allowance.kind === 'paused' ? allowance.seconds : null;
}
