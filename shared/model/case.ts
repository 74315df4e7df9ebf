import { z } from 'zod';
import { CaseIdSchema, DepartmentIdSchema } from './ids.ts';
import { LocalizedTextSchema } from './localized.ts';
import { LocalDateSchema, VisitMinutesSchema } from './times.ts';

/** Whether a fact was found in a named source, is worded so that it stays true without one, or waits for the office. */
export const FactStatusSchema = z.enum(['verified', 'unverified', 'placeholder']);

const sourced = { status: FactStatusSchema, sources: z.array(z.string()).optional() };

export const DocumentToBringSchema = z.strictObject({
  text: LocalizedTextSchema,
  when: z.enum(['always', 'if-applicable']),
});
export type DocumentToBring = z.infer<typeof DocumentToBringSchema>;

export const FeeSchema = z.strictObject({
  kind: z.enum(['free', 'fixed', 'check']),
  text: LocalizedTextSchema,
  howToPay: LocalizedTextSchema.optional(),
  ...sourced,
});

export const LegalBasisSchema = z.strictObject({
  act: z.string().min(1),
  article: z.string().min(1).optional(),
  ...sourced,
});

export const TemplateSchema = z.strictObject({
  title: LocalizedTextSchema,
  /** Name inside assets/seed/templates or the data folder; null while the office has not supplied the file. */
  file: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.pdf$/, 'nazwa pliku .pdf z małych liter a–z, cyfr i łączników')
    .nullable(),
  ...sourced,
});

/** A matter (sprawa) a resident comes with. */
export const CaseSchema = z.strictObject({
  id: CaseIdSchema,
  departmentId: DepartmentIdSchema,
  name: LocalizedTextSchema,
  description: LocalizedTextSchema,
  /** Markdown without HTML, links and pictures. */
  instruction: LocalizedTextSchema,
  documents: z.array(DocumentToBringSchema),
  documentsStatus: FactStatusSchema,
  documentsSources: z.array(z.string()).optional(),
  fee: FeeSchema,
  visitMinutes: VisitMinutesSchema,
  visitMinutesStatus: FactStatusSchema,
  /** Lengths that hold from a date on, in order of date; before the first one `visitMinutes` holds (D1, D5). */
  laterLengths: z.array(z.strictObject({ from: LocalDateSchema, minutes: VisitMinutesSchema })).default([]),
  /** Null until the office fills it in: the screen then says to ask at the information desk. */
  room: z.string().min(1).nullable(),
  waitingTime: z.strictObject({ text: LocalizedTextSchema, ...sourced }),
  inPerson: z.strictObject({ text: LocalizedTextSchema, ...sourced }),
  legalBasis: z.array(LegalBasisSchema),
  searchTerms: z.array(z.string().min(1)),
  templates: z.array(TemplateSchema),
  facts: z.array(z.strictObject({ text: z.string().min(1), ...sourced })),
  active: z.boolean(),
  archived: z.boolean().default(false),
});
export type Case = z.infer<typeof CaseSchema>;
