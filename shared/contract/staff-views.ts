import { z } from 'zod';
import { CaseIdSchema, DepartmentIdSchema, DeskIdSchema, VisitIdSchema } from '../model/ids.ts';
import { HitVisitSchema, PlaceSchema } from '../model/impact.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';
import { CancelledBySchema, VisitStateSchema } from '../model/visit.ts';
import { VISIT_MOVES } from '../rules/visit-machine.ts';

export const MoveSchema = z.enum(VISIT_MOVES);

/** A visit in the list of a day. Who it is, is asked for apart and logged. */
export const DayVisitSchema = z.strictObject({
  visitId: VisitIdSchema,
  code: z.string(),
  departmentId: DepartmentIdSchema,
  caseId: CaseIdSchema,
  deskId: DeskIdSchema,
  servingDeskId: DeskIdSchema.nullable(),
  date: LocalDateSchema,
  start: MinuteOfDaySchema,
  minutes: z.int(),
  state: VisitStateSchema,
  cancelledBy: CancelledBySchema.nullable(),
  exception: z.boolean(),
  /** As far as calling somebody needs it: „Anna W.”. Null once the personal data were erased. */
  person: z.string().nullable(),
  arrivedAt: z.int().nullable(),
  calledAt: z.int().nullable(),
  startedAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  /** The move that `undoMove` would take back now, and whether it asks why; null = nothing, or not today any more. */
  undo: z.strictObject({ move: z.string().max(40), needsReason: z.boolean() }).nullable(),
  /** What can be done with it now; impossible moves are not offered. */
  moves: z.array(MoveSchema),
});

/** What a change of the schedule would do (D5), before it is saved. */
export const ImpactSchema = z.strictObject({
  /** The plan's revision it was worked out on; saving asks for it back. */
  revision: z.int(),
  hits: z.array(HitVisitSchema),
});

/** One line of the list of people to call after a change (D5). Null: the personal data have been erased meanwhile. */
export const CallListRowSchema = z.strictObject({
  visitId: VisitIdSchema,
  code: z.string(),
  caseId: CaseIdSchema,
  outcome: z.enum(['keep', 'move', 'cancel']),
  before: PlaceSchema,
  after: PlaceSchema.nullable(),
  person: z
    .strictObject({
      firstName: z.string(),
      lastName: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .nullable(),
});
