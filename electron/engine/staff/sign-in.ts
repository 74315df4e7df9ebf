import { err, ok, type Result } from '../../../shared/basics/result.ts';
import { cleanPin } from '../../../shared/rules/pin.ts';
import type { PinHasher, StaffAccount } from '../ports.ts';
import { countTry, type GuardDeps, type Paused, type WrongTry } from './counted-try.ts';

export type PinWrong = { readonly type: 'pin-wrong' } & WrongTry;
export type SignInError = PinWrong | Paused;
export type SignInDeps = GuardDeps & { readonly pins: PinHasher };

const NUMBER = /^[0-9]{2,4}$/;

/** What tries of a number are counted under. Whatever is no number at all shares one: it may be a PIN in the wrong field. */
export function scopeOf(number: string): string {
  return `number:${NUMBER.test(number) ? number : 'none'}`;
}

/**
 * Signs in with number and PIN (F6). A number that is nobody's, somebody who is switched off and a wrong PIN give the same
 * answer after the same work. Gives the account as it is after the check; the session itself is the caller's.
 */
export async function signIn(
  deps: SignInDeps,
  typed: { readonly number: string; readonly pin: string },
): Promise<Result<StaffAccount, SignInError>> {
  const number = cleanPin(typed.number);
  const scope = scopeOf(number);
  const counted = await countTry(deps, scope, (tx) => tx.staffByNumber(number));
  if (!counted.ok) return counted;
  const { seen, ifWrong } = counted.value;
  const account = seen?.member.active ? seen : null;
  const right = await deps.pins.verify(cleanPin(typed.pin), account?.pinHash ?? null);

  // One more write whatever the outcome, so that it takes the same time.
  const { store, clock, holder } = deps;
  const written = await store.write(async (tx): Promise<Result<StaffAccount | null, never>> => {
    const note = { atMs: clock.now(), visitId: null };
    const now = account === null ? null : await tx.staffAccount(account.member.id);
    if (!right || now === null || now.accessRevision !== account?.accessRevision) {
      const detail = seen === null ? null : seen.member.number;
      await tx.recordAudit({ ...note, by: 'resident', action: 'pin-refused', detail });
      return ok(null);
    }
    await tx.forgetPinFailures(scope);
    await tx.recordAudit({ ...note, by: now.member.name, action: 'signed-in', detail: holder });
    return ok(now);
  });
  if (!written.ok) return written;
  return written.value === null ? err({ type: 'pin-wrong', ...ifWrong }) : ok(written.value);
}
