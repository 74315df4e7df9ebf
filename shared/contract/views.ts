import { z } from 'zod';
import { DocumentToBringSchema, FeeSchema, LegalBasisSchema } from '../model/case.ts';
import { CaseIdSchema, DepartmentIdSchema, HoldIdSchema, VisitIdSchema } from '../model/ids.ts';
import { DEPARTMENT_ICONS } from '../model/lists.ts';
import { LocalizedTextSchema } from '../model/localized.ts';
import { ReceiptLineSchema } from '../model/receipt.ts';
import { LocalDateSchema, MinuteOfDaySchema } from '../model/times.ts';

/** A department as the residents' list shows it. */
export const DepartmentCardSchema = z.strictObject({
  id: DepartmentIdSchema,
  name: LocalizedTextSchema,
  description: LocalizedTextSchema,
  icon: z.enum(DEPARTMENT_ICONS),
  /** What residents read while booking is suspended (D6); null = it is not. */
  suspended: LocalizedTextSchema.nullable(),
});

/** A case in the list: open, or shown with the reason why nobody can serve it now (A2). */
export const CaseCardSchema = z.strictObject({
  id: CaseIdSchema,
  departmentId: DepartmentIdSchema,
  name: LocalizedTextSchema,
  description: LocalizedTextSchema,
  minutes: z.int(),
  offer: z.enum(['open', 'suspended', 'no-desk', 'no-opening-hours']),
  /** The administrator's message while the offer is `suspended`; null otherwise. */
  notice: LocalizedTextSchema.nullable(),
});
export type CaseCard = z.infer<typeof CaseCardSchema>;

/** What a resident reads about a case before typing anything (A3). */
export const CaseInfoSchema = CaseCardSchema.extend({
  departmentName: LocalizedTextSchema,
  instruction: LocalizedTextSchema,
  documents: z.array(DocumentToBringSchema),
  fee: FeeSchema.pick({ kind: true, text: true, howToPay: true }),
  room: z.string().nullable(),
  location: LocalizedTextSchema,
  waitingTime: LocalizedTextSchema,
  inPerson: LocalizedTextSchema,
  legalBasis: z.array(LegalBasisSchema.pick({ act: true, article: true })),
  templates: z.array(z.strictObject({ title: LocalizedTextSchema, file: z.string(), pages: z.int() })),
});
export type CaseInfo = z.infer<typeof CaseInfoSchema>;

/** A visit as its owner may see it: no name, no PESEL. */
export const VisitSummarySchema = z.strictObject({
  visitId: VisitIdSchema,
  departmentId: DepartmentIdSchema,
  caseId: CaseIdSchema,
  departmentName: LocalizedTextSchema,
  caseName: LocalizedTextSchema,
  location: LocalizedTextSchema,
  room: z.string().nullable(),
  date: LocalDateSchema,
  start: MinuteOfDaySchema,
  minutes: z.int(),
});
export type VisitSummary = z.infer<typeof VisitSummarySchema>;

/** An hour that is kept for whoever stands at the kiosk (A8). */
export const HeldSchema = z.strictObject({ holdId: HoldIdSchema, secondsLeft: z.int().min(0) });
export type Held = z.infer<typeof HeldSchema>;

/** What the resident gets at the end of booking: the code, and the receipt as lines. */
export const BookedVisitSchema = VisitSummarySchema.extend({
  code: z.string(),
  documents: z.array(DocumentToBringSchema),
  receipt: z.array(ReceiptLineSchema),
});
export type BookedVisit = z.infer<typeof BookedVisitSchema>;

/** A line of the calling display (I3). */
export const CalledSchema = z.strictObject({
  /** As it is shown: 3-3-3. */
  code: z.string(),
  desk: z.string(),
  /** Ms; the same visit with a later instant was called again. */
  calledAtMs: z.int(),
});
export type Called = z.infer<typeof CalledSchema>;
