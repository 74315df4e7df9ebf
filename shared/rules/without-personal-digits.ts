/** What stands in the place of something that was taken out. */
const GONE = '[…]';
const PATTERNS: readonly RegExp[] = [
  // E-mail addresses.
  /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/gu,
  // Eleven digits, also in groups: a PESEL, or a phone with its country.
  /(?<![\p{L}\d])\+?\d(?:[ \u00a0-]?\d){10}(?![\p{L}\d])/gu,
  // Nine digits in threes: a phone.
  /(?<![\p{L}\d])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{3}(?![\p{L}\d])/gu,
];

/**
 * A text for a log without what is surely somebody's: e-mail addresses, PESELs, phone numbers. Names look like other words;
 * they must not come this far.
 */
export function withoutPersonalDigits(text: string): string {
  return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, GONE), text);
}
