import { z } from 'zod';
import { CaseIdSchema, DeskIdSchema, HoldIdSchema } from './ids.ts';
import { LocalDateSchema, MinuteOfDaySchema, VisitMinutesSchema } from './times.ts';

/**
 * Time on a desk that nobody has booked and nobody else can take until `untilMs` (ms since 1970-01-01T00:00Z).
 * `session`: a resident is choosing it (A8); `freed`: a visit was cancelled and its time rests before it is offered again (C7).
 */
export const HoldSchema = z.strictObject({
  id: HoldIdSchema,
  kind: z.enum(['session', 'freed']),
  /** The kiosk or desk at which somebody is choosing, `kiosk-1`. */
  holder: z.string().min(1).max(40),
  caseId: CaseIdSchema,
  deskId: DeskIdSchema,
  date: LocalDateSchema,
  start: MinuteOfDaySchema,
  minutes: VisitMinutesSchema,
  untilMs: z.int(),
});
export type Hold = z.infer<typeof HoldSchema>;
