import { err, ok, type Result } from '../basics/result.ts';
import { dateOf, isRealDate, type LocalDate, partsOf } from '../time/local-date.ts';
import { withoutInvisible } from './clean.ts';
import type { BirthDateProblem } from './person-problems.ts';

/** Nobody is known to have lived longer than 122 years; the limit is PRODUCT's A9. */
export const OLDEST_AGE = 125;

/** Day, month, year as people here write them, whatever stands between; eight digits need nothing. */
const DAY_FIRST = [/^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/, /^(\d{2})(\d{2})(\d{4})$/];
/** As a calendar field or a passport's reader gives it. */
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
const DASHES = /[\p{Pd}\u2212]/gu;

/**
 * Reads a typed date of birth, `31.01.1990`, `31 01 1990` or `31011990`. `today` is the date in Poland.
 * The first problem in the order in which a person can act on it: empty, no whole date, no such day, in the future, older
 * than {@link OLDEST_AGE} completed years.
 */
export function checkBirthDate(text: string, today: LocalDate): Result<LocalDate, BirthDateProblem> {
  const parts = readParts(text);
  if (parts === 'empty') return err({ type: 'empty' });
  if (parts === 'unreadable') return err({ type: 'incomplete' });
  const [year, month, day] = parts;
  if (!isRealDate(year, month, day)) return err({ type: 'date' });
  const born = dateOf(year, month, day);
  const problem = ageProblem(born, today);
  return problem === null ? ok(born) : err({ type: problem });
}

/** Whether nobody alive can be born then, and why; null when somebody can. */
export function ageProblem(born: LocalDate, today: LocalDate): 'future' | 'too-old' | null {
  if (born > today) return 'future';
  return completedYears(born, today) > OLDEST_AGE ? 'too-old' : null;
}

function readParts(text: string): readonly [number, number, number] | 'empty' | 'unreadable' {
  const clean = withoutInvisible(text.normalize('NFKC')).replace(DASHES, '-').trim();
  if (clean === '') return 'empty';
  const yearFirst = YEAR_FIRST.exec(clean);
  if (yearFirst !== null) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  for (const pattern of DAY_FIRST) {
    const match = pattern.exec(clean);
    if (match !== null) return [Number(match[3]), Number(match[2]), Number(match[1])];
  }
  return 'unreadable';
}

function completedYears(born: LocalDate, today: LocalDate): number {
  const years = partsOf(today).year - partsOf(born).year;
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
