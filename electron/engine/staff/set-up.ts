import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId, StaffMember, WeakPin } from '../../../shared/model/staff.ts';
import { cleanPin, weaknessOf } from '../../../shared/rules/pin.ts';
import type { Clock, Ids, PinHasher, ReadTx, SetupDoor, StaffAccount, Store } from '../ports.ts';
import { administratorsOf, freeNumber, isNameTaken } from '../rules/staff-list.ts';
import { countTry, forgiveTries, type GuardDeps, type Paused, type WrongTry } from './counted-try.ts';

export type SetUpError =
  | { readonly type: 'setup-closed' }
  | ({ readonly type: 'code-wrong' } & WrongTry)
  | Paused
  | { readonly type: 'pin-weak'; readonly why: WeakPin }
  | { readonly type: 'name-taken' };

export type SetUpDeps = GuardDeps & {
  readonly ids: Ids;
  readonly pins: PinHasher;
  readonly setup: SetupDoor;
};

const SCOPE = 'setup';

/**
 * At every start: without an active administrator there is a code with which one can be made; with one only where somebody
 * with access to the machine asks for it, and until the next start (F6). There is no account that comes with the program.
 */
export async function prepareSetup({
  store,
  clock,
  setup,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly setup: SetupDoor;
}): Promise<void> {
  const asked = setup.takeRecoveryRequest();
  if (!(await store.read(hasAdministrator))) return setup.open('first-start');
  if (asked) {
    setup.open('recovery');
    const note = { by: 'system', action: 'recovery-opened', visitId: null, detail: null } as const;
    await store.write(async (tx) => ok(await tx.recordAudit({ ...note, atMs: clock.now() })));
  } else if (setup.state() !== 'recovery') setup.close();
}

/** Whether a screen should offer to make an administrator. */
export async function isSetupNeeded({ store, setup }: Pick<SetUpDeps, 'store' | 'setup'>): Promise<boolean> {
  return setup.state() === 'recovery' || !(await store.read(hasAdministrator));
}

/**
 * Makes an administrator with the code from the machine's file: the first one, or one more where all PINs were lost; others
 * stay as they are. Tries of the code are counted like those of a PIN.
 */
export async function setUpAdministrator(
  deps: SetUpDeps,
  request: { readonly setupCode: string; readonly name: string; readonly pin: string },
): Promise<Result<StaffAccount, SetUpError>> {
  const { store, clock, ids, pins, setup } = deps;
  const pin = cleanPin(request.pin);
  if (!(await isOpen(deps))) return err({ type: 'setup-closed' });
  const why = weaknessOf(pin);
  if (why !== null) return err({ type: 'pin-weak', why });
  const counted = await countTry(deps, SCOPE, async () => undefined);
  if (!counted.ok) return counted;
  if (!setup.matches(request.setupCode)) return err({ type: 'code-wrong', ...counted.value.ifWrong });
  await forgiveTries(deps, SCOPE);

  const pinHash = await pins.hash(pin);
  const made = await store.write(async (tx): Promise<Result<StaffAccount, SetUpError>> => {
    const everybody = await tx.staffMembers();
    // Somebody else was faster, here or at another kiosk of the office.
    if (setup.state() === 'closed' || (setup.state() === 'first-start' && administratorsOf(everybody).length > 0)) {
      return err({ type: 'setup-closed' });
    }
    if (isNameTaken(everybody, request.name)) return err({ type: 'name-taken' });
    const number = freeNumber(everybody);
    const weak = weaknessOf(pin, { number });
    if (weak !== null) return err({ type: 'pin-weak', why: weak });
    const member: StaffMember = {
      id: ids.uuid() as StaffId,
      number,
      name: request.name,
      role: 'administrator',
      active: true,
      pinTemporary: false,
    };
    await tx.addStaffMember(member, pinHash);
    const note = { atMs: clock.now(), by: member.name, visitId: null };
    await tx.recordAudit({ ...note, action: 'first-administrator', detail: number });
    await tx.recordAudit({ ...note, action: 'signed-in', detail: deps.holder });
    const account = await tx.staffAccount(member.id);
    if (account === null) throw new Error('an administrator that was just made is not there');
    return ok(account);
  });
  if (made.ok) setup.close();
  return made;
}

async function isOpen({ store, setup }: Pick<SetUpDeps, 'store' | 'setup'>): Promise<boolean> {
  if (setup.state() !== 'first-start') return setup.state() === 'recovery';
  return !(await store.read(hasAdministrator));
}

async function hasAdministrator(tx: ReadTx): Promise<boolean> {
  return administratorsOf(await tx.staffMembers()).length > 0;
}
