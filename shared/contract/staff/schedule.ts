import { z } from 'zod';
import { ChangeIdSchema } from '../../model/ids.ts';
import { DecisionSchema } from '../../model/impact.ts';
import { OfficePlanSchema } from '../../model/office-plan.ts';
import { PlanChangeSchema } from '../../model/plan-change.ts';
import { HolidaySchema } from '../../model/schedule.ts';
import { ScheduleChangeSchema } from '../../model/schedule-change.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';
import { ApplyErrorSchema, PreviewErrorSchema, UnknownChangeSchema } from '../staff-failures.ts';
import { CallListRowSchema, ImpactSchema } from '../staff-views.ts';

const nothing = z.strictObject({});
const change = { change: ScheduleChangeSchema, baseRevision: z.int() };

/** What administrators do to the schedule (D). */
export const scheduleContract = {
  getPlan: query({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ revision: z.int(), plan: OfficePlanSchema }),
    errors: NoErrorSchema,
  }),

  /** Statutory days off of a year (D4). */
  listHolidays: query({
    access: 'administrator',
    input: z.strictObject({ year: z.int().min(2020).max(2100) }),
    output: z.array(HolidaySchema),
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
