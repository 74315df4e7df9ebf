import type { BookingSettings } from '../../../shared/model/settings.ts';
import { type DayNumber, dayNumber } from '../../../shared/time/local-date.ts';
import { MINUTES_A_DAY } from '../../../shared/time/minute-of-day.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';

/** Which days and times can be booked now (A6). Empty when `firstDay` lies after `lastDay`. */
export interface BookingWindow {
  readonly today: DayNumber;
  /** First day a visit can be on … */
  readonly firstDay: DayNumber;
  /** … and the earliest minute of that day. Later days are bookable from their first minute. */
  readonly firstMinute: number;
  readonly lastDay: DayNumber;
}

/**
 * The last day is today plus `daysAhead` calendar days, inclusive. The first is the next day after today on which the
 * department is open, or, with the same-day setting, the present minute plus the lead: at least one minute, because the
 * minute on the clock has already begun. Wall-clock arithmetic: on the two nights a year when the clock changes the lead
 * may be an hour longer or shorter, at an hour when no office is open.
 */
export function bookingWindow(
  now: WarsawTime,
  settings: Pick<BookingSettings, 'daysAhead' | 'earliest'>,
  isOpen: (day: DayNumber) => boolean,
): BookingWindow {
  const today = dayNumber(now.date);
  const lastDay = (today + settings.daysAhead) as DayNumber;
  if (settings.earliest.kind === 'same-day') {
    const minute = now.minute + Math.max(1, settings.earliest.leadMinutes);
    return {
      today,
      firstDay: (today + Math.floor(minute / MINUTES_A_DAY)) as DayNumber,
      firstMinute: minute % MINUTES_A_DAY,
      lastDay,
    };
  }
  let firstDay = (today + 1) as DayNumber;
  while (firstDay <= lastDay && !isOpen(firstDay)) firstDay = (firstDay + 1) as DayNumber;
  return { today, firstDay, firstMinute: 0, lastDay };
}

/** Whether a start on a day lies inside the window. */
export function isInWindow(window: BookingWindow, day: DayNumber, minute: number): boolean {
  if (day < window.firstDay || day > window.lastDay) return false;
  return day > window.firstDay || minute >= window.firstMinute;
}
