import { z } from 'zod';
import { AvailabilitySchema } from '../model/availability.ts';
import { CaseIdSchema, DepartmentIdSchema, IdempotencyKeySchema, VisitIdSchema } from '../model/ids.ts';
import { ContentLanguageSchema } from '../model/localized.ts';
import { PersonInputSchema } from '../model/person.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';
import { type Client, command, query } from './define.ts';
import {
  BookErrorSchema,
  FindVisitErrorSchema,
  NoErrorSchema,
  NotOfferedSchema,
  PrintErrorSchema,
  PrintOutcomeSchema,
} from './failures.ts';
import { KioskInfoSchema } from './kiosk-info.ts';
import {
  BookedVisitSchema,
  CaseCardSchema,
  CaseInfoSchema,
  DepartmentCardSchema,
  VisitSummarySchema,
} from './views.ts';

const nothing = z.strictObject({});
const ofCase = z.strictObject({ caseId: CaseIdSchema });
const identity = { pesel: z.string().max(40), caseId: CaseIdSchema, date: LocalDateSchema };

/** THE list of what a screen may ask for. Client, handlers, access checks and their tests are derived from it. */
export const contract = {
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
  getAvailability: query({ access: 'resident', input: ofCase, output: AvailabilitySchema, errors: NotOfferedSchema }),
  book: command({
    access: 'resident',
    input: z.strictObject({
      idempotencyKey: IdempotencyKeySchema,
      caseId: CaseIdSchema,
      date: LocalDateSchema,
      start: MinuteOfDaySchema,
      person: PersonInputSchema,
      language: ContentLanguageSchema,
    }),
    output: BookedVisitSchema,
    errors: BookErrorSchema,
  }),
  findVisit: command({
    access: 'resident',
    input: z.strictObject(identity),
    output: VisitSummarySchema,
    errors: FindVisitErrorSchema,
  }),
  cancelVisit: command({
    access: 'resident',
    input: z.strictObject({ visitId: VisitIdSchema, ...identity }),
    output: VisitSummarySchema,
    errors: FindVisitErrorSchema,
  }),
  printReceipt: command({
    access: 'resident',
    input: z.strictObject({ visitId: VisitIdSchema }),
    output: PrintOutcomeSchema,
    errors: PrintErrorSchema,
  }),
} as const;

export type KioskContract = typeof contract;
export type KioskClient = Client<KioskContract>;
