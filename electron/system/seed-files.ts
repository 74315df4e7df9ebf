import { z } from 'zod';
import { FactStatusSchema } from '../../shared/model/case.ts';
import { DepartmentSchema, DeskSchema } from '../../shared/model/department.ts';
import { CaseIdSchema, DepartmentIdSchema } from '../../shared/model/ids.ts';
import type { OpeningBlock } from '../../shared/model/schedule.ts';
import { ClockTextSchema, LocalDateSchema, TimeRangeSchema } from '../../shared/model/times.ts';
import type { Weekday } from '../../shared/time/local-date.ts';

/** Names of weekdays in files, Monday first as ISO counts them. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const HoursSchema = z.strictObject({ from: ClockTextSchema, to: ClockTextSchema }).pipe(TimeRangeSchema);
const DaySchema = z.array(HoursSchema).optional();

/** opening-hours.json: the weeks of each department. A day that is left out is a day off. */
export const OpeningHoursFileSchema = z.array(
  z.strictObject({
    departmentId: DepartmentIdSchema,
    validFrom: LocalDateSchema.nullable(),
    validTo: LocalDateSchema.nullable(),
    week: z.strictObject({
      monday: DaySchema,
      tuesday: DaySchema,
      wednesday: DaySchema,
      thursday: DaySchema,
      friday: DaySchema,
      saturday: DaySchema,
      sunday: DaySchema,
    }),
    status: FactStatusSchema,
    sources: z.array(z.string()).optional(),
    note: z.string().optional(),
  }),
);
type OpeningHoursFile = z.infer<typeof OpeningHoursFileSchema>;

/** departments.json. `caseOrder` is the order in which residents see the cases of the department. */
export const DepartmentsFileSchema = z
  .array(z.strictObject({ ...DepartmentSchema.shape, caseOrder: z.array(CaseIdSchema) }))
  .min(1);
export type DepartmentsFile = z.infer<typeof DepartmentsFileSchema>;

/** desks.json. How many desks there are is one fact, so the file has one status. */
export const DesksFileSchema = z.strictObject({
  status: FactStatusSchema,
  note: z.string().optional(),
  desks: z.array(DeskSchema).min(1),
});

const amount = z.number().min(0).multipleOf(0.01);

const FeeEntrySchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** The amount last found in a source, with the day on which it was true. */
  amountPln: amount,
  confirmedAsOf: LocalDateSchema,
  status: FactStatusSchema,
  /** Whether the amount is in force today. */
  current: FactStatusSchema,
  announced: z
    .strictObject({ amountPln: amount, sources: z.array(z.string()), note: z.string().optional() })
    .optional(),
  sources: z.array(z.string()),
  caseIds: z.array(CaseIdSchema),
  showToResidents: z.boolean(),
});
export type FeeEntry = z.infer<typeof FeeEntrySchema>;

/** fees.json */
export const FeesFileSchema = z.array(FeeEntrySchema);

/** The blocks of all weeks of the file, department after department, Monday first. */
export function openingBlocks(file: OpeningHoursFile): readonly OpeningBlock[] {
  return file.flatMap(({ departmentId, validFrom, validTo, week }) =>
    WEEKDAYS.flatMap((name, index) =>
      (week[name] ?? []).map((hours) => ({ departmentId, weekday: (index + 1) as Weekday, hours, validFrom, validTo })),
    ),
  );
}
