import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { Department } from '../../../shared/model/department.ts';
import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { OpeningBlock, SpecialDay } from '../../../shared/model/schedule.ts';
import {
  type DayNumber,
  dateOfDayNumber,
  type LocalDate,
  partsOf,
  weekdayOf,
} from '../../../shared/time/local-date.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { hoursOn, withoutBreaks } from './weekly-hours.ts';

/** When a department receives people on one date, or why it does not. `reason` null = an ordinary day off, nothing to explain. */
export type Opening =
  | { readonly kind: 'open'; readonly blocks: readonly TimeRange[] }
  | { readonly kind: 'closed'; readonly reason: LocalizedText | null };

/** What opening hours follow from. */
export interface Schedule {
  readonly openingBlocks: readonly OpeningBlock[];
  readonly specialDays: readonly SpecialDay[];
  /** Whose breaks cut opening blocks. */
  readonly departments: readonly Pick<Department, 'id' | 'breaks'>[];
  /** The name of the statutory holiday of a date; null on other days. */
  readonly holidayName: (date: LocalDate) => LocalizedText | null;
}

/** A day of the calendar with its opening, computed once. */
export interface OpeningDay {
  readonly date: LocalDate;
  readonly opening: Opening;
  /** A special day decides about it: neither the weekly plan nor the hours of desks count then. */
  readonly isSpecial: boolean;
}

/** Openings by department and day number; asking twice costs nothing. */
export type Openings = (departmentId: DepartmentId, day: DayNumber) => OpeningDay;

/**
 * The opening blocks of a department on a date, in order of time. The first that says something decides (D3): the special
 * day of the department, the special day of the whole office, the statutory holiday, the weekly plan in force on that date
 * less the department's breaks. Special hours are taken as they are: breaks of the week do not cut them.
 */
export function openingOn(schedule: Schedule, departmentId: DepartmentId, date: LocalDate): OpeningDay {
  const special = specialDayOf(schedule.specialDays, departmentId, date);
  if (special !== undefined) return { date, opening: openOr(special.hours, special.reason), isSpecial: true };
  const holiday = schedule.holidayName(date);
  if (holiday !== null) return { date, opening: { kind: 'closed', reason: holiday }, isSpecial: false };
  return { date, opening: openOr(weeklyBlocksOn(schedule, departmentId, date), null), isSpecial: false };
}

/** The blocks that the weekly plan and the breaks give a department on a date, as if there were no other days. */
export function weeklyBlocksOn(
  { openingBlocks, departments }: Pick<Schedule, 'openingBlocks' | 'departments'>,
  departmentId: DepartmentId,
  date: LocalDate,
): readonly TimeRange[] {
  const weekday = weekdayOf(date);
  const own = openingBlocks.filter((block) => block.departmentId === departmentId);
  const breaks = departments.find((department) => department.id === departmentId)?.breaks ?? [];
  return withoutBreaks(hoursOn(own, weekday, date), hoursOn(breaks, weekday, date));
}

/** {@link openingOn} with a memory. Made anew whenever the plan changes, so nothing in it can be out of date. */
export function rememberOpenings(schedule: Schedule): Openings {
  const known = new Map<DepartmentId, Map<DayNumber, OpeningDay>>();
  return (departmentId, day) => {
    let days = known.get(departmentId);
    if (days === undefined) {
      days = new Map();
      known.set(departmentId, days);
    }
    let found = days.get(day);
    if (found === undefined) {
      found = openingOn(schedule, departmentId, dateOfDayNumber(day));
      days.set(day, found);
    }
    return found;
  };
}

/** A lookup of holiday names by date over a calendar that knows them by year. */
export function holidayNames(
  ofYear: (year: number) => readonly { readonly date: LocalDate; readonly name: LocalizedText }[],
): (date: LocalDate) => LocalizedText | null {
  const years = new Map<number, ReadonlyMap<LocalDate, LocalizedText>>();
  return (date) => {
    const { year } = partsOf(date);
    let names = years.get(year);
    if (names === undefined) {
      names = new Map(ofYear(year).map((holiday) => [holiday.date, holiday.name]));
      years.set(year, names);
    }
    return names.get(date) ?? null;
  };
}

/** The blocks of an opening; none when closed. */
export function blocksOf(opening: Opening): readonly TimeRange[] {
  switch (opening.kind) {
    case 'open':
      return opening.blocks;
    case 'closed':
      return [];
    default:
      return assertNever(opening);
  }
}

function specialDayOf(
  days: readonly SpecialDay[],
  departmentId: DepartmentId,
  date: LocalDate,
): SpecialDay | undefined {
  const onDate = days.filter((day) => day.date === date);
  return onDate.find((day) => day.departmentId === departmentId) ?? onDate.find((day) => day.departmentId === null);
}

function openOr(hours: readonly TimeRange[], reasonWhenClosed: LocalizedText | null): Opening {
  return hours.length === 0
    ? { kind: 'closed', reason: reasonWhenClosed }
    : { kind: 'open', blocks: [...hours].sort((a, b) => a.from - b.from) };
}
