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
  /** Active visits of one person in one case (A12). */
  maxPerCase: z.int().min(1).max(5).default(1),
  /** Active visits of one person altogether (A12). */
  maxPerPerson: z.int().min(1).max(20).default(3),
  /** How long a chosen hour is kept for the person choosing (A8). */
  holdMinutes: z.int().min(1).max(15).default(5),
  /** From how many minutes before the start one can announce having come (C4) … */
  arriveBeforeMinutes: z.int().min(5).max(120).default(30),
  /** … and how many minutes after it one still is on time (C4, C5). */
  graceMinutes: z.int().min(0).max(60).default(0),
  /** What becomes of visits whose hour passed while no kiosk worked (C5). */
  whenKioskWasOff: z.enum(['unresolved', 'resign']).default('unresolved'),
  /** Minutes after which a freed time is offered again, drawn between the two for each (C7). */
  freedDelayMinutes: z
    .strictObject({ min: z.int().min(0).max(1440), max: z.int().min(0).max(1440) })
    .refine((delay) => delay.min <= delay.max, 'najkrócej nie więcej niż najdłużej')
    .default({ min: 0, max: 0 }),
  emailRequired: z.boolean().default(true),
  /** Whether residents without a PESEL book by a document and their date of birth (A9); at the desk they always can. */
  withoutPesel: z.boolean().default(false),
  /** Templates that residents may print at one kiosk on one day (B4). */
  templatePrintsADay: z.int().min(0).max(500).default(50),
  /** Failed attempts to find a visit to cancel, within the window, before the function pauses (C1). */
  cancelAttempts: z.int().min(1).max(20).default(5),
  cancelWindowMinutes: z.int().min(1).max(60).default(5),
});
export type BookingSettings = z.infer<typeof BookingSettingsSchema>;
