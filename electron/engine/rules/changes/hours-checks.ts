import { err, ok, type Result } from '../../../../shared/basics/result.ts';
import type { WeeklyHours } from '../../../../shared/model/schedule.ts';
import type { ScheduleChangeError } from '../../../../shared/model/schedule-change.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { overlaps, type TimeRange } from '../../../../shared/time/time-range.ts';
import { shareADate } from '../weekly-hours.ts';

/** Whether weekly hours are sound by themselves: dates in order, and no two of one weekday in force at the same time. */
export function checkWeeklyHours(hours: readonly WeeklyHours[]): Result<void, ScheduleChangeError> {
  if (hours.some(({ validFrom, validTo }) => areReversed(validFrom, validTo))) return err({ type: 'dates-reversed' });
  const clashing = hours.find((one, index) => hours.slice(index + 1).some((other) => clash(one, other)));
  return clashing === undefined ? ok(undefined) : err({ type: 'hours-overlap', weekday: clashing.weekday });
}

/** Whether an end lies before its beginning; null is without limit. */
export function areReversed(from: LocalDate | null, to: LocalDate | null): boolean {
  return from !== null && to !== null && from > to;
}

/** Whether two of some ranges share time. */
export function anyOverlap(ranges: readonly TimeRange[]): boolean {
  return ranges.some((one, index) => ranges.slice(index + 1).some((other) => overlaps(one, other)));
}

function clash(a: WeeklyHours, b: WeeklyHours): boolean {
  return a.weekday === b.weekday && overlaps(a.hours, b.hours) && shareADate(a, b);
}
