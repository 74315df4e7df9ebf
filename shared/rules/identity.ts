import { err, ok, type Result } from '../basics/result.ts';
import type { DocumentInput, Identity, PersonInput } from '../model/person.ts';
import { isLocalDate, type LocalDate } from '../time/local-date.ts';
import { checkBirthDate } from './birth-date.ts';
import { checkDocumentNumber, cleanDocumentNumber } from './document-number.ts';
import type { PersonProblem } from './person-problems.ts';
import { checkPesel, cleanPesel } from './pesel.ts';

type IdentityInput = Pick<PersonInput, 'pesel' | 'document'>;

const DOCUMENT_KEY = /^dok:([A-Z0-9]+):([0-9-]+)$/;

/** How many last signs of the PESEL or of the document's number go with a code (C2). */
const ENDING = 4;

/** Reads what is typed to tell a person from every other (A9). All problems at once, in the order of the fields. */
export function checkIdentity(
  { pesel, document }: IdentityInput,
  { today, withoutPesel }: { readonly today: LocalDate; readonly withoutPesel: boolean },
): Result<Identity, PersonProblem[]> {
  if (document === null) {
    const read = checkPesel(pesel, today);
    return read.ok ? ok({ kind: 'pesel', pesel: read.value.digits }) : err([{ field: 'pesel', problem: read.error }]);
  }
  if (!withoutPesel) return err([{ field: 'documentNumber', problem: { type: 'pesel-needed' } }]);
  return checkDocument(document, today);
}

/** Reads a document with its owner's date of birth. `today` is the date in Poland. */
export function checkDocument(document: DocumentInput, today: LocalDate): Result<Identity, PersonProblem[]> {
  const number = checkDocumentNumber(document.number, today);
  const born = checkBirthDate(document.born, today);
  if (number.ok && born.ok) return ok({ kind: 'document', number: number.value, born: born.value });
  const problems: PersonProblem[] = [];
  if (!number.ok) problems.push({ field: 'documentNumber', problem: number.error });
  if (!born.ok) problems.push({ field: 'born', problem: born.error });
  return err(problems);
}

/**
 * One text for one identity, by which visits of a person are found and limited (A12): the 11 digits of a PESEL, or
 * `dok:` with number and date of birth, which no digits can be. Two people may have documents of two countries with one number.
 */
export function identityKey(identity: Identity): string {
  return identity.kind === 'pesel' ? identity.pesel : `dok:${identity.number}:${identity.born}`;
}

/** The identity behind a key; null when no identity has such a key. */
export function identityOfKey(key: string): Identity | null {
  if (/^[0-9]{11}$/.test(key)) return { kind: 'pesel', pesel: key };
  const [, number, born = ''] = DOCUMENT_KEY.exec(key) ?? [];
  return number !== undefined && isLocalDate(born) ? { kind: 'document', number, born } : null;
}

/**
 * The key that a typed identity would have, without asking whether the office takes it now: what was booked a moment ago
 * is still the same person's when a rule has changed since. Null when no key can be read from it.
 */
export function keyAsTyped({ pesel, document }: IdentityInput, today: LocalDate): string | null {
  if (document === null) return cleanPesel(pesel);
  const born = checkBirthDate(document.born, today);
  return born.ok
    ? identityKey({ kind: 'document', number: cleanDocumentNumber(document.number), born: born.value })
    : null;
}

/** Whether a typed ending is exactly the last four signs of the PESEL or of the document's number (C2). */
export function isEndingOf(typed: string, identity: Identity): boolean {
  const number = identity.kind === 'pesel' ? identity.pesel : identity.number;
  return cleanDocumentNumber(typed) === number.slice(-ENDING);
}
