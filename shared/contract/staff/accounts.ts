import { z } from 'zod';
import { AuditEntrySchema, AuditReportSchema } from '../../model/audit.ts';
import {
  StaffIdSchema,
  StaffMemberSchema,
  StaffNameSchema,
  StaffRoleSchema,
  WeakPinSchema,
} from '../../model/staff.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});
/** As typed: the rules decide what is good. */
const pin = z.string().max(64);

/** What the panel knows of whoever is signed in on this screen. */
export const StaffSessionSchema = z.strictObject({
  staffId: StaffIdSchema,
  number: z.string(),
  name: z.string(),
  role: StaffRoleSchema,
  /** Until one's own PIN is chosen nothing else is allowed. */
  mustChangePin: z.boolean(),
  /** Seconds without a touch until the warning, and from the warning to being signed out. */
  idleSeconds: z.int(),
  warningSeconds: z.int(),
});
export type StaffSession = z.infer<typeof StaffSessionSchema>;

const Paused = z.strictObject({ type: z.literal('paused'), seconds: z.int() });
const PinWeak = z.strictObject({ type: z.literal('pin-weak'), why: WeakPinSchema });
/** One answer for a number that is nobody's, a PIN that is not theirs, and somebody who is switched off. */
const PinWrong = z.strictObject({
  type: z.literal('pin-wrong'),
  /** Tries that are left before a pause. */
  left: z.int(),
  /** The pause that begins now; 0 = none yet. */
  seconds: z.int(),
});

export const SetUpErrorSchema = z.discriminatedUnion('type', [
  /** There is an administrator, and nobody with access to the machine has asked for a new one. */
  z.strictObject({ type: z.literal('setup-closed') }),
  z.strictObject({ type: z.literal('code-wrong'), left: z.int(), seconds: z.int() }),
  Paused,
  PinWeak,
  z.strictObject({ type: z.literal('name-taken') }),
]);
export type SetUpError = z.infer<typeof SetUpErrorSchema>;

export const SignInErrorSchema = z.discriminatedUnion('type', [PinWrong, Paused]);
export type SignInError = z.infer<typeof SignInErrorSchema>;

export const ChangePinErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('not-signed-in') }),
  PinWrong,
  Paused,
  PinWeak,
]);
export type ChangePinError = z.infer<typeof ChangePinErrorSchema>;

export const StaffErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('unknown-staff') }),
  z.strictObject({ type: z.literal('name-taken') }),
  /** Somebody has to be left who can change things. */
  z.strictObject({ type: z.literal('last-administrator') }),
  PinWeak,
]);
export type StaffError = z.infer<typeof StaffErrorSchema>;

/** Coming in, going out, and who may (F6). The first six are for a screen on which perhaps nobody is signed in. */
export const accountsContract = {
  /** Whoever is signed in on this screen. No query counts as a touch. */
  getStaffSession: query({
    access: 'resident',
    input: nothing,
    output: z.strictObject({ setupNeeded: z.boolean(), session: StaffSessionSchema.nullable() }),
    errors: NoErrorSchema,
  }),
  setUpAdministrator: command({
    access: 'resident',
    input: z.strictObject({ setupCode: z.string().max(40), name: StaffNameSchema, pin }),
    output: StaffSessionSchema,
    errors: SetUpErrorSchema,
  }),
  signIn: command({
    access: 'resident',
    input: z.strictObject({ number: z.string().max(10), pin }),
    output: StaffSessionSchema,
    errors: SignInErrorSchema,
  }),
  signOut: command({ access: 'resident', input: nothing, output: nothing, errors: NoErrorSchema }),
  changeOwnPin: command({
    access: 'resident',
    input: z.strictObject({ oldPin: pin, newPin: pin }),
    output: StaffSessionSchema,
    errors: ChangePinErrorSchema,
  }),

  /** Somebody touches the panel without asking it anything; also while they choose their own PIN. */
  staffIsHere: command({ access: 'resident', input: nothing, output: nothing, errors: NoErrorSchema }),

  listStaff: query({
    access: 'administrator',
    input: nothing,
    output: z.array(StaffMemberSchema),
    errors: NoErrorSchema,
  }),
  addStaff: command({
    access: 'administrator',
    input: z.strictObject({ name: StaffNameSchema, role: StaffRoleSchema, pin }),
    output: StaffMemberSchema,
    errors: StaffErrorSchema,
  }),
  changeStaff: command({
    access: 'administrator',
    input: z.strictObject({ id: StaffIdSchema, name: StaffNameSchema, role: StaffRoleSchema, active: z.boolean() }),
    output: StaffMemberSchema,
    errors: StaffErrorSchema,
  }),
  /** Gives a temporary PIN and ends the pause of whoever mistyped theirs. */
  resetPin: command({
    access: 'administrator',
    input: z.strictObject({ id: StaffIdSchema, pin }),
    output: StaffMemberSchema,
    errors: StaffErrorSchema,
  }),
  /** Newest first. */
  listAudit: query({
    access: 'administrator',
    input: z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(200) }),
    output: z.array(AuditEntrySchema),
    errors: NoErrorSchema,
  }),
  /** What the last look at the log found, somebody's or the kiosk's own; null before the first since the start. */
  getAuditReport: query({
    access: 'administrator',
    input: nothing,
    output: AuditReportSchema.nullable(),
    errors: NoErrorSchema,
  }),
  /** Follows the log from its first line: whether each is as it was written. */
  checkAudit: command({ access: 'administrator', input: nothing, output: AuditReportSchema, errors: NoErrorSchema }),
} as const;
