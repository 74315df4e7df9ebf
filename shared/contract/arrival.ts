import { z } from 'zod';
import { StartSchema } from '../model/availability.ts';
import { MinuteOfDaySchema } from '../model/times.ts';
import { VisitSummarySchema } from './views.ts';

/** What becomes of somebody who says that they have come (C4, C5). */
export const ArrivalSchema = z.discriminatedUnion('outcome', [
  /** On the list of the desk. Also for a second tap: nothing happens twice. */
  z.strictObject({
    outcome: z.literal('arrived'),
    visit: VisitSummarySchema,
    /** People of the department who have arrived and have an earlier time. */
    ahead: z.int().min(0),
  }),
  /** Already called: to this desk, now. */
  z.strictObject({ outcome: z.literal('called'), visit: VisitSummarySchema, deskName: z.string() }),
  /** Too early: on the visit's day, from this minute on. */
  z.strictObject({ outcome: z.literal('early'), visit: VisitSummarySchema, comeFrom: MinuteOfDaySchema }),
  /** Late means resigned: the nearest free times of the same case, at most three. */
  z.strictObject({ outcome: z.literal('late'), visit: VisitSummarySchema, nearest: z.array(StartSchema).max(3) }),
  /** The kiosk was off at that hour: staff decide. */
  z.strictObject({ outcome: z.literal('ask-staff'), visit: VisitSummarySchema }),
]);
export type Arrival = z.infer<typeof ArrivalSchema>;
