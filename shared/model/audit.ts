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
  'data-recovered',
  'receipt-copied',
  'printer-changed',
  'printer-tested',
  'person-data-sought',
  'person-data-exported',
  'person-data-erased',
  'keys-changed',
  'log-checked',
  'log-faulty',
  'guessing-noticed',
  'person-path-opened',
  'clock-doubted',
  'clock-trusted',
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

/** A line of the log as a link of its chain. */
export interface AuditLink {
  readonly sequence: number;
  readonly atMs: number;
  /** As it is stored: a line that somebody changed may say anything. */
  readonly action: string;
  /** 64 hexadecimal digits: the hash of the line that it was written after. */
  readonly prev: string;
  readonly hash: string;
  /** Whether the key makes this hash of what the line says now. */
  readonly fits: boolean;
}

/** The newest line of the log, as it is written down elsewhere too. */
export const AuditHeadSchema = z.strictObject({
  sequence: z.int(),
  /** 64 hexadecimal digits; nobody makes them without the kiosk's key. */
  hash: z.string().length(64),
});
export type AuditHead = z.infer<typeof AuditHeadSchema>;

/** The first line with which a log is not as it was written. */
export const AuditFaultSchema = z.strictObject({
  sequence: z.int(),
  /** `changed`: other words, another place, or put there by somebody else. */
  why: z.enum(['changed', 'missing']),
});
export type AuditFault = z.infer<typeof AuditFaultSchema>;

/** What a look at the whole log found. */
export const AuditVerdictSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('whole'), lines: z.int(), head: AuditHeadSchema.nullable() }),
  AuditFaultSchema.extend({ type: z.literal('broken') }),
  /** What is there fits together, but lines after one are not those that were there: `anchored` is the number of a lost one. */
  z.strictObject({
    type: z.literal('cut'),
    after: z.int(),
    anchored: z.int(),
    /** Somebody went back to a copy then, which explains it. */
    restoredAtMs: z.int().nullable(),
  }),
]);
export type AuditVerdict = z.infer<typeof AuditVerdictSchema>;

export const AuditReportSchema = z.strictObject({
  checkedAtMs: z.int(),
  verdict: AuditVerdictSchema,
  /** What the log was held against besides itself: the name of a file in the export folder, and when it was written. */
  anchor: z.strictObject({ file: z.string(), atMs: z.int() }).nullable(),
});
export type AuditReport = z.infer<typeof AuditReportSchema>;
