import type { Desk } from '../../../../shared/model/department.ts';
import type { LocalDate, Weekday } from '../../../../shared/time/local-date.ts';
import { overlaps, type TimeRange, timeRange } from '../../../../shared/time/time-range.ts';
import { hoursOn, isInForce, WEEKDAYS } from '../../parts/weekly-hours.ts';
import type { WeekPart } from './week-draft.ts';

const HOUR = 60;
const EARLIEST_END = 16 * HOUR;
const LATEST_START = 7 * HOUR;
const SATURDAY = 6;

/** The whole hours that the drawing of a week spans: a usual working day, and more where the week needs it. */
export function gridSpan(parts: readonly { readonly hours: TimeRange }[]): TimeRange {
  const from = Math.min(LATEST_START, ...parts.map(({ hours }) => Math.floor(hours.from / HOUR) * HOUR));
  const to = Math.max(EARLIEST_END, ...parts.map(({ hours }) => Math.ceil(hours.to / HOUR) * HOUR));
  return timeRange(from, to);
}

/** The full hours of a span, both ends included. */
export function fullHours({ from, to }: TimeRange): readonly number[] {
  return Array.from({ length: (to - from) / HOUR + 1 }, (_, index) => from + index * HOUR);
}

/** Where hours lie in a span, in hours: how far from the top, how tall. */
export function placeIn(span: TimeRange, hours: TimeRange): { readonly top: number; readonly tall: number } {
  return { top: (hours.from - span.from) / HOUR, tall: (hours.to - hours.from) / HOUR };
}

/** The days to draw: Monday to Friday always, the weekend when it is used or asked for. */
export function shownDays(parts: readonly Pick<WeekPart, 'weekday'>[], weekend: boolean): readonly Weekday[] {
  return WEEKDAYS.filter((day) => day < SATURDAY || weekend || parts.some(({ weekday }) => weekday === day));
}

/** The times between the blocks of a day, in order. Where a break is set as such, it is not a gap. */
export function gapsBetween(blocks: readonly TimeRange[]): readonly TimeRange[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from);
  return sorted.flatMap((block, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.to < block.from ? [timeRange(before.to, block.from)] : [];
  });
}

/** How many desks of a department work during some hours of a weekday on a date (D2). */
export function desksAt(
  desks: readonly Desk[],
  { weekday, hours }: Pick<WeekPart, 'weekday' | 'hours'>,
  date: LocalDate,
): number {
  return desks.filter((desk) => {
    if (!desk.active || desk.archived) return false;
    if (!desk.hours.some((own) => isInForce(own, date))) return true;
    return hoursOn(desk.hours, weekday, date).some((own) => overlaps(own, hours));
  }).length;
}
