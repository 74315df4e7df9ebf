import type { DepartmentId } from '../../shared/model/ids.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import { type DayVisit, dayVisits } from './day-view.ts';
import { momentOf } from './moment.ts';
import type { Clock, Store } from './ports.ts';

/** Every visit of a date, whatever became of it, in order of time; of one department or, with null, of all (F1). */
export async function listDay(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { date, departmentId }: { readonly date: LocalDate; readonly departmentId: DepartmentId | null },
): Promise<DayVisit[]> {
  const today = momentOf(clock).now.date;
  return store.read(async (tx) => dayVisits(tx, await tx.namedVisits({ by: 'day', date, departmentId }), today));
}

/** Visits whose hour passed while no kiosk worked and about which nobody has said yet what was (C5), oldest first. */
export async function listUnresolved({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): Promise<DayVisit[]> {
  const today = momentOf(clock).now.date;
  return store.read(async (tx) => dayVisits(tx, await tx.namedVisits({ by: 'unresolved' }), today));
}
