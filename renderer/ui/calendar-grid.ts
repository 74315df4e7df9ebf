import { getDayOfWeek, parseDate } from '@internationalized/date';

/** Monday 1 to Sunday 7, as ISO 8601 counts. */
export function isoWeekday(date: string): number {
  return getDayOfWeek(parseDate(date), 'pl-PL', 'mon') + 1;
}

/** Days of one month in weeks of the given weekdays; `undefined` where a week has no such day. Days off these weekdays are left out. */
export function weeksOf(dates: readonly string[], weekdays: readonly number[]): (string | undefined)[][] {
  const weeks: (string | undefined)[][] = [];
  let monday: string | undefined;
  for (const date of [...dates].sort()) {
    const weekday = isoWeekday(date);
    const column = weekdays.indexOf(weekday);
    if (column < 0) continue;
    const weekStart = parseDate(date)
      .subtract({ days: weekday - 1 })
      .toString();
    if (weekStart !== monday) {
      weeks.push(weekdays.map(() => undefined));
      monday = weekStart;
    }
    const week = weeks.at(-1);
    if (week) week[column] = date;
  }
  return weeks;
}

export type GridMove = { readonly to: string } | { readonly month: 'previous' | 'next' };

/** Where a key takes the focus in the grid, or to which month; `undefined` for keys that do not move. */
export function moveInGrid(
  weeks: readonly (readonly (string | undefined)[])[],
  from: string,
  key: string,
): GridMove | undefined {
  const all = weeks.flat().filter((date) => date !== undefined);
  const row = weeks.findIndex((week) => week.includes(from));
  const week = weeks[row]?.filter((date) => date !== undefined) ?? [];
  const column = weeks[row]?.indexOf(from) ?? 0;
  const to = (date: string | undefined, beyond: 'previous' | 'next'): GridMove =>
    date === undefined ? { month: beyond } : { to: date };
  switch (key) {
    case 'ArrowLeft':
      return to(all[all.indexOf(from) - 1], 'previous');
    case 'ArrowRight':
      return to(all[all.indexOf(from) + 1], 'next');
    case 'ArrowUp':
      return to(weeks[row - 1]?.[column], 'previous');
    case 'ArrowDown':
      return to(weeks[row + 1]?.[column], 'next');
    case 'Home':
      return to(week[0], 'previous');
    case 'End':
      return to(week.at(-1), 'next');
    case 'PageUp':
      return { month: 'previous' };
    case 'PageDown':
      return { month: 'next' };
    default:
      return undefined;
  }
}
