import { z } from 'zod';

/** What a resident types, as the contract accepts it: bounded text. The rules in shared/rules decide what is good. */
export const PersonInputSchema = z.strictObject({
  pesel: z.string().max(40),
  firstName: z.string().max(200),
  lastName: z.string().max(200),
  email: z.string().max(300),
  phone: z.string().max(60),
});
export type PersonInput = z.infer<typeof PersonInputSchema>;

/** A resident after admission: normalised, complete. Lives only between the engine and the encrypted columns. */
export interface Person {
  /** 11 digits. */
  readonly pesel: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Null where the administrator made e-mail optional and none was given. */
  readonly email: string | null;
  /** `+` and digits, or nine digits; null when not given. */
  readonly phone: string | null;
}
