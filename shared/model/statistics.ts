import { z } from 'zod';
import { CaseIdSchema, DepartmentIdSchema } from './ids.ts';
import { LocalDateSchema } from './times.ts';

/**
 * How visits of a stretch of days went. `booked` = all that were booked for these days and not given up for another time:
 * a visit that was moved counts once, where it stands. It is the sum of the others, `restored` apart.
 */
export const VisitCountsSchema = z.strictObject({
  booked: z.int(),
  served: z.int(),
  cancelledByResident: z.int(),
  cancelledByOffice: z.int(),
  resignedLate: z.int(),
  /** Resignations that staff took back (C6). */
  restored: z.int(),
  unresolved: z.int(),
  /** Still to come, or under way. */
  open: z.int(),
});
export type VisitCounts = z.infer<typeof VisitCountsSchema>;

/** Minutes against the plan; null where nothing was measured. Medians, not means: one forgotten visit does not move them. */
export const ServiceTimeSchema = z.strictObject({
  caseId: CaseIdSchema,
  measured: z.int(),
  /** The length of the case on the last day of the stretch. */
  plannedMinutes: z.int(),
  medianMinutes: z.number().nullable(),
  /** Differs from the plan by a fifth or more, over ten visits or more. */
  differs: z.boolean(),
});
export type ServiceTime = z.infer<typeof ServiceTimeSchema>;

/** What statistics show (F7): numbers, no persons. */
export const StatisticsSchema = z.strictObject({
  from: LocalDateSchema,
  to: LocalDateSchema,
  departmentId: DepartmentIdSchema.nullable(),
  total: VisitCountsSchema,
  /** The stretch of equal length just before, for comparison. */
  before: VisitCountsSchema,
  days: z.array(z.strictObject({ date: LocalDateSchema, open: z.boolean(), counts: VisitCountsSchema })),
  /**
   * By the hour of the day, over the whole stretch. `visits` and the wait are those of visits that begin in the hour: minutes
   * waited after arriving, not counted before the booked hour. The minutes are those that lie in the hour, of visits that
   * were not cancelled and of desks at work.
   */
  hours: z.array(
    z.strictObject({
      hour: z.int().min(0).max(23),
      visits: z.int(),
      medianWaitMinutes: z.number().nullable(),
      takenMinutes: z.int(),
      offeredMinutes: z.int(),
    }),
  ),
  medianWaitMinutes: z.number().nullable(),
  /** Whole days between booking and visit → number of visits. */
  leadDays: z.array(z.strictObject({ days: z.int(), visits: z.int() })),
  service: z.array(ServiceTimeSchema),
});
export type Statistics = z.infer<typeof StatisticsSchema>;
