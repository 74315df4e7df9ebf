import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { type DayNumber, dateOfDayNumber, dayNumber } from '../../../shared/time/local-date.ts';
import { MINUTES_A_DAY, minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw, type WarsawTime } from '../../../shared/time/warsaw.ts';

/** Minutes on the wall clock since the midnight that began 1970: a date and a minute as one number that compares. */
export type WallMinute = number;

type Timed = Pick<Visit, 'date' | 'start' | 'minutes'>;
type ArrivalSettings = Pick<BookingSettings, 'arriveBeforeMinutes' | 'graceMinutes'>;

const MINUTE_MS = 60_000;

/** The wall minute of a date and a minute of the day. */
export function wallMinute({ date, minute }: WarsawTime): WallMinute {
  return dayNumber(date) * MINUTES_A_DAY + minute;
}

/** Whether a visit can still be found, cancelled and changed: booked and not yet begun. */
export function isStillAhead(visit: Visit, now: WarsawTime): boolean {
  return visit.state === 'booked' && wallMinute({ date: visit.date, minute: visit.start }) > wallMinute(now);
}

/** Whether two visits need one person at the same time. Touching is not sharing. */
export function shareTime(a: Timed, b: Timed): boolean {
  return a.date === b.date && a.start < b.start + b.minutes && b.start < a.start + a.minutes;
}

/** The first and the last minute, both inclusive, in which somebody can say that they have come (C4). */
export function arrivalWindow(
  { date, start }: Pick<Visit, 'date' | 'start'>,
  { arriveBeforeMinutes, graceMinutes }: ArrivalSettings,
): { readonly first: WallMinute; readonly last: WallMinute } {
  const begins = wallMinute({ date, minute: start });
  return { first: begins - arriveBeforeMinutes, last: begins + graceMinutes };
}

/** The arrival window as instants in ms; the end no longer belongs to it. */
export function arrivalInstants(
  visit: Pick<Visit, 'date' | 'start'>,
  settings: ArrivalSettings,
): { readonly fromMs: number; readonly toMs: number } {
  const { first, last } = arrivalWindow(visit, settings);
  return { fromMs: instantOf(first), toMs: instantOf(last) + MINUTE_MS };
}

function instantOf(wall: WallMinute): number {
  const day = Math.floor(wall / MINUTES_A_DAY) as DayNumber;
  return fromWarsaw(dateOfDayNumber(day), minuteOfDay(wall - day * MINUTES_A_DAY));
}
