import type { Desk } from '../../../shared/model/department.ts';
import { type LocalDate, weekdayOf } from '../../../shared/time/local-date.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { CELLS_OF_A_DAY, maskOf } from './cells.ts';
import type { OpeningDay } from './opening.ts';
import { hoursOn, isInForce } from './weekly-hours.ts';

type DeskHours = Pick<Desk, 'hours' | 'breaks'>;

/** Whether a desk can be off at all while its department is open. */
export function hasOwnHours({ hours, breaks }: DeskHours): boolean {
  return hours.length > 0 || breaks.length > 0;
}

/**
 * The cells of a day in which a desk does not work although its department may be open (D2). No entry of its hours in force
 * on that date, whatever the weekday: it works whenever the department is open. Otherwise it works its own hours of that
 * weekday and no others. Its breaks are off in either case.
 *
 * On a special day the desk works the special hours: whoever sets hours for one date means the people who are there, and
 * a desk's weekly rhythm would silently take them away (D3).
 */
export function deskOffMask(desk: DeskHours, { date, isSpecial }: Pick<OpeningDay, 'date' | 'isSpecial'>): bigint {
  if (isSpecial || !hasOwnHours(desk)) return 0n;
  const pauses = maskOfAll(hoursOn(desk.breaks, weekdayOf(date), date));
  return desk.hours.some((own) => isInForce(own, date)) ? pauses | offOutside(desk, date) : pauses;
}

function offOutside(desk: DeskHours, date: LocalDate): bigint {
  return CELLS_OF_A_DAY ^ maskOfAll(hoursOn(desk.hours, weekdayOf(date), date));
}

function maskOfAll(ranges: readonly TimeRange[]): bigint {
  return ranges.reduce((mask, range) => mask | maskOf(range), 0n);
}
