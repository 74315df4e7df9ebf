import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Holiday } from '../../../../shared/model/schedule.ts';
import type { Statistics } from '../../../../shared/model/statistics.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import type { VisitColumn } from './visit-columns.ts';

/** A day on which nobody was received, and why, as far as the schedule says it. */
export interface ClosedDay {
  readonly date: LocalDate;
  readonly reason: string | null;
}

/** The closed days among the bars. What the department set for itself says more than what holds for the whole office. */
export function closedDays(
  columns: readonly VisitColumn[],
  departmentId: Statistics['departmentId'],
  specialDays: OfficePlan['specialDays'],
  holidays: readonly Holiday[],
): readonly ClosedDay[] {
  return columns
    .filter(({ from, to, open }) => !open && from === to)
    .map(({ from: date }) => {
      const closed = specialDays.filter((day) => day.date === date && day.hours.length === 0);
      const special =
        closed.find((day) => departmentId !== null && day.departmentId === departmentId) ??
        closed.find((day) => day.departmentId === null);
      const holiday = holidays.find((day) => day.date === date);
      return { date, reason: special?.reason.pl ?? holiday?.name.pl ?? null };
    });
}
