import { type Grouping, showGroups } from './grouped-text.ts';

export const PESEL_LENGTH = 11;

/** The digits of what was typed, pasted or scanned: full-width digits count, spaces and hyphens do not. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}

/** A PESEL is typed and shown as birth date and the rest: 900417 03215. */
export const PESEL_GROUPING: Grouping = { length: PESEL_LENGTH, breaks: [6], clean: digitsOf };

/** Digits in two groups, or a dot in place of each when masked. */
export function showDigits(digits: string, masked: boolean): string {
  return showGroups(masked ? '•'.repeat(digits.length) : digits, PESEL_GROUPING);
}
