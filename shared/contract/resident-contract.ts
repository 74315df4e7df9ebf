import { z } from 'zod';
import { AvailabilitySchema } from '../model/availability.ts';
import { CaseIdSchema, DepartmentIdSchema, HoldIdSchema, IdempotencyKeySchema, VisitIdSchema } from '../model/ids.ts';
import { ContentLanguageSchema } from '../model/localized.ts';
import { DocumentInputSchema, PersonInputSchema } from '../model/person.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';
import { ArrivalSchema } from './arrival.ts';
import { command, query } from './define.ts';
import {
  AvailabilityErrorSchema,
  BookErrorSchema,
  ChangeVisitErrorSchema,
  CommentErrorSchema,
  FindVisitErrorSchema,
  HoldErrorSchema,
  HoldGoneSchema,
  NoErrorSchema,
  NotOfferedSchema,
  PrintErrorSchema,
  PrintOutcomeSchema,
  PrintTemplateErrorSchema,
} from './failures.ts';
import { KioskInfoSchema } from './kiosk-info.ts';
import {
  BookedVisitSchema,
  CalledSchema,
  CaseCardSchema,
  CaseInfoSchema,
  DepartmentCardSchema,
  HeldSchema,
  VisitSummarySchema,
} from './views.ts';

const nothing = z.strictObject({});
const ofCase = z.strictObject({ caseId: CaseIdSchema });

/**
 * What a resident names a visit by: PESEL or document, case and day (C1), or the code and the last four signs of the PESEL or
 * of the document's number (C2).
 */
export const VisitIdentitySchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pesel'), pesel: z.string().max(40), caseId: CaseIdSchema, date: LocalDateSchema }),
  z.strictObject({
    by: z.literal('document'),
    document: DocumentInputSchema,
    caseId: CaseIdSchema,
    date: LocalDateSchema,
  }),
  z.strictObject({ by: z.literal('code'), code: z.string().max(40), peselEnding: z.string().max(10) }),
]);
export type VisitIdentity = z.infer<typeof VisitIdentitySchema>;

/** What residents' screens may ask for. */
export const residentContract = {
  getKiosk: query({
    access: 'resident',
    input: nothing,
    output: KioskInfoSchema,
    errors: NoErrorSchema,
    worksOutOfOrder: true,
  }),
  listDepartments: query({
    access: 'resident',
    input: nothing,
    output: z.array(DepartmentCardSchema),
    errors: NoErrorSchema,
  }),
  listCases: query({
    access: 'resident',
    input: z.strictObject({ departmentId: DepartmentIdSchema }),
    output: z.array(CaseCardSchema),
    errors: NotOfferedSchema,
  }),
  getCase: query({ access: 'resident', input: ofCase, output: CaseInfoSchema, errors: NotOfferedSchema }),
  getTemplatePage: query({
    access: 'resident',
    input: z.strictObject({ caseId: CaseIdSchema, file: z.string().max(100), page: z.int().min(1).max(50) }),
    /** The page as a PNG picture, base64. */
    output: z.strictObject({ png: z.string() }),
    errors: NotOfferedSchema,
  }),
  getAvailability: query({
    access: 'resident',
    input: ofCase,
    output: AvailabilitySchema,
    errors: AvailabilityErrorSchema,
  }),

  /** Cases by the resident's own words (E3), best first; cases that nobody can serve now are among them with the reason. */
  searchCases: query({
    access: 'resident',
    input: z.strictObject({ text: z.string().max(100) }),
    output: z.array(CaseCardSchema).max(20),
    errors: NoErrorSchema,
  }),

  /** Keeps an hour for whoever stands here (A8). A kiosk keeps one at a time: the one before is let go. */
  hold: command({
    access: 'resident',
    needsRoom: true,
    input: z.strictObject({ caseId: CaseIdSchema, date: LocalDateSchema, start: MinuteOfDaySchema }),
    output: HeldSchema,
    errors: HoldErrorSchema,
  }),

  extendHold: command({
    access: 'resident',
    input: z.strictObject({ holdId: HoldIdSchema }),
    output: HeldSchema,
    errors: HoldGoneSchema,
  }),

  /** Wróć, Zakończ, idle: nothing is kept for this kiosk any more. */
  releaseHold: command({ access: 'resident', input: nothing, output: nothing, errors: NoErrorSchema }),

  /** Whoever stood here is gone: the window forgets what a browser remembers by itself. */
  endSession: command({
    access: 'resident',
    input: nothing,
    output: nothing,
    errors: NoErrorSchema,
    worksOutOfOrder: true,
  }),

  book: command({
    access: 'resident',
    needsRoom: true,
    input: z.strictObject({
      idempotencyKey: IdempotencyKeySchema,
      caseId: CaseIdSchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      person: PersonInputSchema,
      language: ContentLanguageSchema,
      /** The hold under which the hour was kept; null when there is none (any more). */
      holdId: HoldIdSchema.nullable(),
      /** What to do about an active visit of this person in this case (A12). */
      onEarlier: z.enum(['refuse', 'replace']),
    }),
    output: BookedVisitSchema,
    errors: BookErrorSchema,
  }),
  findVisit: command({
    access: 'resident',
    input: VisitIdentitySchema,
    output: VisitSummarySchema,
    errors: FindVisitErrorSchema,
  }),
  cancelVisit: command({
    access: 'resident',
    input: z.strictObject({ visitId: VisitIdSchema, identity: VisitIdentitySchema }),
    output: VisitSummarySchema,
    errors: FindVisitErrorSchema,
  }),
  /** Books the new time and lets the old one go, in one transaction; the old code dies (C3). */
  changeVisit: command({
    access: 'resident',
    input: z.strictObject({
      idempotencyKey: IdempotencyKeySchema,
      visitId: VisitIdSchema,
      identity: VisitIdentitySchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      holdId: HoldIdSchema.nullable(),
      language: ContentLanguageSchema,
    }),
    output: BookedVisitSchema,
    errors: ChangeVisitErrorSchema,
  }),

  /** "I have come" (C4). */
  arrive: command({
    access: 'resident',
    input: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('code'), code: z.string().max(40) }),
      z.strictObject({ by: z.literal('pesel'), pesel: z.string().max(40) }),
      z.strictObject({ by: z.literal('document'), document: DocumentInputSchema }),
    ]),
    output: ArrivalSchema,
    errors: FindVisitErrorSchema,
  }),

  /** „Zgłoś uwagę” (F8). */
  submitComment: command({
    access: 'resident',
    needsRoom: true,
    input: z.strictObject({
      text: z.string().max(4000),
      place: z.enum(['start', 'done']),
      language: ContentLanguageSchema,
    }),
    output: nothing,
    errors: CommentErrorSchema,
  }),

  /** Who is called to which desk today (I3), the latest first: codes and desks, no names. */
  listCalled: query({
    access: 'resident',
    input: nothing,
    output: z.array(CalledSchema).max(5),
    errors: NoErrorSchema,
  }),

  /** A template on the office's printer (B4), so many a day. */
  printTemplate: command({
    access: 'resident',
    input: z.strictObject({ caseId: CaseIdSchema, file: z.string().max(100) }),
    output: nothing,
    errors: PrintTemplateErrorSchema,
  }),

  /**
   * The receipt of a visit that stands: the first one, and every later one as KOPIA with its number. Asked again while it is
   * printing, it answers what becomes of the same sheet.
   */
  printReceipt: command({
    access: 'resident',
    input: z.strictObject({ visitId: VisitIdSchema }),
    output: PrintOutcomeSchema,
    errors: PrintErrorSchema,
  }),
} as const;
