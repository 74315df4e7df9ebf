import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { Clock, ReadTx, Store } from '../ports.ts';
import { DEVICE_GUARD, liesInFuture, PIN_GUARD, pinAllowance, triesMatterAfter } from '../rules/pin-guard.ts';

export interface GuardDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** The device on which is typed: `kiosk-1`. */
  readonly holder: string;
}

export type Paused = { readonly type: 'paused'; readonly seconds: number };

/** What a wrong try says: how many are left before a pause, and how long the one lasts that begins now; 0 = none yet. */
export interface WrongTry {
  readonly left: number;
  readonly seconds: number;
}

/**
 * Counts a try before anybody looks whether it is right, in a transaction of its own: whoever pulls the plug meanwhile has
 * used it up. Whoever finds it right takes it off again ({@link WriteTx.forgetPinFailures}). Also gives what `look` read in
 * the same transaction.
 */
export async function countTry<T>(
  { store, clock, holder }: GuardDeps,
  scope: string,
  look: (tx: ReadTx) => Promise<T>,
): Promise<Result<{ readonly seen: T; readonly ifWrong: WrongTry }, Paused>> {
  type Counted = Result<{ readonly seen: T; readonly ifWrong: WrongTry }, Paused>;
  const written = await store.write(async (tx): Promise<Result<Counted, never>> => {
    const nowMs = clock.now();
    const afterMs = triesMatterAfter(nowMs);
    const ofScope = await tx.pinFailures({ scope }, afterMs);
    const ofDevice = await tx.pinFailures({ device: holder }, afterMs);
    if (liesInFuture([...ofScope, ...ofDevice], nowMs)) await tx.recountPinFailures(nowMs);

    const before = strictest(pinAllowance(ofScope, nowMs, PIN_GUARD), pinAllowance(ofDevice, nowMs, DEVICE_GUARD));
    // Ends well, so that what was counted anew stays so.
    if (before.seconds > 0) return ok(err({ type: 'paused', seconds: before.seconds }));
    await tx.recordPinFailure({ scope, device: holder }, nowMs);
    const made = { atMs: nowMs, recountedAtMs: null };
    const ifWrong = strictest(
      pinAllowance([...ofScope, made], nowMs, PIN_GUARD),
      pinAllowance([...ofDevice, made], nowMs, DEVICE_GUARD),
    );
    return ok(ok({ seen: await look(tx), ifWrong }));
  });
  return written.ok ? written.value : written;
}

function strictest(...allowances: readonly ReturnType<typeof pinAllowance>[]): WrongTry {
  const seconds = Math.max(...allowances.map((one) => (one.kind === 'paused' ? one.seconds : 0)));
  const left = Math.min(...allowances.map((one) => (one.kind === 'allowed' ? one.left : 0)));
  return { left, seconds };
}

/** Takes off the tries under a scope that was found right. */
export async function forgiveTries({ store }: Pick<GuardDeps, 'store'>, scope: string): Promise<void> {
  await store.write(async (tx) => ok(await tx.forgetPinFailures(scope)));
}
