import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import { outsidePeriod, type Period } from '../../../shared/rules/weekly-period.ts';
import { addDays, type LocalDate, type Weekday } from '../../../shared/time/local-date.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';

/** The days of a week, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Whether weekly hours are in force on a date. */
export function isInForce({ validFrom, validTo }: WeeklyHours, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** The hours of a weekday that are in force on a date, in order of time. */
export function hoursOn(weekly: readonly WeeklyHours[], weekday: Weekday, date: LocalDate): readonly TimeRange[] {
  return weekly
    .filter((one) => one.weekday === weekday && isInForce(one, date))
    .map(({ hours }) => hours)
    .sort((a, b) => a.from - b.from);
}

/**
 * The periods from a date on in which the same week is in force, in order: the first begins on that date, the last has no
 * end. Weeks that follow one another and are equal make one period.
 */
export function periodsFrom(weekly: readonly WeeklyHours[], first: LocalDate): readonly Period[] {
  const starts = new Set([first]);
  for (const { validFrom, validTo } of weekly) {
    if (validFrom !== null && validFrom > first) starts.add(validFrom);
    if (validTo !== null && validTo >= first) starts.add(addDays(validTo, 1));
  }
  const dates = [...starts].sort();
  const different = dates.filter((date, index) => {
    const before = dates[index - 1];
    return before === undefined || weekText(weekly, before) !== weekText(weekly, date);
  });
  return different.map((from, index) => {
    const next = different[index + 1];
    return { from, to: next === undefined ? null : addDays(next, -1) };
  });
}

/**
 * Weekly hours with those of a period replaced: what reaches across its edges is cut there, so that the weeks before and
 * after stay as they are.
 */
export function withPeriod(
  weekly: readonly WeeklyHours[],
  period: Period,
  hours: readonly Pick<WeeklyHours, 'weekday' | 'hours'>[],
): WeeklyHours[] {
  const week = hours.map((one) => ({ ...one, validFrom: period.from, validTo: period.to }));
  return [...outsidePeriod(weekly, period), ...week];
}

function weekText(weekly: readonly WeeklyHours[], date: LocalDate): string {
  return WEEKDAYS.map((weekday) =>
    hoursOn(weekly, weekday, date)
      .map(({ from, to }) => `${from}-${to}`)
      .join(),
  ).join('|');
}
