import { z } from 'zod';
import { CaseIdSchema, DepartmentIdSchema, DeskIdSchema, IdempotencyKeySchema, VisitIdSchema } from './ids.ts';
import { ContentLanguageSchema } from './localized.ts';
import { LocalDateSchema, MinuteOfDaySchema, VisitMinutesSchema } from './times.ts';

/**
 * Where a visit stands. `booked`, `arrived`, `called` and `in-service` are active: they own their time on the desk.
 * Which state follows which is in shared/rules/visit-machine.ts.
 */
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

/** Who cancelled: the resident, staff, a change of the schedule, or the resident by taking another time instead (C3). */
export const CANCELLED_BY = ['resident', 'staff', 'schedule', 'replaced'] as const;
export const CancelledBySchema = z.enum(CANCELLED_BY);
export type CancelledBy = z.infer<typeof CancelledBySchema>;

const instant = z.int().nullable().default(null);

/** A visit without the person: what rules, receipts and screens need. Instants are ms since 1970-01-01T00:00Z. */
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
  /** Set exactly when the state is `cancelled`. */
  cancelledBy: CancelledBySchema.nullable().default(null),
  /** Stands although the schedule no longer offers its time: staff decided so (D5). */
  exception: z.boolean().default(false),
  /** The desk that called it, which need not be the one it was booked at. */
  servingDeskId: DeskIdSchema.nullable().default(null),
  arrivedAt: instant,
  calledAt: instant,
  startedAt: instant,
  /** When it left the active states. */
  endedAt: instant,
  language: ContentLanguageSchema,
  idempotencyKey: IdempotencyKeySchema,
  createdAt: z.int(),
});
export type Visit = z.infer<typeof VisitSchema>;

/** What every visit is when it is booked, before anything has happened to it. */
export const NEWLY_BOOKED = {
  state: 'booked',
  cancelledBy: null,
  exception: false,
  servingDeskId: null,
  arrivedAt: null,
  calledAt: null,
  startedAt: null,
  endedAt: null,
} as const satisfies Partial<Visit>;
