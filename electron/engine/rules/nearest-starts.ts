import type { Availability, Start } from '../../../shared/model/availability.ts';
import { dayNumber } from '../../../shared/time/local-date.ts';
import { MINUTES_A_DAY } from '../../../shared/time/minute-of-day.ts';

/** How many other times are shown to somebody who lost one (A8). */
export const NEAREST_SHOWN = 3;

/**
 * The free starts nearest to a wanted one, nearest first: by the time between them on the calendar, before or after alike,
 * and of two equally near the later. Hours of an office lie within one day, so the wanted day itself always comes first.
 */
export function nearestStarts(availability: Availability, wanted: Start, count: number = NEAREST_SHOWN): Start[] {
  const target = minutesOf(wanted);
  return availability.days
    .flatMap((day) => (day.kind === 'free' ? day.starts.map((start): Start => ({ date: day.date, start })) : []))
    .map((start) => ({ start, after: minutesOf(start) - target }))
    .filter(({ after }) => after !== 0)
    .sort((a, b) => Math.abs(a.after) - Math.abs(b.after) || b.after - a.after)
    .slice(0, count)
    .map(({ start }) => start);
}

function minutesOf({ date, start }: Start): number {
  return dayNumber(date) * MINUTES_A_DAY + start;
}
