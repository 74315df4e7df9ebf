/** A PESEL is typed and shown as birth date and the rest: 900417 03215. */
export const PESEL_LENGTH = 11;
const FIRST_GROUP = 6;

/** Digits in two groups, or a dot in place of each when masked. */
export function showDigits(digits: string, masked: boolean): string {
  const shown = masked ? '•'.repeat(digits.length) : digits;
  return shown.length > FIRST_GROUP ? `${shown.slice(0, FIRST_GROUP)} ${shown.slice(FIRST_GROUP)}` : shown;
}

/** Index among the digits of a caret in the shown text, and back: the space between the groups is not a digit. */
export function digitIndex(shownIndex: number): number {
  return shownIndex > FIRST_GROUP ? shownIndex - 1 : shownIndex;
}

export function shownIndex(index: number): number {
  return index > FIRST_GROUP ? index + 1 : index;
}

/** The digits of what was typed, pasted or scanned: full-width digits count, spaces and hyphens do not. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}

export interface EditedDigits {
  readonly digits: string;
  readonly caret: number;
}

/**
 * The digits after an edit the browser or the on-screen pad asks for, by the names of the `beforeinput` event.
 * `start` and `end` count digits. Digits that would pass the eleventh are not taken.
 */
export function editDigits(
  digits: string,
  start: number,
  end: number,
  inputType: string,
  data: string | null,
): EditedDigits {
  if (inputType.startsWith('insert')) {
    const room = PESEL_LENGTH - (digits.length - (end - start));
    const added = digitsOf(data ?? '').slice(0, room);
    return { digits: digits.slice(0, start) + added + digits.slice(end), caret: start + added.length };
  }
  if (!inputType.startsWith('delete')) return { digits, caret: end };
  if (start !== end) return { digits: digits.slice(0, start) + digits.slice(end), caret: start };
  if (inputType.endsWith('Forward')) return { digits: digits.slice(0, start) + digits.slice(start + 1), caret: start };
  const from = Math.max(0, start - 1);
  return { digits: digits.slice(0, from) + digits.slice(start), caret: from };
}
