import { z } from 'zod';

/** What is wrong with a typed PESEL, in the order it is looked for (UX 4). */
export const PeselProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('not-digits') }),
  z.strictObject({ type: z.literal('too-short'), missing: z.int().min(1).max(10) }),
  z.strictObject({ type: z.literal('too-long') }),
  z.strictObject({ type: z.literal('checksum') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('future') }),
  z.strictObject({ type: z.literal('too-old') }),
]);
export type PeselProblem = z.infer<typeof PeselProblemSchema>;

/** What is wrong with the typed number of a document, in the order it is looked for. */
export const DocumentNumberProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('forbidden-character') }),
  z.strictObject({ type: z.literal('too-short') }),
  z.strictObject({ type: z.literal('too-long') }),
  z.strictObject({ type: z.literal('no-digit') }),
  /** It belongs in the other field. */
  z.strictObject({ type: z.literal('is-pesel') }),
  /** The office books by PESEL only; at the desk a document will do. */
  z.strictObject({ type: z.literal('pesel-needed') }),
]);
export type DocumentNumberProblem = z.infer<typeof DocumentNumberProblemSchema>;

export const BirthDateProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('incomplete') }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('future') }),
  z.strictObject({ type: z.literal('too-old') }),
]);
export type BirthDateProblem = z.infer<typeof BirthDateProblemSchema>;

export const NameProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('not-a-name') }),
  z.strictObject({ type: z.literal('too-long') }),
]);
export type NameProblem = z.infer<typeof NameProblemSchema>;

export const EmailProblemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('no-at') }),
  z.strictObject({ type: z.literal('nothing-before-at') }),
  z.strictObject({ type: z.literal('no-domain') }),
  z.strictObject({ type: z.literal('forbidden-character') }),
  z.strictObject({ type: z.literal('too-long') }),
]);
export type EmailProblem = z.infer<typeof EmailProblemSchema>;

export const PhoneProblemSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('not-a-phone') })]);
export type PhoneProblem = z.infer<typeof PhoneProblemSchema>;

/** A refusal of one field (A9), shown beside that field. */
export const PersonProblemSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('pesel'), problem: PeselProblemSchema }),
  z.strictObject({ field: z.literal('documentNumber'), problem: DocumentNumberProblemSchema }),
  z.strictObject({ field: z.literal('born'), problem: BirthDateProblemSchema }),
  z.strictObject({ field: z.literal('firstName'), problem: NameProblemSchema }),
  z.strictObject({ field: z.literal('lastName'), problem: NameProblemSchema }),
  z.strictObject({ field: z.literal('email'), problem: EmailProblemSchema }),
  z.strictObject({ field: z.literal('phone'), problem: PhoneProblemSchema }),
]);
export type PersonProblem = z.infer<typeof PersonProblemSchema>;
