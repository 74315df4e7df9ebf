import type { Desk } from '../../../../shared/model/department.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { WeeklyHours } from '../../../../shared/model/schedule.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { addDays, type LocalDate } from '../../../../shared/time/local-date.ts';
import { isInForce, withPeriod } from '../../parts/weekly-hours.ts';
import { anyClash, type DayHours } from '../parts/hours-list.ts';

/** A desk while it is edited (D2). */
export interface DeskDraft {
  readonly name: string;
  readonly active: boolean;
  readonly caseIds: readonly CaseId[];
  /** Null: it works whenever its department is open. */
  readonly hours: readonly DayHours[] | null;
  /** Null: it has no breaks of its own. */
  readonly breaks: readonly DayHours[] | null;
}

/** What has to be corrected before a desk can be saved. */
export interface DeskProblems {
  readonly name?: 'missing';
  readonly cases?: 'missing';
  readonly hours?: 'missing' | 'clash';
  readonly breaks?: 'missing' | 'clash';
}

/** A desk as it is on a day, or a new one. */
export function startDesk(desk: Desk | null, today: LocalDate): DeskDraft {
  if (desk === null) return { name: '', active: true, caseIds: [], hours: null, breaks: null };
  const { name, active, caseIds } = desk;
  return { name, active, caseIds, hours: onDay(desk.hours, today), breaks: onDay(desk.breaks, today) };
}

/** What is missing or clashes; empty when it can be saved. */
export function deskProblems(draft: DeskDraft): DeskProblems {
  const hours = hoursProblem(draft.hours);
  const breaks = hoursProblem(draft.breaks);
  return {
    ...(draft.name.trim() === '' ? { name: 'missing' as const } : {}),
    ...(draft.caseIds.length === 0 ? { cases: 'missing' as const } : {}),
    ...(hours ? { hours } : {}),
    ...(breaks ? { breaks } : {}),
  };
}

/**
 * The change that saves it. Hours hold from today on, as far as the day before other hours that are already set for later;
 * those, and what was before, stay. A new desk has its hours from the beginning.
 */
export function deskChange(
  draft: DeskDraft,
  desk: Desk | { readonly id: DeskId; readonly departmentId: DepartmentId },
  today: LocalDate,
): ScheduleChange {
  const before = 'name' in desk ? desk : null;
  const weekly = (old: readonly WeeklyHours[], edited: readonly DayHours[] | null) => {
    if (sameHours(onDay(old, today), edited)) return [...old];
    const later = laterFrom(old, today);
    const from = before === null ? null : today;
    return withPeriod(old, { from, to: later === null ? null : addDays(later, -1) }, edited ?? []);
  };
  return {
    kind: 'desk',
    desk: {
      id: desk.id,
      departmentId: desk.departmentId,
      name: draft.name.trim(),
      active: draft.active,
      caseIds: [...draft.caseIds],
      hours: weekly(before?.hours ?? [], draft.hours),
      breaks: weekly(before?.breaks ?? [], draft.breaks),
    },
  };
}

/** The same desk, switched on or off. */
export function switchedDesk({ archived: _, ...desk }: Desk, active: boolean): ScheduleChange {
  return { kind: 'desk', desk: { ...desk, active } };
}

/** An id for a new desk that no desk has or had. */
export function newDeskId(departmentId: DepartmentId, desks: readonly Pick<Desk, 'id'>[]): DeskId {
  const known = new Set<string>(desks.map(({ id }) => id));
  let number = 1;
  while (known.has(`${departmentId}-${number}`)) number += 1;
  return `${departmentId}-${number}` as DeskId;
}

/** The first day on which other hours begin that are already set; null when there are none. */
export function laterFrom(weekly: readonly WeeklyHours[], today: LocalDate): LocalDate | null {
  const later = weekly.flatMap(({ validFrom }) => (validFrom !== null && validFrom > today ? [validFrom] : []));
  return later.sort()[0] ?? null;
}

/** Ids with one of them a place earlier or later. */
export function movedId<Id extends string>(ids: readonly Id[], id: Id, by: -1 | 1): readonly Id[] {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

function onDay(weekly: readonly WeeklyHours[], date: LocalDate): readonly DayHours[] | null {
  const inForce = weekly.filter((one) => isInForce(one, date)).map(({ weekday, hours }) => ({ weekday, hours }));
  return inForce.length === 0 ? null : inForce;
}

function hoursProblem(hours: readonly DayHours[] | null): 'missing' | 'clash' | null {
  if (hours === null) return null;
  if (hours.length === 0) return 'missing';
  return anyClash(hours) ? 'clash' : null;
}

function sameHours(a: readonly DayHours[] | null, b: readonly DayHours[] | null): boolean {
  const text = (list: readonly DayHours[] | null) =>
    list
      ?.map(({ weekday, hours }) => `${weekday} ${hours.from} ${hours.to}`)
      .sort()
      .join('|') ?? '';
  return text(a) === text(b);
}
