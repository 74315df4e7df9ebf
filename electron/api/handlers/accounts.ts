import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { accountsContract, StaffSession } from '../../../shared/contract/staff/accounts.ts';
import type { StaffAccount } from '../../engine/ports.ts';
import { listAudit } from '../../engine/staff/audit-log.ts';
import { changeOwnPin } from '../../engine/staff/change-own-pin.ts';
import { addStaff, changeStaff, listStaff, resetPin } from '../../engine/staff/members.ts';
import { isSetupNeeded, setUpAdministrator } from '../../engine/staff/set-up.ts';
import { signIn } from '../../engine/staff/sign-in.ts';
import type { LiveSession } from '../sessions.ts';
import type { KioskContext } from './context.ts';

/** Coming in, going out, and who may. The engine says whether; the seat of the screen that asks remembers who. */
export const accountsHandlers: Handlers<typeof accountsContract, KioskContext> = {
  getStaffSession: async (context) => {
    const session = context.seat.session();
    return ok({
      setupNeeded: await isSetupNeeded(context),
      session: session === null ? null : viewOf(session, context),
    });
  },
  setUpAdministrator: async (context, input) => seated(context, await setUpAdministrator(context, input)),
  signIn: async (context, input) => seated(context, await signIn(context, input)),
  signOut: async ({ seat }) => {
    seat.end('own');
    return ok({});
  },
  changeOwnPin: async (context, input) => {
    const session = context.seat.session();
    if (session === null) return err({ type: 'not-signed-in' });
    const changed = await changeOwnPin(context, { staffId: session.member.id, ...input });
    if (!changed.ok) return changed;
    // Signed out while the new PIN was being made: it counts, the session does not come back.
    if (context.seat.session()?.member.id !== session.member.id) return err({ type: 'not-signed-in' });
    context.seats.endSessionsOf(session.member.id, context.seat);
    context.seat.refresh(changed.value);
    return ok(viewOf(changed.value, context));
  },
  // The call itself is the touch.
  staffIsHere: async () => ok({}),

  listStaff: async (context) => ok([...(await listStaff(context))]),
  addStaff,
  changeStaff: async (context, input) => {
    const before = await context.store.read((tx) => tx.staffAccount(input.id));
    const changed = await changeStaff(context, input);
    const { role, active } = before?.member ?? {};
    if (changed.ok && (changed.value.role !== role || changed.value.active !== active)) {
      context.seats.endSessionsOf(input.id);
    }
    return changed;
  },
  resetPin: async (context, input) => {
    const reset = await resetPin(context, input);
    if (reset.ok) context.seats.endSessionsOf(input.id);
    return reset;
  },
  getAuditReport: async ({ auditWatch }) => ok(auditWatch.last()),
  checkAudit: async ({ auditWatch, by }) => ok(await auditWatch.check(by)),
  listAudit: async (context, input) => ok([...(await listAudit(context, input))]),
};

/** Whoever has proved who they are sits down at the screen on which they did. */
function seated<E>(context: KioskContext, came: Result<StaffAccount, E>): Result<StaffSession, E> {
  if (!came.ok) return came;
  context.seat.begin(came.value);
  return ok(viewOf(came.value, context));
}

function viewOf({ member }: Pick<LiveSession, 'member'>, { seats }: KioskContext): StaffSession {
  const { id, number, name, role, pinTemporary } = member;
  return { staffId: id, number, name, role, mustChangePin: pinTemporary, ...seats.limits };
}
