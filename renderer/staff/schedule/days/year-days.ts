import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Holiday, SpecialDay } from '../../../../shared/model/schedule.ts';
import { addDays, dateOf, type LocalDate, partsOf, weekdayOf } from '../../../../shared/time/local-date.ts';
import { hoursOn } from '../../parts/weekly-hours.ts';

/** A date that differs from the week: a holiday, or what the office set for it, or both. */
export interface YearDay {
  readonly date: LocalDate;
  readonly holiday: Holiday | null;
  /** The one for the whole office first, then those of departments. */
  readonly specials: readonly SpecialDay[];
  /** Set for a holiday on a Saturday: the day off that was given for it, null while none was. */
  readonly substitute: { readonly date: LocalDate | null } | null;
}

export interface MonthOfDays {
  /** Its first day. */
  readonly month: LocalDate;
  readonly days: readonly YearDay[];
}

const SATURDAY = 6;
const SEARCH_DAYS = 14;

/** The months of a year that have such days, each with its days in order. */
export function monthsOf(
  year: number,
  holidays: readonly Holiday[],
  specialDays: readonly SpecialDay[],
): readonly MonthOfDays[] {
  const inYear = (date: LocalDate) => partsOf(date).year === year;
  const dates = [...new Set([...holidays, ...specialDays].map(({ date }) => date))].filter(inYear).sort();
  const days = dates.map((date): YearDay => {
    const holiday = holidays.find((one) => one.date === date) ?? null;
    const specials = specialDays
      .filter((one) => one.date === date)
      .sort((a, b) => Number(a.departmentId !== null) - Number(b.departmentId !== null));
    const saturday = holiday !== null && weekdayOf(date) === SATURDAY;
    return {
      date,
      holiday,
      specials,
      substitute: saturday ? { date: substituteFor(holiday, specialDays) } : null,
    };
  });
  const months = new Map<LocalDate, YearDay[]>();
  for (const day of days) {
    const month = dateOf(year, partsOf(day.date).month, 1);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, ofMonth]) => ({ month, days: ofMonth }));
}

/**
 * The day off that was given for a holiday on a Saturday: the program writes the holiday's name at the end of its text.
 */
function substituteFor({ date, name }: Holiday, specialDays: readonly SpecialDay[]): LocalDate | null {
  const given = specialDays.find(
    (day) =>
      day.departmentId === null &&
      day.hours.length === 0 &&
      partsOf(day.date).year === partsOf(date).year &&
      day.reason.pl.endsWith(`: ${name.pl}`),
  );
  return given?.date ?? null;
}

/** Whether any department works on a date by its week, on no holiday and on no day that is closed for the whole office. */
export function isWorkingDay(plan: OfficePlan, holidays: readonly Holiday[], date: LocalDate): boolean {
  if (holidays.some((one) => one.date === date)) return false;
  if (plan.specialDays.some((day) => day.date === date && day.departmentId === null && day.hours.length === 0)) {
    return false;
  }
  return plan.departments.some(
    ({ id, active, archived }) =>
      active &&
      !archived &&
      hoursOn(
        plan.openingBlocks.filter(({ departmentId }) => departmentId === id),
        weekdayOf(date),
        date,
      ).length > 0,
  );
}

/** The working day to give for a holiday on a Saturday: the nearest before it, else after it; never one that has passed. */
export function proposedSubstitute(
  plan: OfficePlan,
  holidays: readonly Holiday[],
  holiday: LocalDate,
  today: LocalDate,
): LocalDate | null {
  const nearby = Array.from({ length: SEARCH_DAYS }, (_, index) => index + 1);
  const candidates = [
    ...nearby.map((days) => addDays(holiday, -days)),
    ...nearby.map((days) => addDays(holiday, days)),
  ];
  return candidates.find((date) => date >= today && isWorkingDay(plan, holidays, date)) ?? null;
}
