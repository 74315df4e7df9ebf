import { z } from 'zod';
import { FactStatusSchema } from './case.ts';
import { CaseIdSchema, DepartmentIdSchema, DeskIdSchema } from './ids.ts';
import { DEPARTMENT_ICONS } from './lists.ts';
import { LocalizedTextSchema } from './localized.ts';
import { WeeklyHoursSchema } from './schedule.ts';

export const DepartmentSchema = z.strictObject({
  id: DepartmentIdSchema,
  /** One capital letter for staff lists and displays. */
  code: z.string().regex(/^[A-Z]$/, 'jedna wielka litera A–Z'),
  name: LocalizedTextSchema,
  description: LocalizedTextSchema,
  icon: z.enum(DEPARTMENT_ICONS),
  location: z.strictObject({
    text: LocalizedTextSchema,
    status: FactStatusSchema,
    sources: z.array(z.string()).optional(),
  }),
  /** Breaks of the whole department: no visit lies in one or crosses it. */
  breaks: z.array(WeeklyHoursSchema).default([]),
  /** Set while booking is suspended (D6): what residents read instead. Cancelling and arriving go on. */
  suspension: z.strictObject({ message: LocalizedTextSchema }).nullable().default(null),
  active: z.boolean(),
  /** Deleted, as far as anyone can see (D7). */
  archived: z.boolean().default(false),
});
export type Department = z.infer<typeof DepartmentSchema>;

/** A place of service (stanowisko) with the cases it can serve. One visit at a time. */
export const DeskSchema = z.strictObject({
  id: DeskIdSchema,
  departmentId: DepartmentIdSchema,
  name: z.string().trim().min(1).max(40),
  caseIds: z.array(CaseIdSchema).min(1),
  /** When it works. Empty: whenever its department is open (D2). */
  hours: z.array(WeeklyHoursSchema).default([]),
  /** Its own breaks, apart from the department's. */
  breaks: z.array(WeeklyHoursSchema).default([]),
  active: z.boolean(),
  archived: z.boolean().default(false),
});
export type Desk = z.infer<typeof DeskSchema>;
