import { err, ok, type Result } from '../basics/result.ts';
import { dateOf, isRealDate, type LocalDate } from '../time/local-date.ts';
import { ageProblem } from './birth-date.ts';
import { compact } from './clean.ts';
import type { PeselProblem } from './person-problems.ts';

export interface Pesel {
  readonly digits: string;
  readonly birthDate: LocalDate;
  readonly sex: 'female' | 'male';
}

export const PESEL_LENGTH = 11;

/**
 * The published practice of the register, not the statute: the ten digits before the last are multiplied by these, and
 * the last one makes the sum divisible by ten.
 */
const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/**
 * Century by the tens of the month. Art. 15 of the act on population registration of 24 September 2010 sets 80 for the
 * 1800s, 0 for the 1900s and 20 for the 2000s; 40 and 60 for the two centuries after are custom.
 */
const CENTURIES = [
  { added: 0, century: 1900 },
  { added: 20, century: 2000 },
  { added: 40, century: 2100 },
  { added: 60, century: 2200 },
  { added: 80, century: 1800 },
];

/** The typed text as digits only, as far as it can be: spaces, hyphens, invisible characters and full-width forms are cleaned. */
export function cleanPesel(text: string): string {
  return compact(text);
}

/**
 * Reads a PESEL. `today` is the date in Poland, for birth dates in the future.
 * The first problem in the order in which a person can act on it: empty, not digits, too short or too long, checksum,
 * date, future, older than 125 completed years. Well formed does not mean issued: no register is asked.
 */
export function checkPesel(text: string, today: LocalDate): Result<Pesel, PeselProblem> {
  const digits = cleanPesel(text);
  if (digits === '') return err({ type: 'empty' });
  if (!/^[0-9]+$/.test(digits)) return err({ type: 'not-digits' });
  if (digits.length < PESEL_LENGTH) return err({ type: 'too-short', missing: PESEL_LENGTH - digits.length });
  if (digits.length > PESEL_LENGTH) return err({ type: 'too-long' });
  if (!hasRightCheckDigit(digits)) return err({ type: 'checksum' });
  const birthDate = birthDateOf(digits);
  if (birthDate === null) return err({ type: 'date' });
  const age = ageProblem(birthDate, today);
  if (age !== null) return err({ type: age });
  return ok({ digits, birthDate, sex: Number(digits[9]) % 2 === 0 ? 'female' : 'male' });
}

function hasRightCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (sum + Number(digits[10])) % 10 === 0;
}

function birthDateOf(digits: string): LocalDate | null {
  const codedMonth = Number(digits.slice(2, 4));
  const found = CENTURIES.find(({ added }) => codedMonth > added && codedMonth <= added + 12);
  if (found === undefined) return null;
  const year = found.century + Number(digits.slice(0, 2));
  const month = codedMonth - found.added;
  const day = Number(digits.slice(4, 6));
  return isRealDate(year, month, day) ? dateOf(year, month, day) : null;
}
