import { z } from 'zod';
import { CaseIdSchema, DepartmentIdSchema, DeskIdSchema, IdempotencyKeySchema, VisitIdSchema } from './ids.ts';
import { ContentLanguageSchema } from './localized.ts';
import { LocalDateSchema, MinuteOfDaySchema, VisitMinutesSchema } from './times.ts';

/** Where a visit stands. `booked`, `arrived`, `called` and `in-service` are active: they own their time on the desk. */
export const VISIT_STATES = [
  'booked',
  'arrived',
  'called',
  'in-service',
  'done',
  'cancelled',
  'resigned-late',
  'unresolved',
] as const;
export const VisitStateSchema = z.enum(VISIT_STATES);
export type VisitState = z.infer<typeof VisitStateSchema>;

/** A visit without the person: what rules, receipts and screens need. */
export const VisitSchema = z.strictObject({
  id: VisitIdSchema,
  code: z.string().regex(/^[234679CDFHJKMNPRTWX]{9}$/),
  departmentId: DepartmentIdSchema,
  caseId: CaseIdSchema,
  deskId: DeskIdSchema,
  date: LocalDateSchema,
  start: MinuteOfDaySchema,
  /** Snapshot of the case's length when it was booked: a later change of the case does not touch it (D5). */
  minutes: VisitMinutesSchema,
  state: VisitStateSchema,
  language: ContentLanguageSchema,
  idempotencyKey: IdempotencyKeySchema,
  /** Milliseconds since 1970-01-01T00:00Z. */
  createdAt: z.int(),
});
export type Visit = z.infer<typeof VisitSchema>;
