import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { WeeklyHours } from '../../../../shared/model/schedule.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import type { Period } from '../../../../shared/rules/weekly-period.ts';
import type { LocalDate, Weekday } from '../../../../shared/time/local-date.ts';
import { overlaps, type TimeRange } from '../../../../shared/time/time-range.ts';
import { hoursOn, periodsFrom, WEEKDAYS, withPeriod } from '../../parts/weekly-hours.ts';

/** Hours in which people are received, or a break in them. The id tells what became of it while it is edited. */
export interface WeekPart {
  readonly id: string;
  readonly kind: 'open' | 'break';
  readonly weekday: Weekday;
  readonly hours: TimeRange;
}

/** A week of a department while somebody changes it. Nothing of it is saved. */
export interface WeekDraft {
  readonly departmentId: DepartmentId;
  /** The plan's revision when editing began. */
  readonly revision: number;
  /** From when to when the edited week will hold. */
  readonly period: Period;
  readonly before: readonly WeekPart[];
  readonly parts: readonly WeekPart[];
}

interface Place {
  readonly departmentId: DepartmentId;
  readonly period: Period;
  readonly revision: number;
}

/** The periods from today on in which a department has one and the same week. */
export function weekPeriods(plan: OfficePlan, departmentId: DepartmentId, today: LocalDate): readonly Period[] {
  return periodsFrom([...openingsOf(plan, departmentId), ...breaksOf(plan, departmentId)], today);
}

/** The week of a period as it is saved, ready to be edited. */
export function startWeek(plan: OfficePlan, { departmentId, period, revision }: Place, today: LocalDate): WeekDraft {
  const date = period.from ?? today;
  const read = (kind: WeekPart['kind'], weekly: readonly WeeklyHours[]) =>
    WEEKDAYS.flatMap((weekday) =>
      hoursOn(weekly, weekday, date).map(
        (hours, index): WeekPart => ({ id: `${kind}-${weekday}-${index}`, kind, weekday, hours }),
      ),
    );
  const before = [...read('open', openingsOf(plan, departmentId)), ...read('break', breaksOf(plan, departmentId))];
  return { departmentId, revision, period, before, parts: before };
}

/** What became of each part that is not as it was. */
export function partStates(draft: WeekDraft): ReadonlyMap<string, 'changed' | 'added'> {
  const before = new Map(draft.before.map((part) => [part.id, part]));
  return new Map(
    draft.parts.flatMap((part): [string, 'changed' | 'added'][] => {
      const old = before.get(part.id);
      if (old === undefined) return [[part.id, 'added']];
      return sameHours(old.hours, part.hours) ? [] : [[part.id, 'changed']];
    }),
  );
}

/** Parts that were there and are taken away. */
export function removedParts({ before, parts }: WeekDraft): readonly WeekPart[] {
  return before.filter(({ id }) => !parts.some((part) => part.id === id));
}

/** How many parts are not as they were. */
export function unsavedCount(draft: WeekDraft): number {
  return partStates(draft).size + removedParts(draft).length;
}

/** Parts that share time with another of their kind on the same day, with the hours of that other. */
export function clashes({ parts }: WeekDraft): ReadonlyMap<string, TimeRange> {
  return new Map(
    parts.flatMap((part): [string, TimeRange][] => {
      const other = parts.find(
        (one) =>
          one.id !== part.id &&
          one.kind === part.kind &&
          one.weekday === part.weekday &&
          overlaps(one.hours, part.hours),
      );
      return other ? [[part.id, other.hours]] : [];
    }),
  );
}

/**
 * What has to be saved: the week of the period, the breaks, or both. Breaks of other times stay, so they are put together
 * with those of the plan as it is now.
 */
export function weekChanges(draft: WeekDraft, plan: OfficePlan, today: LocalDate): readonly ScheduleChange[] {
  const { departmentId, period } = draft;
  const from = period.from !== null && period.from <= today ? null : period.from;
  const ofKind = (kind: WeekPart['kind']) => draft.parts.filter((part) => part.kind === kind).map(plainHours);
  const changed = changedKinds(draft);
  const week: ScheduleChange = { kind: 'week', departmentId, from, to: period.to, blocks: ofKind('open') };
  const inForce = { from: period.from ?? today, to: period.to };
  const breaks = withPeriod(breaksOf(plan, departmentId), inForce, ofKind('break'));
  return [
    ...(changed.has('open') ? [week] : []),
    ...(changed.has('break') ? [{ kind: 'breaks', departmentId, breaks } as const] : []),
  ];
}

/** The draft after one of its changes was saved: that part of it is no longer a change. */
export function weekSaved(draft: WeekDraft, saved: ScheduleChange['kind'], revision: number): WeekDraft {
  const kind = saved === 'week' ? 'open' : 'break';
  const others = draft.before.filter((part) => part.kind !== kind);
  return { ...draft, revision, before: [...others, ...draft.parts.filter((part) => part.kind === kind)] };
}

function changedKinds(draft: WeekDraft): ReadonlySet<WeekPart['kind']> {
  const states = partStates(draft);
  const changed = draft.parts.filter(({ id }) => states.has(id));
  return new Set([...changed, ...removedParts(draft)].map(({ kind }) => kind));
}

function openingsOf({ openingBlocks }: OfficePlan, departmentId: DepartmentId): readonly WeeklyHours[] {
  return openingBlocks.filter((block) => block.departmentId === departmentId);
}

function breaksOf({ departments }: OfficePlan, departmentId: DepartmentId): readonly WeeklyHours[] {
  return departments.find(({ id }) => id === departmentId)?.breaks ?? [];
}

const plainHours = ({ weekday, hours }: WeekPart) => ({ weekday, hours });
const sameHours = (a: TimeRange, b: TimeRange) => a.from === b.from && a.to === b.to;
