import { z } from 'zod';
import { DepartmentIdSchema } from './ids.ts';
import { LocalizedTextSchema } from './localized.ts';
import { LocalDateSchema, TimeRangeSchema } from './times.ts';

export const WeekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** Hours that come back every week, while they are in force: of a desk, or a break. */
export const WeeklyHoursSchema = z.strictObject({
  /** ISO: 1 = Monday … 7 = Sunday. */
  weekday: WeekdaySchema,
  hours: TimeRangeSchema,
  /** First and last date it is in force, both inclusive; null = without limit. */
  validFrom: LocalDateSchema.nullable(),
  validTo: LocalDateSchema.nullable(),
});
export type WeeklyHours = z.infer<typeof WeeklyHoursSchema>;

/** One opening block of a department's week. Several a day make breaks between them. */
export const OpeningBlockSchema = z.strictObject({
  departmentId: DepartmentIdSchema,
  ...WeeklyHoursSchema.shape,
});
export type OpeningBlock = z.infer<typeof OpeningBlockSchema>;

/**
 * A date that differs from the week: a closed day (no blocks) or special hours. Beats the weekly plan and holidays (D3).
 * With a departmentId it beats the one for the whole office.
 */
export const SpecialDaySchema = z.strictObject({
  date: LocalDateSchema,
  departmentId: DepartmentIdSchema.nullable(),
  hours: z.array(TimeRangeSchema),
  /** Shown to residents instead of "nieczynne". */
  reason: LocalizedTextSchema,
});
export type SpecialDay = z.infer<typeof SpecialDaySchema>;

/** A statutory day off in Poland. */
export const HolidaySchema = z.strictObject({ date: LocalDateSchema, name: LocalizedTextSchema });
export type Holiday = z.infer<typeof HolidaySchema>;
