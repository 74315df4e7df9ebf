import { z } from 'zod';
import {
  CaseIdSchema,
  DepartmentIdSchema,
  DeskIdSchema,
  IdempotencyKeySchema,
  VisitIdSchema,
} from '../../model/ids.ts';
import { DocumentInputSchema, IdentitySchema, PersonInputSchema } from '../../model/person.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../../model/times.ts';
import { VisitStateSchema } from '../../model/visit.ts';
import { command, query } from '../define.ts';
import { BookErrorSchema, NoErrorSchema, NotOfferedSchema } from '../failures.ts';
import { CallNextErrorSchema, MoveVisitErrorSchema } from '../staff-failures.ts';
import { DayVisitSchema, MoveSchema } from '../staff-views.ts';

const nothing = z.strictObject({});
const reason = z.string().trim().max(200).nullable();
const needed = z.string().trim().min(3).max(200);

/** A department with its desks and cases, as the day's screens name them. */
export const DayOfficeSchema = z.array(
  z.strictObject({
    departmentId: DepartmentIdSchema,
    code: z.string(),
    name: z.string(),
    desks: z.array(
      z.strictObject({
        deskId: DeskIdSchema,
        name: z.string(),
        /** Nobody is called to a desk that is switched off; visits may still stand there. */
        active: z.boolean(),
        caseIds: z.array(CaseIdSchema),
      }),
    ),
    cases: z.array(z.strictObject({ caseId: CaseIdSchema, name: z.string(), minutes: z.int(), active: z.boolean() })),
  }),
);

/** One free start of a case for staff, with whether a resident could book it too. */
const StaffStartSchema = z.strictObject({ date: LocalDateSchema, start: MinuteOfDaySchema, withinWindow: z.boolean() });

const VisitNotFound = z.strictObject({ type: z.literal('visit-not-found') });
const OutsideNeedsReason = z.strictObject({ type: z.literal('outside-window-needs-reason') });

export const StaffBookErrorSchema = z.discriminatedUnion('type', [...BookErrorSchema.options, OutsideNeedsReason]);
export type StaffBookError = z.infer<typeof StaffBookErrorSchema>;

export const StaffRescheduleErrorSchema = z.discriminatedUnion('type', [
  VisitNotFound,
  OutsideNeedsReason,
  /** Only a visit that is booked can be given another time. */
  z.strictObject({ type: z.literal('move-not-possible'), state: VisitStateSchema }),
  z.strictObject({ type: z.literal('time-taken') }),
  z.strictObject({ type: z.literal('time-not-offered') }),
  /** This person has another visit at that hour (A12). */
  z.strictObject({ type: z.literal('hours-overlap') }),
  /** … or another one in this case on that day: the two could not be told apart (C1). */
  z.strictObject({ type: z.literal('case-already-booked') }),
  z.strictObject({ type: z.literal('nothing-changes') }),
]);
export type StaffRescheduleError = z.infer<typeof StaffRescheduleErrorSchema>;

export const UndoErrorSchema = z.discriminatedUnion('type', [
  VisitNotFound,
  z.strictObject({ type: z.literal('nothing-to-undo') }),
  z.strictObject({ type: z.literal('not-today') }),
  z.strictObject({ type: z.literal('reason-missing') }),
  /** The time was sold meanwhile: a cancelled visit cannot come back to it. */
  z.strictObject({ type: z.literal('time-taken') }),
  z.strictObject({ type: z.literal('desk-busy'), visitId: VisitIdSchema }),
  /** Somebody did something else with the visit meanwhile. */
  z.strictObject({ type: z.literal('move-not-possible'), state: VisitStateSchema }),
  /** This person has booked another visit meanwhile, at that hour or in this case on this day (A12). */
  z.strictObject({ type: z.literal('hours-overlap') }),
  z.strictObject({ type: z.literal('case-already-booked') }),
]);
export type UndoError = z.infer<typeof UndoErrorSchema>;

