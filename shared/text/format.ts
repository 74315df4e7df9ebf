import { dayNumber, type LocalDate } from '../time/local-date.ts';
import type { MinuteOfDay } from '../time/minute-of-day.ts';

/** Languages whose texts are complete. */
export const SCREEN_LANGUAGES = ['pl', 'en'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

const LOCALES: Readonly<Record<ScreenLanguage, string>> = { pl: 'pl-PL', en: 'en-GB' };

type Pattern = 'day' | 'dayWithYear' | 'month' | 'monthWithYear' | 'weekday' | 'weekdayShort';

// Dates have no zone: they are counted in days since 1970-01-01 and written as if at UTC midnight, so no machine's zone can move them.
const PATTERNS: Readonly<Record<Pattern, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayWithYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long' },
  monthWithYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function written(date: LocalDate, language: ScreenLanguage, pattern: Pattern): string {
  const key = `${language} ${pattern}`;
  const known = formatters.get(key);
  const formatter =
    known ??
    new Intl.DateTimeFormat(LOCALES[language], {
      ...PATTERNS[pattern],
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  if (known === undefined) formatters.set(key, formatter);
  const atMidnight = dayNumber(date) * 86_400_000;
  if (language !== 'en') return formatter.format(atMidnight);
  // Versions of the language data disagree about a comma after the English weekday; without any the date is the same everywhere.
  const parts = formatter.formatToParts(atMidnight).filter((part) => part.type !== 'literal');
  return parts.map((part) => part.value).join(' ');
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);

/** A day in words without its year: „poniedziałek, 16 listopada”, "Monday 16 November". */
export function dayInWords(date: LocalDate, language: ScreenLanguage): string {
  return written(date, language, 'day');
}

/** A day in words with its year: „poniedziałek, 16 listopada 2026”, "Monday 16 November 2026". */
export function fullDayInWords(date: LocalDate, language: ScreenLanguage): string {
  return written(date, language, 'dayWithYear');
}

/** The month of a date as a heading: „Listopad 2026”, "November 2026". */
export function monthHeading(date: LocalDate, language: ScreenLanguage): string {
  return capitalised(written(date, language, 'monthWithYear'));
}

/** The month of a date inside a sentence or on a button: „grudzień”, "December". */
export function monthName(date: LocalDate, language: ScreenLanguage): string {
  return written(date, language, 'month');
}

/** The weekday of a date: „poniedziałek” or, short, „pon.”. */
export function weekdayName(date: LocalDate, language: ScreenLanguage, length: 'long' | 'short'): string {
  return written(date, language, length === 'long' ? 'weekday' : 'weekdayShort');
}

/** A time of day as people write it: „10.20” and „8.00” in Polish, "10:20" and "8:00" in English. */
export function hourInWords(minute: MinuteOfDay, language: ScreenLanguage): string {
  const separator = language === 'pl' ? '.' : ':';
  return `${Math.floor(minute / 60)}${separator}${String(minute % 60).padStart(2, '0')}`;
}

/** „31.01.1990”, as documents have it. */
export function dateInDigits(date: LocalDate): string {
  return date.split('-').reverse().join('.');
}
