import { z } from 'zod';
import { ChangeIdSchema, DepartmentIdSchema, DeskIdSchema, VisitIdSchema } from '../model/ids.ts';
import { DecisionSchema } from '../model/impact.ts';
import { OfficePlanSchema } from '../model/office-plan.ts';
import { PlanChangeSchema } from '../model/plan-change.ts';
import { ScheduleChangeSchema } from '../model/schedule-change.ts';
import { LocalDateSchema } from '../model/times.ts';
import { command, query } from './define.ts';
import { NoErrorSchema } from './failures.ts';
import {
  ApplyErrorSchema,
  CallNextErrorSchema,
  MoveVisitErrorSchema,
  PreviewErrorSchema,
  UnknownChangeSchema,
} from './staff-failures.ts';
import { CallListRowSchema, DayVisitSchema, ImpactSchema, MoveSchema } from './staff-views.ts';

const nothing = z.strictObject({});
const reason = z.string().trim().max(200).nullable();
const change = { change: ScheduleChangeSchema, baseRevision: z.int() };

/** What staff's screens may ask for: clerks run the day, administrators the schedule. */
export const staffContract = {
  /** Every visit of a day, of one department or of all. */
  listDay: query({
    access: 'clerk',
    input: z.strictObject({ date: LocalDateSchema, departmentId: DepartmentIdSchema.nullable() }),
    output: z.array(DayVisitSchema),
    errors: NoErrorSchema,
  }),

  /** The next person to a desk. Two desks pressing at once get two people (F2). */
  callNext: command({
    access: 'clerk',
    input: z.strictObject({ deskId: DeskIdSchema }),
    output: DayVisitSchema,
    errors: CallNextErrorSchema,
  }),

  moveVisit: command({
    access: 'clerk',
    input: z.strictObject({
      visitId: VisitIdSchema,
      move: MoveSchema,
      /** The desk that calls; needed by `call` only. */
      deskId: DeskIdSchema.nullable(),
      reason,
    }),
    output: DayVisitSchema,
    errors: MoveVisitErrorSchema,
  }),

  getPlan: query({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ revision: z.int(), plan: OfficePlanSchema }),
    errors: NoErrorSchema,
  }),

  /** What a change would do to the visits that stand, without changing anything (D5). */
  previewChange: query({
    access: 'administrator',
    input: z.strictObject(change),
    output: ImpactSchema,
    errors: PreviewErrorSchema,
  }),

  /** Saves a change with a decision for every visit it hits: whole or not at all (D5). */
  applyChange: command({
    access: 'administrator',
    input: z.strictObject({ ...change, decisions: z.array(DecisionSchema).max(20_000) }),
    output: z.strictObject({ changeId: ChangeIdSchema, revision: z.int() }),
    errors: ApplyErrorSchema,
  }),

  listPlanChanges: query({
    access: 'administrator',
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(PlanChangeSchema),
    errors: NoErrorSchema,
  }),

  /** Whom to tell about a change: with their names and numbers, read from the visits. */
  getCallList: query({
    access: 'administrator',
    input: z.strictObject({ changeId: ChangeIdSchema }),
    output: z.array(CallListRowSchema),
    errors: UnknownChangeSchema,
  }),

  /** Schedule and content as one file, to set up the next kiosk (E4). Reading it in is the change `import`. */
  exportOffice: query({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ file: z.string() }),
    errors: NoErrorSchema,
  }),
} as const;
