import { z } from 'zod';
import { CELL_MINUTES } from './times.ts';

/** What the administrator decides about booking. The defaults are PRODUCT's numbers. */
export const BookingSettingsSchema = z.strictObject({
  /** Last bookable day = today + this many calendar days, inclusive (A6). */
  daysAhead: z.int().min(1).max(90).default(30),
  /** First bookable time: from the next working day, or the same day after a lead time (A6). */
  earliest: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('next-working-day') }),
      z.strictObject({ kind: z.literal('same-day'), leadMinutes: z.int().min(0).max(480) }),
    ])
    .default({ kind: 'next-working-day' }),
  /** Distance between offered starts, counted from the beginning of each opening block (A7). */
  gridMinutes: z.int().min(5).max(60).multipleOf(CELL_MINUTES).default(10),
  /** Active visits of one PESEL in one case (A12). */
  maxPerCase: z.int().min(1).max(5).default(1),
  /** Active visits of one PESEL altogether (A12). */
  maxPerPerson: z.int().min(1).max(20).default(3),
  emailRequired: z.boolean().default(true),
  /** Failed attempts to find a visit to cancel, within the window, before the function pauses (C1). */
  cancelAttempts: z.int().min(1).max(20).default(5),
  cancelWindowMinutes: z.int().min(1).max(60).default(5),
});
export type BookingSettings = z.infer<typeof BookingSettingsSchema>;
