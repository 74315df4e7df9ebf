import { err, ok, type Result } from '../basics/result.ts';
import { withoutInvisible } from './clean.ts';
import type { NameProblem } from './person-problems.ts';

/** Longest first or last name, in characters as people count them (code points after NFC). */
export const NAME_LENGTH = 80;

const APOSTROPHES = /[\u2018\u2019\u02BC\u02BB\u00B4\u0060\u2032\uFF07]/gu;
const HYPHENS = /\s*[-\u2010-\u2015\u2212\uFF0D]\s*/gu;
const SPACES = /\s+/gu;
const NAME_CHARACTERS = /^[\p{L}\p{M}' .-]+$/u;
const LETTER = /\p{L}/u;

/**
 * A name in one spelling, so that the same person is stored the same way: composed letters (NFC), plain apostrophe and
 * hyphen, no blanks around a hyphen, single blanks, nothing invisible. Capital letters are left as typed.
 */
export function cleanName(text: string): string {
  return withoutInvisible(text.normalize('NFC'))
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .trim();
}

/**
 * Reads a first or last name: letters of any script with their marks, apostrophe, hyphen, dot, blank; at least one
 * letter, at most {@link NAME_LENGTH} characters. Digits and other signs are refused.
 */
export function checkName(text: string): Result<string, NameProblem> {
  const name = cleanName(text);
  if (name === '') return err({ type: 'empty' });
  if (!NAME_CHARACTERS.test(name) || !LETTER.test(name)) return err({ type: 'not-a-name' });
  if ([...name].length > NAME_LENGTH) return err({ type: 'too-long' });
  return ok(name);
}
