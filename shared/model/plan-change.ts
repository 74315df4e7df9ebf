import { z } from 'zod';
import { ChangeIdSchema } from './ids.ts';

/**
 * A part of the plan as history knows it: `department:bok`, `case:submit-letter`, `desk:bok-1`, `hours:bok`,
 * `special:2026-12-24:office`, `settings`, `order:departments`. `null` = it was or is not there.
 */
export const PlanItemChangeSchema = z.strictObject({
  key: z.string().min(1).max(120),
  before: z.json(),
  after: z.json(),
});
export type PlanItemChange = z.infer<typeof PlanItemChangeSchema>;

/** One saved change of the plan (D7): who, when, what kind, and every part before and after it. No personal data. */
export const PlanChangeSchema = z.strictObject({
  id: ChangeIdSchema,
  /** The plan's revision after it. */
  revision: z.int(),
  /** Milliseconds since 1970-01-01T00:00Z. */
  atMs: z.int(),
  by: z.string().min(1).max(60),
  /** The kind of {@link ScheduleChange}. */
  kind: z.string().min(1).max(40),
  /** The change that this one takes back; null for every other. */
  undoes: ChangeIdSchema.nullable(),
  items: z.array(PlanItemChangeSchema),
});
export type PlanChange = z.infer<typeof PlanChangeSchema>;
