import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId } from '../../../shared/model/staff.ts';
import { momentOf } from '../moment.ts';
import type { Backups, Clock, KeyState, RotatedTo, Store } from '../ports.ts';
import { type ConfirmPinError, confirmPin } from '../staff/confirm-pin.ts';
import type { SignInDeps } from '../staff/sign-in.ts';

type UnderWay = { readonly type: 'change-under-way' };

/** Rows written anew in one transaction: whoever books waits for no more than that. */
const BATCH = 200;

export function getKeyState({ store }: { readonly store: Store }): Promise<KeyState> {
  return store.read((tx) => tx.keyState());
}

/** Begins a change of keys, for somebody who proves with their own PIN that it is they who ask. */
export async function changeKeys(
  deps: SignInDeps & { readonly by: string },
  typed: { readonly staffId: StaffId; readonly pin: string },
): Promise<Result<KeyState, ConfirmPinError | UnderWay>> {
  const confirmed = await confirmPin(deps, typed);
  return confirmed.ok ? beginKeyChange(deps) : confirmed;
}

/** From now on everything is written with a new key; what was written before follows by {@link continueKeyChange}. */
export function beginKeyChange({
  store,
  clock,
  by,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly by: string;
}): Promise<Result<KeyState, UnderWay>> {
  return store.write(async (tx): Promise<Result<KeyState, UnderWay>> => {
    const atMs = clock.now();
    if (!(await tx.beginKeyRotation(atMs))) return err({ type: 'change-under-way' });
    const state = await tx.keyState();
    await tx.recordAudit({ atMs, by, action: 'keys-changed', visitId: null, detail: String(state.version) });
    return ok(state);
  });
}

/**
 * Writes everything anew that is still written with an earlier key, a few rows at a time, and destroys that key at the end.
 * Ended in the middle it goes on from there when it is called again: every row is whole before and after each step. Null
 * where no change is under way.
 */
export async function continueKeyChange(
  deps: { readonly store: Store; readonly clock: Clock; readonly backups: Pick<Backups, 'make'> | null },
  isStopped: () => boolean = () => false,
): Promise<{ readonly version: number } | null> {
  const { store, clock } = deps;
  if ((await getKeyState(deps)).left === null) return null;
  await copyWithPresentKeys(deps);
  let last: RotatedTo | null = null;
  while (!isStopped()) {
    last = await rotateSome(store, last);
    if (last !== null) continue;
    const ended = await store.write(async (tx) => ok(await tx.endKeyRotation(clock.now())));
    if (ended.ok && ended.value) {
      await copyWithPresentKeys(deps);
      return { version: (await getKeyState(deps)).version };
    }
    // Something was left behind: once more from the beginning.
  }
  return null;
}

/**
 * What is written from now on opens with keys that earlier copies do not hold. Where no copy can be made now, there will be
 * one within the hour.
 */
async function copyWithPresentKeys({
  backups,
  clock,
}: {
  readonly clock: Clock;
  readonly backups: Pick<Backups, 'make'> | null;
}): Promise<void> {
  await backups?.make(momentOf(clock).now);
}

async function rotateSome(store: Store, after: RotatedTo | null): Promise<RotatedTo | null> {
  const step = await store.write(async (tx) => ok(await tx.rotateRows(after, BATCH)));
  return step.ok ? step.value : null;
}
