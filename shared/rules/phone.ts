import { err, ok, type Result } from '../basics/result.ts';
import { compact } from './clean.ts';
import type { PhoneProblem } from './person-problems.ts';

/** Nine digits, none of the Polish numbers begins with 0 (national numbering plan). */
const POLISH = /^[1-9][0-9]{8}$/;
/** ITU-T E.164: a country code never begins with 0, fifteen digits at most. */
const INTERNATIONAL = /^\+[1-9][0-9]{7,14}$/;
const PUNCTUATION = /[()./]/g;

/** A number without blanks, dashes, brackets and dots; the prefix 00 becomes +. */
export function cleanPhone(text: string): string {
  return compact(text).replace(PUNCTUATION, '').replace(/^00/, '+');
}

/**
 * Reads an optional telephone number: nothing (null), nine digits, or + with 8–15 digits; after +48 exactly nine.
 */
export function checkPhone(text: string): Result<string | null, PhoneProblem> {
  const phone = cleanPhone(text);
  if (phone === '') return ok(null);
  const afterPoland = phone.startsWith('+48') ? phone.slice(3) : null;
  const good = afterPoland === null ? POLISH.test(phone) || INTERNATIONAL.test(phone) : POLISH.test(afterPoland);
  return good ? ok(phone) : err({ type: 'not-a-phone' });
}
