import type { DepartmentId } from '../../shared/model/ids.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import { type DayVisit, dayVisit } from './day-view.ts';
import { momentOf } from './moment.ts';
import type { Clock, Store } from './ports.ts';

/** Every visit of a date, whatever became of it, in order of time; of one department or, with null, of all (F1). */
export async function listDay(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { date, departmentId }: { readonly date: LocalDate; readonly departmentId: DepartmentId | null },
): Promise<DayVisit[]> {
  const today = momentOf(clock).now.date;
  const visits = await store.read((tx) => tx.visitsOn(date, departmentId));
  return visits.map((visit) => dayVisit(visit, today));
}
