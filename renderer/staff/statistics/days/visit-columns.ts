import type { Statistics, VisitCounts } from '../../../../shared/model/statistics.ts';
import type { VisitsFinding } from '../../../../shared/text/panel/statistics-charts.ts';
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../../../shared/time/local-date.ts';

export type ColumnUnit = 'day' | 'week' | 'month';

/** One bar of the chart of visits: a day, or what a week or month has in the stretch. */
export interface VisitColumn {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly open: boolean;
  readonly booked: number;
  readonly served: number;
  readonly cancelled: number;
  readonly late: number;
  /** Still to come, under way, or waiting for a decision. */
  readonly rest: number;
}

const MOST_DAYS = 31;
const MOST_WEEKS_IN_DAYS = 26 * 7;
const SATURDAY = 6;

type Day = Statistics['days'][number];

/** How many days one bar stands for, so that bars are wide enough to carry their numbers. */
export function unitOf({ from, to }: Pick<Statistics, 'from' | 'to'>): ColumnUnit {
  const days = daysBetween(from, to) + 1;
  if (days <= MOST_DAYS) return 'day';
  return days <= MOST_WEEKS_IN_DAYS ? 'week' : 'month';
}

/**
 * The bars. Of single days, Saturdays and Sundays on which the office never works are left out; every other closed day keeps
 * its place, so that a gap in the week is seen and named.
 */
export function visitColumns(statistics: Pick<Statistics, 'from' | 'to' | 'days'>): readonly VisitColumn[] {
  const unit = unitOf(statistics);
  if (unit === 'day') return withoutWeekends(statistics.days).map((day) => columnOf([day]));
  const keyOf = unit === 'week' ? mondayOf : (date: LocalDate) => date.slice(0, 7);
  return [...Map.groupBy(statistics.days, ({ date }) => keyOf(date)).values()].map(columnOf);
}

/** What the bars show at first sight: the highest, or that none stands out. */
export function visitsFinding(columns: readonly VisitColumn[], unit: ColumnUnit): VisitsFinding {
  const most = Math.max(0, ...columns.map(({ booked }) => booked));
  const highest = columns.filter(({ booked }) => booked === most);
  const [peak] = highest;
  if (peak === undefined || highest.length > 1 || columns.length === 1) return { kind: 'even' };
  if (unit === 'day') return { kind: 'peak-day', date: peak.from };
  return unit === 'week'
    ? { kind: 'peak-week', from: peak.from, to: peak.to }
    : { kind: 'peak-month', date: peak.from };
}

function withoutWeekends(days: readonly Day[]): readonly Day[] {
  const weekdaysAtWork = new Set(days.filter(isUsed).map(({ date }) => weekdayOf(date)));
  const shown = days.filter(({ date }) => weekdayOf(date) < SATURDAY || weekdaysAtWork.has(weekdayOf(date)));
  return shown.length === 0 ? days : shown;
}

const isUsed = ({ open, counts }: Day) => open || counts.booked > 0;

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

function columnOf(days: readonly Day[]): VisitColumn {
  const sum = (count: (counts: VisitCounts) => number) => days.reduce((total, day) => total + count(day.counts), 0);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a bar stands for at least one day');
  return {
    from: first.date,
    to: last.date,
    open: days.some(({ open }) => open),
    booked: sum(({ booked }) => booked),
    served: sum(({ served }) => served),
    cancelled: sum((counts) => counts.cancelledByResident + counts.cancelledByOffice),
    late: sum(({ resignedLate }) => resignedLate),
    rest: sum(({ open, unresolved }) => open + unresolved),
  };
}

/** Which bars have their name under them, when there is room for a name at every `every`-th only: Mondays before all. */
export function namedColumns(columns: readonly VisitColumn[], unit: ColumnUnit, every: number): readonly boolean[] {
  if (every <= 1) return columns.map(() => true);
  const mondays = columns.filter(({ from }) => weekdayOf(from) === 1).length;
  if (unit === 'day' && mondays > 0 && columns.length / mondays >= every) {
    return columns.map(({ from }) => weekdayOf(from) === 1);
  }
  return columns.map((_, index) => index % every === 0);
}
