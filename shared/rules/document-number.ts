import { err, ok, type Result } from '../basics/result.ts';
import type { LocalDate } from '../time/local-date.ts';
import { compact } from './clean.ts';
import type { DocumentNumberProblem } from './person-problems.ts';
import { checkPesel, PESEL_LENGTH } from './pesel.ts';

/** Signs of a document's number: the shortest and the longest that are taken. */
export const DOCUMENT_LENGTH = { min: 5, max: 20 } as const;

/** The typed number in capitals, as far as it can be: spaces, hyphens, invisible characters and full-width forms are cleaned. */
export function cleanDocumentNumber(text: string): string {
  return compact(text).replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * Reads the number of a document, as capital letters and digits. Documents of every country are taken, so no checksum is
 * asked for. `today` is the date in Poland: a number that is somebody's PESEL is no document.
 */
export function checkDocumentNumber(text: string, today: LocalDate): Result<string, DocumentNumberProblem> {
  const number = cleanDocumentNumber(text);
  if (number === '') return err({ type: 'empty' });
  if (!/^[A-Z0-9]+$/.test(number)) return err({ type: 'forbidden-character' });
  if (number.length < DOCUMENT_LENGTH.min) return err({ type: 'too-short' });
  if (number.length > DOCUMENT_LENGTH.max) return err({ type: 'too-long' });
  if (!/[0-9]/.test(number)) return err({ type: 'no-digit' });
  if (number.length === PESEL_LENGTH && checkPesel(number, today).ok) return err({ type: 'is-pesel' });
  return ok(number);
}
