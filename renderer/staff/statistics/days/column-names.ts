import { monthName } from '../../../../shared/text/format.ts';
import { shortDay } from '../../../../shared/text/panel/dates.ts';
import { dayInTable, stretchInWords } from '../../../../shared/text/panel/statistics-page.ts';
import { type LocalDate, partsOf } from '../../../../shared/time/local-date.ts';
import { namesEvery, roomFor } from '../charts/axis.ts';
import type { ColumnUnit, VisitColumn } from './visit-columns.ts';
import { namedColumns } from './visit-columns.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** „2.11”. */
function dayAndMonth(date: LocalDate): string {
  const { day, month } = partsOf(date);
  return `${day}.${pad(month)}`;
}

const weekdayPart = (date: LocalDate) => shortDay(date).split(' ')[0] ?? '';

/**
 * The names under the bars, line by line, as much of them as has room: „pon. 2”, else the weekday above the day, else some
 * bars only. A bar without a name has no lines.
 */
export function columnNames(
  columns: readonly VisitColumn[],
  unit: ColumnUnit,
  bandRem: number,
): readonly (readonly string[])[] {
  if (unit === 'month') return columns.map(({ from }, index) => monthLines(from, index === 0));
  if (unit === 'day') {
    const oneLine = columns.map(({ from }) => `${weekdayPart(from)} ${partsOf(from).day}`);
    if (fits(oneLine, bandRem)) return oneLine.map((name) => [name]);
    const weekdays = columns.map(({ from }) => weekdayPart(from));
    if (fits(weekdays, bandRem)) {
      return columns.map(({ from }, index) => [weekdays[index] ?? '', String(partsOf(from).day)]);
    }
  }
  const dates = columns.map(({ from }) => dayAndMonth(from));
  const named = namedColumns(columns, unit, namesEvery(dates, bandRem));
  return dates.map((name, index) => (named[index] ? [name] : []));
}

const fits = (names: readonly string[], bandRem: number) => names.every((name) => roomFor(name) <= bandRem);

/** Polish months are shortened to their first three letters; the year stands under the first and under each January. */
function monthLines(date: LocalDate, isFirst: boolean): readonly string[] {
  const short = monthName(date, 'pl').slice(0, 3);
  const { month, year } = partsOf(date);
  return isFirst || month === 1 ? [short, String(year)] : [short];
}

/** A bar's name in the table: „poniedziałek, 9 listopada 2026”, „9–15 listopada 2026”. */
export function columnInTable({ from, to }: VisitColumn): string {
  return from === to ? dayInTable(from) : stretchInWords(from, to);
}
