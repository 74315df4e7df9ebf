import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { type MinuteOfDay, minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import { arrivalWindow, wallMinute } from './visit-times.ts';

/** How a visit stands for somebody who says that they have come. `gone`: for them it is no visit any more. */
export type Standing = 'on-time' | 'called' | 'waiting' | 'early' | 'late' | 'ask-staff' | 'gone';

type ArrivalSettings = Pick<BookingSettings, 'arriveBeforeMinutes' | 'graceMinutes'>;

/** How a visit stands now (C4, C5). Whoever waited on another day and was never called is no longer in a queue. */
export function standingOf(visit: Visit, now: WarsawTime, settings: ArrivalSettings): Standing {
  switch (visit.state) {
    case 'booked': {
      const { first, last } = arrivalWindow(visit, settings);
      const minute = wallMinute(now);
      return minute < first ? 'early' : minute <= last ? 'on-time' : 'late';
    }
    case 'arrived':
      return visit.date === now.date ? 'waiting' : 'gone';
    case 'called':
    case 'in-service':
      return visit.date === now.date ? 'called' : 'gone';
    case 'resigned-late':
      return 'late';
    case 'unresolved':
      return 'ask-staff';
    case 'done':
    case 'cancelled':
      return 'gone';
    default:
      return assertNever(visit.state);
  }
}

/** A visit that somebody has come for, and how it stands. */
export interface CameFor {
  readonly visit: Visit;
  readonly standing: Exclude<Standing, 'gone'>;
}

/**
 * Which of a person's visits they have come for (C4): the one whose time to arrive it is; else the one they have already
 * come for; else the next; else the one missed last. `visits` in order of time. Undefined when there is nothing to come for.
 */
export function cameFor(visits: readonly Visit[], now: WarsawTime, settings: ArrivalSettings): CameFor | undefined {
  const standing = visits.flatMap((visit): CameFor[] => {
    const how = standingOf(visit, now, settings);
    return how === 'gone' ? [] : [{ visit, standing: how }];
  });
  for (const wanted of ['on-time', 'called', 'waiting', 'early'] as const) {
    const found = standing.find((one) => one.standing === wanted);
    if (found !== undefined) return found;
  }
  return standing.at(-1);
}

/** The minute of the visit's own day from which one can announce having come. */
export function comeFrom({ start }: Pick<Visit, 'start'>, { arriveBeforeMinutes }: ArrivalSettings): MinuteOfDay {
  return minuteOfDay(Math.max(0, start - arriveBeforeMinutes));
}

/** How many people of the department have come, are not called yet and have an earlier time (of one time: came earlier). */
export function peopleAhead(visit: Visit, ofDepartment: readonly Visit[]): number {
  const before = (other: Visit) =>
    other.start < visit.start || (other.start === visit.start && (other.arrivedAt ?? 0) < (visit.arrivedAt ?? 0));
  return ofDepartment.filter(
    (other) => other.id !== visit.id && other.state === 'arrived' && other.date === visit.date && before(other),
  ).length;
}
