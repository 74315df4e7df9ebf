import type { StretchError } from '../../../../shared/contract/staff/running.ts';
import { addDays, dateOf, daysBetween, type LocalDate, partsOf } from '../../../../shared/time/local-date.ts';

/** The stretches one can choose by name; `own` has its dates typed. */
export const STRETCH_KEYS = ['two-weeks', 'this-month', 'last-month', 'twelve-weeks', 'own'] as const;
export type StretchKey = (typeof STRETCH_KEYS)[number];

/** Days to look at, both inclusive. */
export interface Dates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What is chosen; the typed dates stay while another stretch is looked at. */
export interface ChosenStretch {
  readonly key: StretchKey;
  readonly own: Dates;
}

/** The panel begins with the last two weeks, and so do dates of one's own. */
export function firstStretch(today: LocalDate): ChosenStretch {
  return { key: 'two-weeks', own: lastDays(14, today) };
}

/**
 * The dates of what is chosen. Weeks end yesterday, because a day under way looks like a bad one; a month that is under way
 * ends today. Typed dates that cannot be asked for give the reason instead.
 */
export function datesOf({ key, own }: ChosenStretch, today: LocalDate): Dates | StretchProblem {
  const { year, month } = partsOf(today);
  const firstOfMonth = dateOf(year, month, 1);
  switch (key) {
    case 'two-weeks':
      return lastDays(14, today);
    case 'twelve-weeks':
      return lastDays(84, today);
    case 'this-month':
      return { from: firstOfMonth, to: today };
    case 'last-month': {
      const to = addDays(firstOfMonth, -1);
      return { from: dateOf(partsOf(to).year, partsOf(to).month, 1), to };
    }
    case 'own':
      return problemOf(own) ?? own;
  }
}

/** What to correct in typed dates, and at which of the two. */
export interface StretchProblem {
  readonly at: 'from' | 'to';
  readonly problem: StretchError['type'] | 'year-outside';
}

const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;
const LONGEST_DAYS = 366;

function problemOf({ from, to }: Dates): StretchProblem | null {
  // While a year is being typed, its first digits are a year too.
  const outside = (date: LocalDate) => partsOf(date).year < FIRST_YEAR || partsOf(date).year > LAST_YEAR;
  if (outside(from)) return { at: 'from', problem: 'year-outside' };
  if (outside(to)) return { at: 'to', problem: 'year-outside' };
  if (to < from) return { at: 'to', problem: 'dates-reversed' };
  if (daysBetween(from, to) >= LONGEST_DAYS) return { at: 'to', problem: 'too-long' };
  return null;
}

/** The days of equal number just before, with which the numbers are compared. */
export function daysBefore({ from, to }: Dates): Dates {
  const length = daysBetween(from, to) + 1;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}

function lastDays(count: number, today: LocalDate): Dates {
  return { from: addDays(today, -count), to: addDays(today, -1) };
}
