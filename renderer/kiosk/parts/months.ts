import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { DayOffer } from '../../../shared/model/availability.ts';
import {
  addDays,
  daysInMonth,
  type LocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '../../../shared/time/local-date.ts';
import type { CalendarDay } from '../../ui/DayCell.tsx';
import type { WeekdayName } from '../../ui/MonthGrid.tsx';
import type { Words } from '../words.tsx';

/** Names of weekdays come from any week. */
const A_MONDAY = localDate('1970-01-05');

/** A calendar month as `YYYY-MM`. */
export type Month = string;

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

/** Months that some dates lie in, in order. */
export function monthsOf(dates: readonly LocalDate[]): Month[] {
  return [...new Set(dates.map(monthOf))].sort();
}

/** A date of the calendar: part of the offer, or before or after it in the same months. */
export type CalendarOffer =
  | DayOffer
  | { readonly kind: 'gone'; readonly date: LocalDate }
  | { readonly kind: 'later'; readonly date: LocalDate; readonly last: LocalDate };

/** The offer with the days around it that make its months whole. */
export function wholeMonths<Offer extends { readonly date: LocalDate }>(
  days: readonly Offer[],
): (Offer | Exclude<CalendarOffer, DayOffer>)[] {
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  if (first === undefined || last === undefined) return [];
  const { year, month, day } = partsOf(last);
  const before = partsOf(first).day - 1;
  const after = daysInMonth(year, month) - day;
  return [
    ...Array.from({ length: before }, (_, index) => ({ kind: 'gone' as const, date: addDays(first, index - before) })),
    ...days,
    ...Array.from({ length: after }, (_, index) => ({ kind: 'later' as const, date: addDays(last, index + 1), last })),
  ];
}

/** Columns of the calendar: Monday to Friday, and the days of the weekend on which the office opens. */
export function weekdayColumns(
  dates: readonly LocalDate[],
  open: (date: LocalDate) => boolean,
  words: Words,
): WeekdayName[] {
  const opened = new Set(dates.filter(open).map(weekdayOf));
  return ([1, 2, 3, 4, 5, 6, 7] as const)
    .filter((weekday) => weekday <= 5 || opened.has(weekday))
    .map((number) => {
      const date = addDays(A_MONDAY, number - 1);
      return { number, short: words.weekday(date, 'short'), long: words.weekday(date, 'long') };
    });
}

/** A day of the offer as a cell: free, or why not, in a word to see and a phrase to hear. */
export function cellOf(offer: CalendarOffer, today: LocalDate, words: Words): CalendarDay {
  const { t } = words;
  const base = { date: offer.date, name: words.day(offer.date) };
  switch (offer.kind) {
    case 'free': {
      const count = offer.starts.length;
      const word = t('day.free', { count });
      return {
        ...base,
        state: 'free',
        count: String(count),
        word: word.slice(word.indexOf(' ') + 1),
        detail: t('day.freeTimes', { count }),
      };
    }
    case 'full':
      return { ...base, state: 'full', word: t('day.full'), detail: t('day.fullLong') };
    case 'closed': {
      const reason = offer.reason === null ? '' : `, ${words.office(offer.reason)}`;
      return { ...base, state: 'closed', word: t('day.closed'), detail: `${t('day.closedLong')}${reason}` };
    }
    case 'too-early': {
      const word = offer.date === today ? t('day.today') : t('day.tooEarly');
      return { ...base, state: 'past', word, detail: word };
    }
    case 'gone':
      return { ...base, state: 'past', word: t('day.gone'), detail: t('day.gone') };
    case 'later':
      return { ...base, state: 'past', word: t('day.later'), detail: t('day.later') };
  }
}

/** Why a day cannot be chosen, and what to do instead. */
export function whyNot(offer: CalendarOffer, words: Words): string {
  const { t } = words;
  const day = words.day(offer.date);
  switch (offer.kind) {
    case 'free':
      return '';
    case 'full':
      return t('day.fullWhy', { day });
    case 'too-early':
      return t('day.tooEarlyWhy', { day });
    case 'closed':
      return offer.reason === null
        ? t('day.closedWhy', { day })
        : t('day.closedBecause', { day, reason: words.office(offer.reason) });
    case 'gone':
      return t('day.goneWhy', { day });
    case 'later':
      return t('day.laterWhy', { day, last: words.day(offer.last) });
    default:
      return assertNever(offer);
  }
}
