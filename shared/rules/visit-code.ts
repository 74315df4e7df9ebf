import { compact } from './clean.ts';

/**
 * No vowels, so no words; no characters that are mistaken for one another (0 O Q, 1 I L, 5 S, 8 B, 2 Z, 6 G, U V Y).
 * Nineteen is prime, which is what lets one check character catch every single error and every swap of neighbours.
 */
export const CODE_ALPHABET = '234679CDFHJKMNPRTWX';
export const CODE_LENGTH = 9;

const RANDOM_CHARACTERS = CODE_LENGTH - 1;
const GROUP = 3;
const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** Words people swear with that need no vowel, and three equal characters in a row, which people miscount. */
const UNWANTED = /HWD|CHJ|JPRD|JPDR|FCK|(.)\1\1/;

/** Unwanted codes are about three in a hundred; a thousand in a row mean that the randomness is none. */
const DRAWS = 1000;

/**
 * Draws a visit code: eight random characters and a check character, derived from nothing (A11).
 * `randomBelow(n)` gives an unbiased whole number 0 … n-1 from a cryptographic source. Whether the code is free is the caller's to ask.
 */
export function drawCode(randomBelow: (below: number) => number): string {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const random = Array.from({ length: RANDOM_CHARACTERS }, () =>
      CODE_ALPHABET.charAt(randomBelow(CODE_ALPHABET.length)),
    );
    const code = withCheckCharacter(random.join(''));
    if (!UNWANTED.test(code)) return code;
  }
  throw new Error('the source of randomness gives no usable code');
}

/** A typed or scanned code in one spelling: capitals, without spaces and dashes. */
export function cleanCode(text: string): string {
  return compact(text).toUpperCase();
}

/** Whether a cleaned text has the shape of a code and the right check character: a typing mistake is seen without asking anybody. */
export function isVisitCode(code: string): boolean {
  return CODE.test(code) && withCheckCharacter(code.slice(0, RANDOM_CHARACTERS)) === code;
}

/** The code in groups of three, as it is shown, printed and read aloud. */
export function groupsOf(code: string): string[] {
  return Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  );
}

/** Check character = Σ (i + 2) · value(i) modulo 19, i from 0. No weight is 0 modulo 19 and neighbours differ by one. */
function withCheckCharacter(random: string): string {
  const sum = [...random].reduce(
    (total, character, index) => total + (index + 2) * CODE_ALPHABET.indexOf(character),
    0,
  );
  return random + CODE_ALPHABET.charAt(sum % CODE_ALPHABET.length);
}
