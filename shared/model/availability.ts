import { z } from 'zod';
import { LocalizedTextSchema } from './localized.ts';
import { LocalDateSchema, MinuteOfDaySchema } from './times.ts';

/** A day and the minute a visit can begin on it. */
export const StartSchema = z.strictObject({ date: LocalDateSchema, start: MinuteOfDaySchema });
export type Start = z.infer<typeof StartSchema>;

/** One date of the calendar for one case (A4): how many starts, or why there are none. */
export const DayOfferSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free'), date: LocalDateSchema, starts: z.array(MinuteOfDaySchema).min(1) }),
  /** Open and inside the window, every time taken. */
  z.strictObject({ kind: z.literal('full'), date: LocalDateSchema }),
  /** No opening block. The reason is the holiday's name or the administrator's text; null for an ordinary day off. */
  z.strictObject({ kind: z.literal('closed'), date: LocalDateSchema, reason: LocalizedTextSchema.nullable() }),
  /** Today or another date before the first bookable one. */
  z.strictObject({ kind: z.literal('too-early'), date: LocalDateSchema }),
]);
export type DayOffer = z.infer<typeof DayOfferSchema>;

/** Everything the calendar of a case shows: each date from today to the last bookable one, in order. */
export const AvailabilitySchema = z.strictObject({
  nearest: StartSchema.nullable(),
  days: z.array(DayOfferSchema),
});
export type Availability = z.infer<typeof AvailabilitySchema>;
