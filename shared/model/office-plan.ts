import { z } from 'zod';
import { CaseSchema } from './case.ts';
import { DepartmentSchema, DeskSchema } from './department.ts';
import { OpeningBlockSchema, SpecialDaySchema } from './schedule.ts';
import { BookingSettingsSchema } from './settings.ts';

/**
 * Departments, cases, desks and hours as the administrator set them: what availability is computed from. The lists are in
 * the order in which people see them.
 */
export const OfficePlanSchema = z
  .strictObject({
    departments: z.array(DepartmentSchema).readonly(),
    cases: z.array(CaseSchema).readonly(),
    desks: z.array(DeskSchema).readonly(),
    openingBlocks: z.array(OpeningBlockSchema).readonly(),
    specialDays: z.array(SpecialDaySchema).readonly(),
    settings: BookingSettingsSchema,
  })
  .readonly();
export type OfficePlan = z.infer<typeof OfficePlanSchema>;
