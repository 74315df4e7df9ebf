import type { DepartmentId } from '../../../shared/model/ids.ts';
import type { OpeningBlock, WeeklyHours } from '../../../shared/model/schedule.ts';
import { addDays, type LocalDate } from '../../../shared/time/local-date.ts';

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
