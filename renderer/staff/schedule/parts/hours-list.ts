import type { Weekday } from '../../../../shared/time/local-date.ts';
import { MINUTES_A_DAY, minuteOfDay } from '../../../../shared/time/minute-of-day.ts';
import { overlaps, type TimeRange, timeRange } from '../../../../shared/time/time-range.ts';

/** Hours of a weekday, in a list that somebody edits. */
export interface DayHours {
  readonly weekday: Weekday;
  readonly hours: TimeRange;
}

/** Shortest hours that can be set. */
export const LEAST_MINUTES = 5;
/** Minutes of one press of plus or minus, and of a fine one. */
export const STEP = 15;
export const FINE_STEP = 5;
const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Other hours. Beginning and end push each other, so that there is always something between them. */
export function pushedHours(hours: TimeRange, change: Partial<TimeRange>): TimeRange {
  const from = Math.min(change.from ?? hours.from, MINUTES_A_DAY - LEAST_MINUTES);
  const to = Math.max(change.to ?? hours.to, LEAST_MINUTES);
  if (from < to) return { from: minuteOfDay(from), to: minuteOfDay(to) };
  return change.from === undefined ? timeRange(to - LEAST_MINUTES, to) : timeRange(from, from + LEAST_MINUTES);
}

/** A list with the hours at a place changed. */
export function withHoursAt<T extends { readonly hours: TimeRange }>(
  list: readonly T[],
  index: number,
  change: Partial<TimeRange>,
): readonly T[] {
  return list.map((one, at) => (at === index ? { ...one, hours: pushedHours(one.hours, change) } : one));
}

/** Hours to add after some others: half an hour later, two hours long, as far as the day allows. */
export function nextHours(ranges: readonly TimeRange[], first: TimeRange, minutes = 120): TimeRange {
  const last = Math.max(...ranges.map(({ to }) => to));
  const earliest = Math.min(...ranges.map(({ from }) => from));
  if (ranges.length === 0) return first;
  const from = last + 30;
  if (from + LEAST_MINUTES <= MINUTES_A_DAY) return timeRange(from, Math.min(from + minutes, MINUTES_A_DAY));
  const to = Math.max(LEAST_MINUTES, earliest - 30);
  return timeRange(Math.max(0, to - minutes), to);
}

/** The hours of one weekday on every day from Monday to Friday. */
export function onWorkingDays(list: readonly DayHours[], weekday: Weekday): readonly DayHours[] {
  const copied = list.filter((one) => one.weekday === weekday);
  const weekend = list.filter((one) => !WORKING_WEEK.includes(one.weekday));
  return [...WORKING_WEEK.flatMap((day) => copied.map((one) => ({ ...one, weekday: day }))), ...weekend];
}

/** The hours with which those at a place share time; null when they share with none. */
export function clashAt(list: readonly DayHours[], index: number): TimeRange | null {
  const here = list[index];
  if (here === undefined) return null;
  const other = list.find((one, at) => at !== index && one.weekday === here.weekday && overlaps(one.hours, here.hours));
  return other?.hours ?? null;
}

/** Whether any hours of a list share time on one day. */
export function anyClash(list: readonly DayHours[]): boolean {
  return list.some((_, index) => clashAt(list, index) !== null);
}

/** Whether any hours stand between two quarters, so that whole quarters would move past what is set. */
export function needsFineStep(ranges: readonly TimeRange[]): boolean {
  return ranges.some(({ from, to }) => from % STEP !== 0 || to % STEP !== 0);
}
