import { z } from 'zod';
import type { Brand } from '../basics/brand.ts';

export type StaffId = Brand<string, 'StaffId'>;
export const StaffIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown as z.ZodType<
  StaffId,
  string
>;

export const STAFF_ROLES = ['clerk', 'administrator'] as const;
export const StaffRoleSchema = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRoleSchema>;

/** Name as the history shows it. */
export const StaffNameSchema = z.string().trim().min(2).max(60);
/** Typed before the PIN; says who somebody is, proves nothing. */
export const StaffNumberSchema = z.string().regex(/^[0-9]{2,4}$/);

/** Somebody who works with the kiosk. The PIN is kept apart. */
export const StaffMemberSchema = z.strictObject({
  id: StaffIdSchema,
  number: StaffNumberSchema,
  name: StaffNameSchema,
  role: StaffRoleSchema,
  active: z.boolean(),
  /** The PIN was given by an administrator: the first thing to do is to choose one's own. */
  pinTemporary: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMemberSchema>;

/** Why a PIN is refused when it is chosen. */
export const WEAK_PIN = [
  'not-digits',
  'too-short',
  'too-long',
  'same-digit',
  'sequence',
  'repeated-pattern',
  'date',
  'common',
  'own-number',
  'same-as-before',
] as const;
export const WeakPinSchema = z.enum(WEAK_PIN);
export type WeakPin = z.infer<typeof WeakPinSchema>;
