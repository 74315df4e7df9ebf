import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OpeningBlock, WeeklyHours } from '../../../shared/model/schedule.ts';
import { addDays, type LocalDate } from '../../../shared/time/local-date.ts';

/** Dates, both inclusive; null = without limit. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The weekly hours of one department, in the one order and form that equal weeks share. */
export function hoursOfDepartment(blocks: readonly OpeningBlock[], departmentId: DepartmentId): WeeklyHours[] {
  return inOneForm(
    blocks
      .filter((block) => block.departmentId === departmentId)
      .map(({ weekday, hours, validFrom, validTo }) => ({ weekday, hours, validFrom, validTo })),
  );
}

/** All blocks with those of one department replaced; the blocks of others stay where they are. */
export function withHoursOfDepartment(
  blocks: readonly OpeningBlock[],
  departmentId: DepartmentId,
  hours: readonly WeeklyHours[],
): OpeningBlock[] {
  return [
    ...blocks.filter((block) => block.departmentId !== departmentId),
    ...inOneForm(hours).map((one) => ({ departmentId, ...one })),
  ];
}

/** What is left of weekly hours outside a period: a block that reaches across it becomes two, with the dates around it. */
export function outsidePeriod(hours: readonly WeeklyHours[], { from, to }: Period): WeeklyHours[] {
  return hours.flatMap((one) => {
    if (endsBefore(one.validTo, from) || endsBefore(to, one.validFrom)) return [one];
    const before = from === null ? null : { ...one, validTo: addDays(from, -1) };
    const after = to === null ? null : { ...one, validFrom: addDays(to, 1) };
    return [before, after].filter((piece) => piece !== null).filter(isNotEmpty);
  });
}

function endsBefore(end: LocalDate | null, begin: LocalDate | null): boolean {
  return end !== null && begin !== null && end < begin;
}

function isNotEmpty({ validFrom, validTo }: WeeklyHours): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}

/** Equal hours whose dates follow one another become one entry, so that saving the same week again changes nothing. */
function inOneForm(hours: readonly WeeklyHours[]): WeeklyHours[] {
  const joined: WeeklyHours[] = [];
  for (const one of [...hours].sort(byHoursThenDate)) {
    const last = joined.at(-1);
    if (last !== undefined && sameHours(last, one) && follows(last, one)) {
      joined[joined.length - 1] = { ...last, validTo: laterEnd(last.validTo, one.validTo) };
    } else joined.push(one);
  }
  return joined.sort(byDateThenHours);
}

function sameHours(a: WeeklyHours, b: WeeklyHours): boolean {
  return a.weekday === b.weekday && a.hours.from === b.hours.from && a.hours.to === b.hours.to;
}

function follows(first: WeeklyHours, next: WeeklyHours): boolean {
  return first.validTo === null || next.validFrom === null || next.validFrom <= addDays(first.validTo, 1);
}

function laterEnd(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

function byHoursThenDate(a: WeeklyHours, b: WeeklyHours): number {
  return (
    a.weekday - b.weekday || a.hours.from - b.hours.from || a.hours.to - b.hours.to || byDate(a.validFrom, b.validFrom)
  );
}

function byDateThenHours(a: WeeklyHours, b: WeeklyHours): number {
  return byDate(a.validFrom, b.validFrom) || byHoursThenDate(a, b);
}

function byDate(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
