import type { WeeklyHours } from '../model/schedule.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** Dates, both inclusive; null = without limit. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
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
