import { z } from 'zod';
import { VisitIdSchema } from './ids.ts';

/** What is written down about staff's acts. Never what a resident typed or searched for. */
export const AUDIT_ACTIONS = [
  'first-administrator',
  'signed-in',
  'signed-out',
  'pin-refused',
  'pin-changed',
  'recovery-opened',
  'staff-added',
  'staff-changed',
  'pin-reset',
  'person-revealed',
  'visits-searched',
  'booked-for-resident',
  'moved-for-resident',
  'cancelled-for-resident',
  'day-printed',
  'template-stored',
  'file-exported',
  'file-imported',
  'message-text-changed',
  'message-tested',
  'backup-made',
  'backup-restored',
  'receipt-copied',
  'printer-changed',
  'printer-tested',
] as const;
export const AuditActionSchema = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditActionSchema>;

export const AuditEntrySchema = z.strictObject({
  /** Rises by one. */
  sequence: z.int(),
  /** Milliseconds since 1970-01-01T00:00Z. */
  atMs: z.int(),
  by: z.string().max(60),
  action: AuditActionSchema,
  visitId: VisitIdSchema.nullable(),
  /** A reason staff gave, a file's name, the kind of a search. No personal data of residents. */
  detail: z.string().max(300).nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntrySchema>;
