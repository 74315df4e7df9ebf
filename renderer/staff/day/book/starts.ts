import { addDays, daysBetween, type LocalDate } from '../../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../../shared/time/minute-of-day.ts';
import type { StaffStart } from '../types.ts';

/** Days that are looked at in one go. */
export const DAYS_AT_ONCE = 14;
/** How far ahead staff may look, in days. */
const FARTHEST = 365;
const NOON = 12 * 60;

interface DayOfStarts {
  readonly date: LocalDate;
  readonly beforeNoon: readonly StaffStart[];
  readonly afterNoon: readonly StaffStart[];
  readonly count: number;
}

/** Free starts as days, each with its hours before and after noon. */
export function daysOf(starts: readonly StaffStart[]): readonly DayOfStarts[] {
  const dates = [...new Set(starts.map(({ date }) => date))].sort();
  return dates.map((date) => {
    const ofDay = starts.filter((start) => start.date === date).sort((a, b) => a.start - b.start);
    return {
      date,
      beforeNoon: ofDay.filter(({ start }) => start < NOON),
      afterNoon: ofDay.filter(({ start }) => start >= NOON),
      count: ofDay.length,
    };
  });
}

/** The day whose hours are shown: the one touched last as long as it has free hours, else the first that has. */
export function shownDay(days: readonly DayOfStarts[], wanted: LocalDate | null): DayOfStarts | null {
  return days.find(({ date }) => date === wanted) ?? days[0] ?? null;
}

/** The two weeks that begin at a date, and what stands before and after them; null where staff may not look. */
export function stretchFrom(from: LocalDate, today: LocalDate) {
  const to = addDays(from, DAYS_AT_ONCE - 1);
  const before = addDays(from, -DAYS_AT_ONCE);
  const after = addDays(from, DAYS_AT_ONCE);
  return {
    from,
    to,
    earlier: from <= today ? null : before < today ? today : before,
    later: after > addDays(today, FARTHEST) ? null : after,
  };
}

/** Where the two weeks begin in which a day lies, counted from today: a chooser that opens again opens there. */
export function stretchWith(day: LocalDate | null, today: LocalDate): LocalDate {
  if (day === null || day <= today) return today;
  const ahead = daysBetween(today, day);
  return addDays(today, ahead - (ahead % DAYS_AT_ONCE));
}

/** A start somebody chose. */
export interface ChosenStart {
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly withinWindow: boolean;
}

const LEAST_REASON = 3;

/** Whether a start can be taken: outside residents' window somebody has to say why. */
export function isStartReady(chosen: ChosenStart | null, reason: string): chosen is ChosenStart {
  return chosen !== null && (chosen.withinWindow || reason.trim().length >= LEAST_REASON);
}

/** The reason as it is sent: only where there is something to explain. */
export function reasonFor(chosen: ChosenStart, reason: string): string | null {
  return chosen.withinWindow ? null : reason.trim();
}
