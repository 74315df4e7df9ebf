import type { CaseId, DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/time/local-date.ts';
import type { Numbers } from './numbers.ts';
import type { Workload } from './workload.ts';

/** Where and when a visit of the workload sits. */
export interface Place {
  readonly departmentId: DepartmentId;
  readonly deskId: DeskId;
  readonly caseId: CaseId;
  readonly date: LocalDate;
  readonly start: number;
  readonly minutes: number;
}

/** Every date that can be booked in the workload, today included. */
export function bookableDates({ now, plan }: Workload): readonly LocalDate[] {
  const today = todayOf(now);
  return Array.from({ length: plan.settings.daysAhead + 1 }, (_, day) => addDays(today, day));
}

/** Half of the places ahead, drawn one by one. */
export function takenAhead(workload: Workload, numbers: Numbers): readonly Place[] {
  return bookableDates(workload).flatMap((date) => placesOf(workload, date, numbers).filter(() => numbers(2) === 0));
}

/** The visits that are over: every place of each day before today, as many days as are needed. */
export function* history(workload: Workload, numbers: Numbers): Generator<Place> {
  const today = todayOf(workload.now);
  let left = workload.history;
  for (let day = 1; ; day += 1) {
    for (const place of placesOf(workload, addDays(today, -day), numbers)) {
      if (left === 0) return;
      left -= 1;
      yield place;
    }
  }
}

/** A full day: each desk's visits one after another, of drawn lengths. */
function placesOf({ plan, lengths, opens }: Workload, date: LocalDate, numbers: Numbers): readonly Place[] {
  const blocks = opens(date);
  if (blocks.length === 0) return [];
  return plan.desks.flatMap(({ id: deskId, departmentId, caseIds }) => {
    const places: Place[] = [];
    for (const { from, to } of blocks) {
      let start = from;
      for (;;) {
        const minutes = lengths[numbers(lengths.length)] ?? 0;
        const caseId = caseIds[numbers(caseIds.length)];
        if (minutes === 0 || caseId === undefined || start + minutes > to) break;
        places.push({ departmentId, deskId, caseId, date, start, minutes });
        start += minutes;
      }
    }
    return places;
  });
}

function todayOf(now: string): LocalDate {
  return localDate(now.slice(0, 10));
}
