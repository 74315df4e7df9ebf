import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId } from '../../../shared/model/staff.ts';
import { cleanPin } from '../../../shared/rules/pin.ts';
import { countTry, forgiveTries, type Paused } from './counted-try.ts';
import { type PinWrong, type SignInDeps, scopeOf } from './sign-in.ts';

export type ConfirmPinError = { readonly type: 'not-signed-in' } | PinWrong | Paused;

/** Whether somebody who is signed in still knows their own PIN, before what cannot be taken back. Tries are counted as at signing in. */
export async function confirmPin(
  deps: SignInDeps,
  typed: { readonly staffId: StaffId; readonly pin: string },
): Promise<Result<void, ConfirmPinError>> {
  const { store, clock, pins } = deps;
  const account = await store.read((tx) => tx.staffAccount(typed.staffId));
  if (account === null || !account.member.active) return err({ type: 'not-signed-in' });
  const { number, name } = account.member;
  const counted = await countTry(deps, scopeOf(number), async () => undefined);
  if (!counted.ok) return counted;
  if (!(await pins.verify(cleanPin(typed.pin), account.pinHash))) {
    const refused = { action: 'pin-refused', visitId: null, detail: number } as const;
    await store.write(async (tx) => ok(await tx.recordAudit({ ...refused, atMs: clock.now(), by: name })));
    return err({ type: 'pin-wrong', ...counted.value.ifWrong });
  }
  await forgiveTries(deps, scopeOf(number));
  return ok(undefined);
}
