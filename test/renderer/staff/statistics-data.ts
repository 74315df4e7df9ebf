import type { Statistics, VisitCounts } from '../../../shared/model/statistics.ts';
import { addDays, daysBetween, localDate, weekdayOf } from '../../../shared/time/local-date.ts';

/** Counts of visits; `booked` is their sum. */
export function counts(parts: Partial<Omit<VisitCounts, 'booked'>> = {}): VisitCounts {
  const all = {
    served: 0,
    cancelledByResident: 0,
    cancelledByOffice: 0,
    resignedLate: 0,
    unresolved: 0,
    open: 0,
    ...parts,
  };
  const { served, cancelledByResident, cancelledByOffice, resignedLate, unresolved, open } = all;
  const booked = served + cancelledByResident + cancelledByOffice + resignedLate + unresolved + open;
  return { restored: 0, ...all, booked };
}

/** The days of a stretch, open from Monday to Friday, with some visits of some days. */
export function days(
  from: string,
  to: string,
  visits: Readonly<Record<string, Parameters<typeof counts>[0]>> = {},
  closed: readonly string[] = [],
): Pick<Statistics, 'from' | 'to' | 'days'> {
  const [first, last] = [localDate(from), localDate(to)];
  return {
    from: first,
    to: last,
    days: Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
      const date = addDays(first, index);
      return { date, open: weekdayOf(date) < 6 && !closed.includes(date), counts: counts(visits[date]) };
    }),
  };
}

type Hour = Statistics['hours'][number];

/** An hour of the day with five visits, all desks of it taken, and a wait. */
export function hour(at: number, parts: Partial<Omit<Hour, 'hour'>> = {}): Hour {
  return { hour: at, visits: 5, medianWaitMinutes: 5, takenMinutes: 60, offeredMinutes: 120, ...parts };
}
