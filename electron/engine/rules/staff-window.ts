import { type DayNumber, dayNumber, type LocalDate } from '../../../shared/time/local-date.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { BookingWindow } from './booking-window.ts';

/** How far ahead staff can book for a resident, in days after today. */
export const STAFF_DAYS_AHEAD = 365;

/** How many days are looked at in one question. */
export const DAYS_PER_QUESTION = 62;

/** When staff can book for a resident (F3): from the minute that has just begun, and a year ahead. */
export function staffWindow(now: WarsawTime): BookingWindow {
  const today = dayNumber(now.date);
  return { today, firstDay: today, firstMinute: now.minute, lastDay: (today + STAFF_DAYS_AHEAD) as DayNumber };
}

/**
 * The part of {@link staffWindow} between two dates, both inclusive: at most {@link DAYS_PER_QUESTION} days, the first of
 * them. Null when nothing is left.
 */
export function staffRange(now: WarsawTime, from: LocalDate, to: LocalDate): BookingWindow | null {
  const whole = staffWindow(now);
  const firstDay = Math.max(dayNumber(from), whole.firstDay) as DayNumber;
  const lastDay = Math.min(dayNumber(to), whole.lastDay, firstDay + DAYS_PER_QUESTION - 1) as DayNumber;
  if (firstDay > lastDay) return null;
  return { today: firstDay, firstDay, firstMinute: firstDay === whole.today ? whole.firstMinute : 0, lastDay };
}
