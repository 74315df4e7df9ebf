import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { DepartmentId } from '../../shared/model/ids.ts';
import type { Statistics } from '../../shared/model/statistics.ts';
import { csvFile } from '../../shared/rules/csv.ts';
import { daysBetween, type LocalDate } from '../../shared/time/local-date.ts';
import { deskOffOf, openingsOf } from './openings-of.ts';
import type { Clock, FileShelf, HolidayCalendar, OfficePlan, SaveFault, Store } from './ports.ts';
import { offeredOn } from './rules/occupancy.ts';
import { daysOfStretch, statistics } from './rules/statistics.ts';
import { type StatisticsNames, type StatisticsWords, statisticsRows } from './rules/statistics-rows.ts';

export interface Stretch {
  /** Both inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Null: the whole office. */
  readonly departmentId: DepartmentId | null;
}

export type StretchError = { readonly type: 'dates-reversed' } | { readonly type: 'too-long' };

const LONGEST_DAYS = 366;

interface StatisticsDeps {
  readonly store: Store;
  readonly holidays: HolidayCalendar;
}

/** How visits of a stretch of days went (F7), at most a year at once. Numbers and no persons. */
export async function getStatistics(deps: StatisticsDeps, stretch: Stretch): Promise<Result<Statistics, StretchError>> {
  const counted = await count(deps, stretch);
  return counted.ok ? ok(counted.value.statistics) : counted;
}

/** The same as a CSV file in the export folder, with a line in the log of acts. */
export async function saveStatistics(
  deps: StatisticsDeps & {
    readonly clock: Clock;
    readonly files: FileShelf;
    readonly statisticsWords: StatisticsWords;
    readonly by: string;
  },
  stretch: Stretch,
): Promise<Result<{ readonly path: string }, StretchError | SaveFault>> {
  const counted = await count(deps, stretch);
  if (!counted.ok) return counted;
  const { statistics: numbers, names } = counted.value;
  const rows = statisticsRows(numbers, names, deps.statisticsWords);
  const name = `statystyki-${stretch.from}-${stretch.to}.csv`;
  const saved = await deps.files.save(name, new TextEncoder().encode(csvFile(rows)));
  if (!saved.ok) return saved;
  await deps.store.write(async (tx) => {
    await tx.recordAudit({
      atMs: deps.clock.now(),
      by: deps.by,
      action: 'file-exported',
      visitId: null,
      detail: name,
    });
    return ok(undefined);
  });
  return ok({ path: saved.value });
}

async function count(
  { store, holidays }: StatisticsDeps,
  { from, to, departmentId }: Stretch,
): Promise<Result<{ readonly statistics: Statistics; readonly names: StatisticsNames }, StretchError>> {
  if (to < from) return err({ type: 'dates-reversed' });
  if (daysBetween(from, to) >= LONGEST_DAYS) return err({ type: 'too-long' });
  const { before, dates } = daysOfStretch(from, to);
  const read = await store.read(async (tx) => ({
    plan: await tx.plan(),
    visits: await tx.visitFacts(before, to, departmentId),
  }));
  const { plan, visits } = read;
  const wanted = (id: DepartmentId) => departmentId === null || id === departmentId;
  const desks = plan.desks.filter((desk) => wanted(desk.departmentId) && isOpenDepartment(plan, desk.departmentId));
  return ok({
    statistics: statistics({
      from,
      to,
      departmentId,
      visits,
      offered: offeredOn(dates, desks, openingsOf(plan, holidays), deskOffOf(plan, holidays)),
      cases: plan.cases.filter((theCase) => wanted(theCase.departmentId)),
    }),
    names: {
      department: plan.departments.find(({ id }) => id === departmentId)?.name.pl ?? null,
      caseName: (id) => plan.cases.find((theCase) => theCase.id === id)?.name.pl ?? id,
    },
  });
}

function isOpenDepartment({ departments }: OfficePlan, id: DepartmentId): boolean {
  return departments.some((department) => department.id === id && department.active && !department.archived);
}
