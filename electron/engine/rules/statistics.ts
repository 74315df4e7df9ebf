import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { Case } from '../../../shared/model/case.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { Statistics, VisitCounts } from '../../../shared/model/statistics.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import {
  type DayNumber,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  type LocalDate,
} from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { median } from './median.ts';
import { type OfferedDay, offeredByHour, takenByHour } from './occupancy.ts';
import { serviceTimes, waitsByHour } from './service-times.ts';

/** A visit as far as statistics need it: nothing of the person. */
export interface VisitFact
  extends Pick<
    Visit,
    | 'departmentId'
    | 'caseId'
    | 'deskId'
    | 'date'
    | 'start'
    | 'minutes'
    | 'state'
    | 'cancelledBy'
    | 'createdAt'
    | 'arrivedAt'
    | 'calledAt'
    | 'startedAt'
    | 'endedAt'
  > {
  /** How many times staff took back that it was resigned (C6). */
  readonly restored: number;
}

export interface StatisticsQuestion {
  /** Both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly departmentId: DepartmentId | null;
  /** Visits from the beginning of the stretch before, of the wanted department. */
  readonly visits: readonly VisitFact[];
  /** Each date of the stretch with what is offered on it. */
  readonly offered: readonly OfferedDay[];
  /** Cases of the wanted department in the order of the plan. */
  readonly cases: readonly Case[];
}

/**
 * How visits went (F7): counts, minutes waited and served against the plan, places taken of places offered, days booked ahead.
 * A visit that was given up for another time (C3) is left out everywhere, because the new one counts instead.
 */
export function statistics(question: StatisticsQuestion): Statistics {
  const { from, to, departmentId } = question;
  const visits = question.visits.filter((visit) => visit.cancelledBy !== 'replaced');
  const within = visits.filter(({ date }) => from <= date && date <= to);
  const kept = within.filter(({ state }) => state !== 'cancelled');
  const waits = waitsByHour(kept);
  const ofDay = Map.groupBy(within, ({ date }) => date);
  return {
    from,
    to,
    departmentId,
    total: countsOf(within),
    before: countsOf(visits.filter(({ date }) => date < from)),
    days: question.offered.map(({ date, places }) => ({
      date,
      open: places.length > 0,
      counts: countsOf(ofDay.get(date) ?? []),
    })),
    hours: hoursOf(kept, waits, question.offered),
    medianWaitMinutes: median([...waits.values()].flat()),
    leadDays: leadDays(within),
    service: serviceTimes(kept, question.cases, to),
  };
}

/** Counts of visits by what became of them. */
export function countsOf(visits: readonly VisitFact[]): VisitCounts {
  const counts = { ...NOTHING };
  for (const visit of visits) {
    counts.booked += 1;
    counts[becameOf(visit)] += 1;
    counts.restored += visit.restored;
  }
  return counts;
}

const NOTHING: VisitCounts = {
  booked: 0,
  served: 0,
  cancelledByResident: 0,
  cancelledByOffice: 0,
  resignedLate: 0,
  restored: 0,
  unresolved: 0,
  open: 0,
};

function becameOf({ state, cancelledBy }: VisitFact): Exclude<keyof VisitCounts, 'booked' | 'restored'> {
  switch (state) {
    case 'booked':
    case 'arrived':
    case 'called':
    case 'in-service':
      return 'open';
    case 'done':
      return 'served';
    case 'cancelled':
      return cancelledBy === 'staff' || cancelledBy === 'schedule' ? 'cancelledByOffice' : 'cancelledByResident';
    case 'resigned-late':
      return 'resignedLate';
    case 'unresolved':
      return 'unresolved';
    default:
      return assertNever(state);
  }
}

function hoursOf(
  kept: readonly VisitFact[],
  waits: ReturnType<typeof waitsByHour>,
  offered: readonly OfferedDay[],
): Statistics['hours'] {
  const taken = takenByHour(kept);
  const places = offeredByHour(offered);
  const begun = Map.groupBy(kept, ({ start }) => Math.floor(start / 60));
  return Array.from({ length: 24 }, (_, hour) => ({
    hour,
    visits: begun.get(hour)?.length ?? 0,
    medianWaitMinutes: median(waits.get(hour) ?? []),
    takenMinutes: taken[hour] ?? 0,
    offeredMinutes: places[hour] ?? 0,
  })).filter(({ takenMinutes, offeredMinutes }) => takenMinutes + offeredMinutes > 0);
}

function leadDays(visits: readonly VisitFact[]): Statistics['leadDays'] {
  const counts = new Map<number, number>();
  const bookedOn = dateOfInstant();
  for (const { date, createdAt } of visits) {
    const days = Math.max(0, daysBetween(bookedOn(createdAt), date));
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return [...counts].map(([days, count]) => ({ days, visits: count })).sort((a, b) => a.days - b.days);
}

/** The date on the wall in Poland. The wall changes its hour on the hour, so one look an hour of the clock is enough. */
function dateOfInstant(): (instantMs: number) => LocalDate {
  const known = new Map<number, LocalDate>();
  return (instantMs) => {
    const hour = Math.floor(instantMs / 3_600_000);
    const date = known.get(hour) ?? toWarsaw(hour * 3_600_000).date;
    known.set(hour, date);
    return date;
  };
}

/** The first day of the stretch of equal length just before, and every date of the stretch itself. */
export function daysOfStretch(
  from: LocalDate,
  to: LocalDate,
): { readonly before: LocalDate; readonly dates: LocalDate[] } {
  const length = daysBetween(from, to) + 1;
  const first = dayNumber(from);
  return {
    before: dateOfDayNumber((first - length) as DayNumber),
    dates: Array.from({ length }, (_, index) => dateOfDayNumber((first + index) as DayNumber)),
  };
}
