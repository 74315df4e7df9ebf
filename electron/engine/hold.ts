import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId, DeskId, HoldId } from '../../shared/model/ids.ts';
import {
  freeSeat,
  letExpiredHoldsGo,
  type TimeProblem,
  takeFirstDesk,
  timeProblem,
  type WantedTime,
} from './free-time.ts';
import { momentOf } from './moment.ts';
import type { OfficeDeps } from './office-views.ts';
import { bookableCase, type NotOffered, type Suspended } from './plan-lookup.ts';
import type { Ids, Store, WriteTx } from './ports.ts';
import { heldUntil, isHeldBy, secondsLeft } from './rules/hold-time.ts';

export interface HoldDeps extends OfficeDeps {
  readonly ids: Ids;
  /** Where somebody is choosing: `kiosk-1`. Only one hour at a time is kept for each. */
  readonly holder: string;
}

export interface Held {
  readonly holdId: HoldId;
  readonly secondsLeft: number;
}

export type HoldError = TimeProblem | NotOffered | Suspended;

/**
 * Keeps an hour for whoever stands at this kiosk (A8). What was kept here before is let go in the same transaction; choosing
 * the same hour again simply keeps it anew, for the whole time. When the new hour cannot be had, the old one stays.
 */
export function hold(
  deps: HoldDeps,
  { caseId, ...wanted }: Start & { readonly caseId: CaseId },
): Promise<Result<Held, HoldError>> {
  return deps.store.write(async (tx): Promise<Result<Held, HoldError>> => {
    const moment = momentOf(deps.clock);
    const plan = await tx.plan();
    const matter = bookableCase(plan, caseId);
    if (!matter.ok) return matter;
    await letExpiredHoldsGo(tx, plan, moment.nowMs);
    await tx.releaseHoldsOf(deps.holder);

    const question: WantedTime = { theCase: matter.value.theCase, wanted, plan, holidays: deps.holidays, moment };
    const seat = await freeSeat(tx, question);
    if (!seat.ok) return seat;
    const untilMs = heldUntil(moment.nowMs, plan.settings);
    const kept = {
      id: deps.ids.uuid() as HoldId,
      kind: 'session' as const,
      holder: deps.holder,
      caseId,
      ...wanted,
      minutes: seat.value.minutes,
      untilMs,
    };
    const deskId = await takeFirstDesk(tx, question, seat.value.desksBestFirst, (desk) =>
      tx.addHold({ ...kept, deskId: desk }),
    );
    if (deskId === null) return err(await timeProblem(tx, 'time-taken', question));
    return ok({ holdId: kept.id, secondsLeft: secondsLeft(untilMs, moment.nowMs) });
  });
}

/** Gives the whole time again, any number of times, to a hold of this kiosk that has not expired. */
export function extendHold(
  deps: HoldDeps,
  { holdId }: { readonly holdId: HoldId },
): Promise<Result<Held, { readonly type: 'hold-gone' }>> {
  return deps.store.write(async (tx): Promise<Result<Held, { readonly type: 'hold-gone' }>> => {
    const { nowMs } = momentOf(deps.clock);
    const found = await tx.hold(holdId);
    if (found === null || !isHeldBy(found, deps.holder, nowMs)) return err({ type: 'hold-gone' });
    const untilMs = heldUntil(nowMs, (await tx.plan()).settings);
    await tx.extendHold(holdId, untilMs);
    return ok({ holdId, secondsLeft: secondsLeft(untilMs, nowMs) });
  });
}

/** Nothing is kept for a kiosk any more: „Wróć”, the end of a session, the start of the program after a crash (A8). */
export async function endSession({ store, holder }: { readonly store: Store; readonly holder: string }): Promise<void> {
  await store.write(async (tx) => ok(await tx.releaseHoldsOf(holder)));
}

/**
 * Lets the hold go under which this kiosk kept exactly this time, so that its owner can take it; gives the desk that was
 * held. Any other hold, expired, gone or of somebody else, changes nothing: the time is then free or taken like any other.
 */
export async function letOwnHoldGo(
  tx: WriteTx,
  holder: string,
  wanted: Start & { readonly holdId: HoldId | null; readonly caseId: CaseId },
  nowMs: number,
): Promise<DeskId | null> {
  const held = wanted.holdId === null ? null : await tx.hold(wanted.holdId);
  if (held === null || !isHeldBy(held, holder, nowMs)) return null;
  if (held.caseId !== wanted.caseId || held.date !== wanted.date || held.start !== wanted.start) return null;
  await tx.releaseHold(held.id);
  return held.deskId;
}
