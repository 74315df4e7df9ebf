import { z } from 'zod';
import { CaseSchema } from './case.ts';
import { DepartmentSchema, DeskSchema } from './department.ts';
import { CaseIdSchema, ChangeIdSchema, DepartmentIdSchema } from './ids.ts';
import { LocalizedTextSchema } from './localized.ts';
import { SpecialDaySchema, WeekdaySchema, WeeklyHoursSchema } from './schedule.ts';
import { BookingSettingsSchema } from './settings.ts';
import { LocalDateSchema, TimeRangeSchema, VisitMinutesSchema } from './times.ts';

const ofDepartment = { departmentId: DepartmentIdSchema };
/** Null = the whole office. */
const ofDepartmentOrOffice = { departmentId: DepartmentIdSchema.nullable() };
const target = { what: z.enum(['department', 'case', 'desk']), id: z.string().max(60) };

/** Everything an administrator can do to the plan (D, E). Each is previewed against the visits it hits and saved whole or not at all. */
export const ScheduleChangeSchema = z.discriminatedUnion('kind', [
  /** The week of a department between two dates, both inclusive; null = without limit. Weeks around it stay (D1). */
  z.strictObject({
    kind: z.literal('week'),
    ...ofDepartment,
    from: LocalDateSchema.nullable(),
    to: LocalDateSchema.nullable(),
    blocks: z.array(z.strictObject({ weekday: WeekdaySchema, hours: TimeRangeSchema })).max(100),
  }),
  z.strictObject({ kind: z.literal('breaks'), ...ofDepartment, breaks: z.array(WeeklyHoursSchema).max(100) }),
  /** A new desk, or everything about one that is there (D2). */
  z.strictObject({ kind: z.literal('desk'), desk: DeskSchema.omit({ archived: true }) }),
  z.strictObject({
    kind: z.literal('department'),
    department: DepartmentSchema.omit({ archived: true, suspension: true, breaks: true }),
  }),
  /** Content and switching on or off; the length of a case that is there changes by `length` alone. */
  z.strictObject({ kind: z.literal('case'), case: CaseSchema.omit({ archived: true, laterLengths: true }) }),
  /** The length of new visits from a date on; null = at once (D1, D5). */
  z.strictObject({
    kind: z.literal('length'),
    caseId: CaseIdSchema,
    from: LocalDateSchema.nullable(),
    minutes: VisitMinutesSchema,
  }),
  /** Closed (no hours) or special hours; replaces the one of that date and department (D3). */
  z.strictObject({ kind: z.literal('special-day'), day: SpecialDaySchema }),
  z.strictObject({ kind: z.literal('remove-special-day'), date: LocalDateSchema, ...ofDepartmentOrOffice }),
  /** A holiday on which the office or a department works its ordinary hours of that weekday (D4). */
  z.strictObject({
    kind: z.literal('open-holiday'),
    date: LocalDateSchema,
    ...ofDepartmentOrOffice,
    reason: LocalizedTextSchema,
  }),
  /** A day off for the whole office in place of a holiday that falls on a Saturday (D4). */
  z.strictObject({ kind: z.literal('substitute-day'), holiday: LocalDateSchema, date: LocalDateSchema }),
  z.strictObject({ kind: z.literal('suspend'), ...ofDepartment, message: LocalizedTextSchema }),
  z.strictObject({ kind: z.literal('resume'), ...ofDepartment }),
  /** Deleting is archiving (D7). */
  z.strictObject({ kind: z.literal('archive'), ...target }),
  z.strictObject({ kind: z.literal('restore'), ...target }),
  /** The order in which residents see departments, cases of a department, or staff see desks. */
  z.strictObject({
    kind: z.literal('order'),
    what: z.enum(['departments', 'cases', 'desks']),
    ids: z.array(z.string().max(60)).max(2000),
  }),
  z.strictObject({ kind: z.literal('settings'), settings: BookingSettingsSchema }),
  /** A file made by the export of another kiosk (E4), as text. */
  z.strictObject({ kind: z.literal('import'), file: z.string().max(8_000_000) }),
  z.strictObject({ kind: z.literal('undo'), changeId: ChangeIdSchema }),
]);
export type ScheduleChange = z.infer<typeof ScheduleChangeSchema>;

/** Why a change makes no sense, whatever the visits. */
export const ScheduleChangeErrorSchema = z.discriminatedUnion('type', [
  /** The department, case, desk, special day or earlier change that it names is not there. */
  z.strictObject({ type: z.literal('unknown-item'), key: z.string() }),
  /** Two blocks or breaks of one weekday share time. */
  z.strictObject({ type: z.literal('hours-overlap'), weekday: WeekdaySchema }),
  /** A special day's own blocks share time. */
  z.strictObject({ type: z.literal('special-hours-overlap') }),
  z.strictObject({ type: z.literal('dates-reversed') }),
  /** Hours, lengths and days of the past stay as they were. */
  z.strictObject({ type: z.literal('date-passed') }),
  /** A desk names a case of another department. */
  z.strictObject({ type: z.literal('case-of-other-department'), caseId: CaseIdSchema }),
  z.strictObject({ type: z.literal('department-fixed'), key: z.string() }),
  z.strictObject({ type: z.literal('not-a-holiday') }),
  z.strictObject({ type: z.literal('not-on-saturday') }),
  z.strictObject({ type: z.literal('substitute-not-a-working-day') }),
  /** An order has to name everything once. */
  z.strictObject({ type: z.literal('order-incomplete') }),
  /** Every fault of the file, each one Polish sentence. */
  z.strictObject({ type: z.literal('import-invalid'), sentences: z.array(z.string()).min(1) }),
  /** Later changes touched the same parts; they have to be taken back first. */
  z.strictObject({ type: z.literal('undo-overtaken'), keys: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('nothing-changes') }),
]);
export type ScheduleChangeError = z.infer<typeof ScheduleChangeErrorSchema>;