export const RevealErrorSchema = z.discriminatedUnion('type', [
  VisitNotFound,
  /** The personal data were erased when their time was over. */
  z.strictObject({ type: z.literal('person-erased') }),
]);
export type RevealError = z.infer<typeof RevealErrorSchema>;

export const VisitSearchSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), code: z.string().max(40) }),
  z.strictObject({ by: z.literal('pesel'), pesel: z.string().max(40) }),
  z.strictObject({ by: z.literal('document'), document: DocumentInputSchema }),
  z.strictObject({ by: z.literal('name'), name: z.string().trim().min(2).max(100) }),
  z.strictObject({ by: z.literal('day'), date: LocalDateSchema, departmentId: DepartmentIdSchema.nullable() }),
]);
export type VisitSearch = z.infer<typeof VisitSearchSchema>;

/** What clerks do on the day (F1–F5). */
export const dayContract = {
  getDayOffice: query({ access: 'clerk', input: nothing, output: DayOfficeSchema, errors: NoErrorSchema }),

  /** Every visit of a day, of one department or of all, in order of time. */
  listDay: query({
    access: 'clerk',
    input: z.strictObject({ date: LocalDateSchema, departmentId: DepartmentIdSchema.nullable() }),
    output: z.array(DayVisitSchema),
    errors: NoErrorSchema,
  }),

  /** Visits whose hour passed while no kiosk worked and about which nobody has said yet what was (C5), oldest first. */
  listUnresolved: query({ access: 'clerk', input: nothing, output: z.array(DayVisitSchema), errors: NoErrorSchema }),

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

  /** Takes back what happened to a visit last (F2), on the day of the visit. */
  undoMove: command({
    access: 'clerk',
    input: z.strictObject({
      visitId: VisitIdSchema,
      reason,
      /** `undo.move` as the screen has it: when something else happened last, nothing is taken back. */
      move: z.string().max(40).optional(),
    }),
    output: DayVisitSchema,
    errors: UndoErrorSchema,
  }),

  /** By code, PESEL, document, name or day (F4), at most fifty, the nearest to today first. That one searched is written down, not for what. */
  findVisits: command({
    access: 'clerk',
    input: VisitSearchSchema,
    output: z.array(DayVisitSchema).max(200),
    errors: NoErrorSchema,
  }),

  /** Everything that is kept about the person of a visit (F6). Who asked and why is written down. */
  revealPerson: command({
    access: 'clerk',
    input: z.strictObject({ visitId: VisitIdSchema, reason: needed }),
    output: z.strictObject({
      identity: IdentitySchema,
      firstName: z.string(),
      lastName: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    errors: RevealErrorSchema,
  }),

  /** What happened to a visit, oldest first. */
  getVisitHistory: query({
    access: 'clerk',
    input: z.strictObject({ visitId: VisitIdSchema }),
    output: z.array(
      z.strictObject({
        atMs: z.int(),
        what: z.string().max(40),
        from: VisitStateSchema,
        to: VisitStateSchema,
        by: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    errors: VisitNotFound,
  }),

  /** Free starts of a case between two dates, also before and after residents' window: from now on, up to a year ahead. */
  getStaffStarts: query({
    access: 'clerk',
    input: z.strictObject({ caseId: CaseIdSchema, from: LocalDateSchema, to: LocalDateSchema }),
    output: z.array(StaffStartSchema),
    errors: NotOfferedSchema,
  }),

  /** Books for a resident (F3). Outside residents' window with a reason; never over another visit. */
  bookForResident: command({
    access: 'clerk',
    needsRoom: true,
    input: z.strictObject({
      idempotencyKey: IdempotencyKeySchema,
      caseId: CaseIdSchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      person: PersonInputSchema,
      reason,
    }),
    output: DayVisitSchema,
    errors: StaffBookErrorSchema,
  }),

  /** Gives a booked visit another time (F3); the code stays. */
  rescheduleVisit: command({
    access: 'clerk',
    input: z.strictObject({
      visitId: VisitIdSchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      reason,
    }),
    output: DayVisitSchema,
    errors: StaffRescheduleErrorSchema,
  }),
} as const;
