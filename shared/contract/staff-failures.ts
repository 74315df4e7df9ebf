import { z } from 'zod';
import { VisitIdSchema } from '../model/ids.ts';
import { PlanChangeSchema } from '../model/plan-change.ts';
import { ScheduleChangeErrorSchema } from '../model/schedule-change.ts';
import { VisitStateSchema } from '../model/visit.ts';
import { ImpactSchema } from './staff-views.ts';

const VisitNotFoundSchema = z.strictObject({ type: z.literal('visit-not-found') });
const UnknownDeskSchema = z.strictObject({ type: z.literal('unknown-desk') });

/** Why nobody can be called to a desk. */
export const CallNextErrorSchema = z.discriminatedUnion('type', [
  UnknownDeskSchema,
  z.strictObject({ type: z.literal('nobody-waits') }),
  /** Somebody is called to this desk or served at it already. */
  z.strictObject({ type: z.literal('desk-busy'), visitId: VisitIdSchema }),
]);
export type CallNextError = z.infer<typeof CallNextErrorSchema>;

/** Why a move was not made. Nothing has changed then. */
export const MoveVisitErrorSchema = z.discriminatedUnion('type', [
  VisitNotFoundSchema,
  UnknownDeskSchema,
  /** The visit is in a state that does not allow it: somebody else was faster. */
  z.strictObject({ type: z.literal('move-not-possible'), state: VisitStateSchema }),
  /** Taking back and settling ask why. */
  z.strictObject({ type: z.literal('reason-missing') }),
  /** A resignation is taken back on its own day only (C6). */
  z.strictObject({ type: z.literal('not-today') }),
  z.strictObject({ type: z.literal('desk-busy'), visitId: VisitIdSchema }),
]);
export type MoveVisitError = z.infer<typeof MoveVisitErrorSchema>;

/** Why a change of the schedule cannot be previewed. */
export const PreviewErrorSchema = z.discriminatedUnion('type', [
  ...ScheduleChangeErrorSchema.options,
  /** Somebody else changed the plan meanwhile: what they changed, newest first. Nothing is overwritten silently. */
  z.strictObject({ type: z.literal('plan-changed'), revision: z.int(), since: z.array(PlanChangeSchema) }),
]);

/** Why a change of the schedule was not saved. Nothing at all has changed then. */
export const ApplyErrorSchema = z.discriminatedUnion('type', [
  ...PreviewErrorSchema.options,
  /** Visits were booked, cancelled or moved since the preview, or a decision is missing or superfluous: the present impact. */
  z.strictObject({ type: z.literal('impact-changed'), impact: ImpactSchema }),
  /** A place chosen for a visit is not free, or not offered under the new plan. */
  z.strictObject({ type: z.literal('place-not-free'), visitId: VisitIdSchema }),
]);
export type ApplyError = z.infer<typeof ApplyErrorSchema>;

export const UnknownChangeSchema = z.strictObject({ type: z.literal('unknown-change') });
