import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId, WeakPin } from '../../../shared/model/staff.ts';
import { cleanPin, weaknessOf } from '../../../shared/rules/pin.ts';
import type { StaffAccount } from '../ports.ts';
import { countTry, type Paused } from './counted-try.ts';
import { type PinWrong, type SignInDeps, scopeOf } from './sign-in.ts';

export type ChangePinError =
  | { readonly type: 'not-signed-in' }
  | PinWrong
  | Paused
  | { readonly type: 'pin-weak'; readonly why: WeakPin };

/** Chooses one's own PIN (F6), with the present one, whose tries are counted as at signing in. The session goes on with what it gives. */
export async function changeOwnPin(
  deps: SignInDeps,
  request: { readonly staffId: StaffId; readonly oldPin: string; readonly newPin: string },
): Promise<Result<StaffAccount, ChangePinError>> {
  const { store, clock, pins } = deps;
  const [before, after] = [cleanPin(request.oldPin), cleanPin(request.newPin)];
  const account = await store.read((tx) => tx.staffAccount(request.staffId));
  if (account === null || !account.member.active) return err({ type: 'not-signed-in' });
  const { id, number, name } = account.member;
  const why = weaknessOf(after, { number, before });
  if (why !== null) return err({ type: 'pin-weak', why });

  const scope = scopeOf(number);
  const counted = await countTry(deps, scope, async () => undefined);
  if (!counted.ok) return counted;
  if (!(await pins.verify(before, account.pinHash))) {
    const refused = { action: 'pin-refused', visitId: null, detail: number } as const;
    await store.write(async (tx) => ok(await tx.recordAudit({ ...refused, atMs: clock.now(), by: name })));
    return err({ type: 'pin-wrong', ...counted.value.ifWrong });
  }
  const pinHash = await pins.hash(after);
  return store.write(async (tx): Promise<Result<StaffAccount, ChangePinError>> => {
    const now = await tx.staffAccount(id);
    // An administrator gave another PIN, or took the access away, a moment ago: theirs counts.
    if (now?.accessRevision !== account.accessRevision) return err({ type: 'not-signed-in' });
    await tx.setPin(id, pinHash, false);
    await tx.forgetPinFailures(scope);
    await tx.recordAudit({ atMs: clock.now(), by: name, action: 'pin-changed', visitId: null, detail: null });
    const changed = await tx.staffAccount(id);
    return changed === null ? err({ type: 'not-signed-in' }) : ok(changed);
  });
}
