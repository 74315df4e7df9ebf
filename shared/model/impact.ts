import { z } from 'zod';
import { CaseIdSchema, DeskIdSchema, VisitIdSchema } from './ids.ts';
import { LocalDateSchema, MinuteOfDaySchema } from './times.ts';

/** A desk's time: where a visit sits. */
export const PlaceSchema = z.strictObject({ deskId: DeskIdSchema, date: LocalDateSchema, start: MinuteOfDaySchema });

/** Why a visit no longer fits: the first of these that is true. */
export const HIT_REASONS = ['desk-gone', 'case-not-served', 'closed', 'outside-hours', 'desk-off'] as const;

/** A visit that a change would leave outside the schedule, and what is proposed for it (D5). */
export const HitVisitSchema = z.strictObject({
  visitId: VisitIdSchema,
  caseId: CaseIdSchema,
  code: z.string(),
  place: PlaceSchema,
  minutes: z.int(),
  reason: z.enum(HIT_REASONS),
  /** The nearest free time under the new plan, free for this visit even if all proposals are taken; null = there is none. */
  proposal: PlaceSchema.nullable(),
  /** False when only the desk changes: day and hour stay, nobody has to be called. */
  timeChanges: z.boolean(),
});
export type HitVisit = z.infer<typeof HitVisitSchema>;

/** What is decided for a visit: keep as an exception, move to a place, or cancel and notify (D5). */
export const DecisionSchema = z.strictObject({
  visitId: VisitIdSchema,
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('move'), to: PlaceSchema }),
    z.strictObject({ kind: z.literal('cancel') }),
  ]),
});
export type Decision = z.infer<typeof DecisionSchema>;
