import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { StaffId, StaffMember, StaffRole, WeakPin } from '../../../shared/model/staff.ts';
import { cleanPin, weaknessOf } from '../../../shared/rules/pin.ts';
import type { Clock, Ids, PinHasher, Store } from '../ports.ts';
import { freeNumber, isNameTaken, leavesNoAdministrator } from '../rules/staff-list.ts';
import { scopeOf } from './sign-in.ts';

export type StaffError =
  | { readonly type: 'unknown-staff' }
  | { readonly type: 'name-taken' }
  | { readonly type: 'last-administrator' }
  | { readonly type: 'pin-weak'; readonly why: WeakPin };

export interface MembersDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly pins: PinHasher;
  /** The administrator, as the log will name them. */
  readonly by: string;
}

/** Everybody who works or worked with the kiosk, in the order of their numbers. */
export function listStaff({ store }: Pick<MembersDeps, 'store'>): Promise<readonly StaffMember[]> {
  return store.read((tx) => tx.staffMembers());
}

/** Lets somebody in (F6): gives them the lowest free number and a PIN for the first time, which they have to replace. */
export async function addStaff(
  { store, clock, ids, pins, by }: MembersDeps,
  request: { readonly name: string; readonly role: StaffRole; readonly pin: string },
): Promise<Result<StaffMember, StaffError>> {
  const pin = cleanPin(request.pin);
  const why = weaknessOf(pin);
  if (why !== null) return err({ type: 'pin-weak', why });
  const pinHash = await pins.hash(pin);
  return store.write(async (tx): Promise<Result<StaffMember, StaffError>> => {
    const everybody = await tx.staffMembers();
    if (isNameTaken(everybody, request.name)) return err({ type: 'name-taken' });
    const number = freeNumber(everybody);
    const weak = weaknessOf(pin, { number });
    if (weak !== null) return err({ type: 'pin-weak', why: weak });
    const { name, role } = request;
    const member: StaffMember = { id: ids.uuid() as StaffId, number, name, role, active: true, pinTemporary: true };
    await tx.addStaffMember(member, pinHash);
    const note = { atMs: clock.now(), by, visitId: null } as const;
    await tx.recordAudit({ ...note, action: 'staff-added', detail: `${number} ${name} (${role})` });
    return ok(member);
  });
}

/** Changes name, role and whether somebody may come in. Somebody has to be left who can change things. */
export function changeStaff(
  { store, clock, by }: Omit<MembersDeps, 'ids' | 'pins'>,
  request: Pick<StaffMember, 'id' | 'name' | 'role' | 'active'>,
): Promise<Result<StaffMember, StaffError>> {
  return store.write(async (tx): Promise<Result<StaffMember, StaffError>> => {
    const everybody = await tx.staffMembers();
    const before = everybody.find(({ id }) => id === request.id);
    if (before === undefined) return err({ type: 'unknown-staff' });
    if (isNameTaken(everybody, request.name, request.id)) return err({ type: 'name-taken' });
    const { name, role, active } = request;
    const after: StaffMember = { ...before, name, role, active };
    if (leavesNoAdministrator(everybody, after)) return err({ type: 'last-administrator' });
    await tx.changeStaffMember(after);
    const detail = changesOf(before, after);
    const note = { atMs: clock.now(), by, visitId: null } as const;
    if (detail !== null) await tx.recordAudit({ ...note, action: 'staff-changed', detail });
    return ok(after);
  });
}

/** Gives somebody a PIN for the next time, which they have to replace, and ends the pause of whoever mistyped theirs. */
export async function resetPin(
  { store, clock, pins, by }: Omit<MembersDeps, 'ids'>,
  request: { readonly id: StaffId; readonly pin: string },
): Promise<Result<StaffMember, StaffError>> {
  const pin = cleanPin(request.pin);
  const account = await store.read((tx) => tx.staffAccount(request.id));
  if (account === null) return err({ type: 'unknown-staff' });
  const { number, name } = account.member;
  const why = weaknessOf(pin, { number });
  if (why !== null) return err({ type: 'pin-weak', why });
  const pinHash = await pins.hash(pin);
  return store.write(async (tx): Promise<Result<StaffMember, StaffError>> => {
    await tx.setPin(request.id, pinHash, true);
    await tx.forgetPinFailures(scopeOf(number));
    const note = { atMs: clock.now(), by, visitId: null } as const;
    await tx.recordAudit({ ...note, action: 'pin-reset', detail: `${number} ${name}` });
    const changed = await tx.staffAccount(request.id);
    return changed === null ? err({ type: 'unknown-staff' }) : ok(changed.member);
  });
}

/** What was changed about somebody, for the log: `12; role administrator; active false; name Ewa Nowa`, only what differs. */
function changesOf(before: StaffMember, after: StaffMember): string | null {
  // The name comes last: whatever is in it ends nothing.
  const fields = (['role', 'active', 'name'] as const).filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return null;
  return [before.number, ...fields.map((field) => `${field} ${after[field]}`)].join('; ');
}
