import { hoursInWords } from '../../../../shared/text/panel/dates.ts';
import type { Weekday } from '../../../../shared/time/local-date.ts';
import { weekdaySpan } from '../../parts/save-change/hours-difference.ts';
import { WEEKDAYS } from '../../parts/weekly-hours.ts';
import type { DayHours } from './hours-list.ts';

/** Hours of a week, short: „pon. 8.00–16.00; wt.–pt. 7.30–15.30”. Days without hours are left out. */
export function hoursOfWeekInWords(list: readonly DayHours[]): string {
  const groups = new Map<string, Weekday[]>();
  for (const weekday of WEEKDAYS) {
    const text = list
      .filter((one) => one.weekday === weekday)
      .map(({ hours }) => hours)
      .sort((a, b) => a.from - b.from)
      .map(hoursInWords)
      .join(', ');
    if (text !== '') groups.set(text, [...(groups.get(text) ?? []), weekday]);
  }
  return [...groups].map(([text, weekdays]) => `${weekdaySpan(weekdays)} ${text}`).join('; ');
}
