import type { Weekday } from '../../time/local-date.ts';
import { addDays, type LocalDate, localDate, partsOf } from '../../time/local-date.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeRange } from '../../time/time-range.ts';
import { fullDayInWords, hourInWords, weekdayName } from '../format.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const A_MONDAY = localDate('2026-11-16');

/** A day as lists show it: „śr. 25.11”. */
export function shortDay(date: LocalDate): string {
  const { day, month } = partsOf(date);
  return `${weekdayName(date, 'pl', 'short')} ${day}.${pad(month)}`;
}

/** A day with its year, for lists that reach further: „25.11.2026”. */
export function dayInDigits(date: LocalDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}.${pad(month)}.${year}`;
}

/** A day as it stands inside a sentence, without its weekday: „25 listopada 2026”. */
export function dayInSentence(date: LocalDate): string {
  return fullDayInWords(date, 'pl').replace(/^\S+, /, '');
}

/** „poniedziałek”, or short „pon.”. */
export function weekdayWord(weekday: Weekday, length: 'long' | 'short' = 'long'): string {
  return weekdayName(addDays(A_MONDAY, weekday - 1), 'pl', length);
}

/** „7.30–15.30”. */
export function hoursInWords({ from, to }: TimeRange): string {
  return `${hourInWords(from, 'pl')}–${hourInWords(to, 'pl')}`;
}

/** „śr. 25.11, 11.20”. */
export function shortMoment(date: LocalDate, minute: MinuteOfDay): string {
  return `${shortDay(date)}, ${hourInWords(minute, 'pl')}`;
}

/** From when to when something holds: „od 1 stycznia 2027 do odwołania”. Null = without limit. */
export function periodInWords(from: LocalDate | null, to: LocalDate | null): string {
  const end = to === null ? 'do odwołania' : `do ${dayInSentence(to)}`;
  return from === null ? end : `od ${dayInSentence(from)} ${end}`;
}
