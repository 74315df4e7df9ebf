import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { checkPesel } from '../../shared/rules/pesel.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import { toWarsaw, type WarsawTime } from '../../shared/time/warsaw.ts';
import type { Clock, Store, WriteTx } from './ports.ts';
import { attemptsMatterAfter, cancelAllowance } from './rules/cancel-limit.ts';

/** What a resident names a visit by (C1). */
export interface VisitIdentity {
  readonly pesel: string;
  readonly caseId: CaseId;
  readonly date: LocalDate;
}

export type FindVisitError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'paused'; readonly seconds: number };

export interface FindDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * The only way to a visit by what its owner knows. The pause is looked at before anything else; then everything that does
 * not match, a mistyped PESEL included, is one neutral answer and one counted attempt (C1). `pick` chooses among the
 * visits of this person in this case on this day, or answers null for none.
 *
 * All in one transaction, which ends well even when nothing is found: the attempt has to be remembered, and two tries at
 * one moment must not slip past the limit together.
 */
export async function withVisitOfPerson<T>(
  { store, clock }: FindDeps,
  identity: VisitIdentity,
  pick: (tx: WriteTx, visits: readonly Visit[], now: WarsawTime, nowMs: number) => Promise<T | null>,
): Promise<Result<T, FindVisitError>> {
  const written = await store.write(async (tx): Promise<Result<Result<T, FindVisitError>, never>> => {
    const nowMs = clock.now();
    const now = toWarsaw(nowMs);
    const seconds = await pausedFor(tx, nowMs);
    if (seconds !== null) return ok(err({ type: 'paused', seconds }));
    const pesel = checkPesel(identity.pesel, now.date);
    const visits = pesel.ok ? await tx.visitsOf(pesel.value.digits, identity.caseId, identity.date) : [];
    const found = await pick(tx, visits, now, nowMs);
    if (found !== null) return ok(ok(found));
    await tx.recordFailedAttempt(nowMs);
    return ok(err({ type: 'visit-not-found' }));
  });
  return written.ok ? written.value : written;
}

/** Whether a visit can still be found and cancelled: booked and not yet begun. */
export function isStillAhead(visit: Visit, now: WarsawTime): boolean {
  if (visit.state !== 'booked') return false;
  return visit.date > now.date || (visit.date === now.date && visit.start > now.minute);
}

async function pausedFor(tx: WriteTx, nowMs: number): Promise<number | null> {
  const { settings } = await tx.plan();
  const attempts = await tx.failedAttempts(attemptsMatterAfter(nowMs, settings));
  // Left as they are, attempts in the future would count as made now for as long as the clock was set back.
  if (attempts.some((attempt) => attempt > nowMs)) await tx.bringAttemptsBackTo(nowMs);
  const allowance = cancelAllowance(attempts, nowMs, settings);
  return allowance.kind === 'paused' ? allowance.seconds : null;
}
