import { z } from 'zod';
import type { LocalDate } from '../time/local-date.ts';
import { LocalDateSchema } from './times.ts';

/** A document with its owner's date of birth, as typed by somebody without a PESEL: bounded text. */
export const DocumentInputSchema = z.strictObject({ number: z.string().max(60), born: z.string().max(40) });
export type DocumentInput = z.infer<typeof DocumentInputSchema>;

/** What a resident types, as the contract accepts it: bounded text. The rules in shared/rules decide what is good. */
export const PersonInputSchema = z.strictObject({
  /** Not looked at where there is a document. */
  pesel: z.string().max(40),
  /** Instead of the PESEL, where somebody has none; null = by PESEL. */
  document: DocumentInputSchema.nullable(),
  firstName: z.string().max(200),
  lastName: z.string().max(200),
  email: z.string().max(300),
  phone: z.string().max(60),
});
export type PersonInput = z.infer<typeof PersonInputSchema>;

/** What tells a person from every other (A9): the PESEL, or a document of any country with the date of birth. */
export type Identity =
  | {
      readonly kind: 'pesel';
      /** 11 digits. */
      readonly pesel: string;
    }
  | {
      readonly kind: 'document';
      /** Capital letters and digits. */
      readonly number: string;
      readonly born: LocalDate;
    };

export const IdentitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pesel'), pesel: z.string() }),
  z.strictObject({ kind: z.literal('document'), number: z.string(), born: LocalDateSchema }),
]);

/** A resident after admission: normalised, complete. Lives only between the engine and the encrypted columns. */
export interface Person {
  readonly identity: Identity;
  readonly firstName: string;
  readonly lastName: string;
  /** Null where the administrator made e-mail optional and none was given. */
  readonly email: string | null;
  /** `+` and digits, or nine digits; null when not given. */
  readonly phone: string | null;
}
