import { err, ok } from '../../../../shared/basics/result.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { LocalizedText } from '../../../../shared/model/localized.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { SpecialDay } from '../../../../shared/model/schedule.ts';
import { weekdayOf } from '../../../../shared/time/local-date.ts';
import { isAtWork } from '../case-offer.ts';
import { openingOn, weeklyBlocksOn } from '../opening.ts';
import { specialKey } from '../plan-items.ts';
import { type Changed, type ChangeFacts, type ChangeOf, livingDepartment, unknownItem } from './change.ts';
import { anyOverlap } from './hours-checks.ts';

const SATURDAY = 6;

/** A closed day or special hours; takes the place of the one of that date and department (D3). */
export function changeSpecialDay(plan: OfficePlan, { day }: ChangeOf<'special-day'>, { today }: ChangeFacts): Changed {
  if (isUnknown(plan, day.departmentId)) return unknownItem(`department:${day.departmentId}`);
  if (day.date < today) return err({ type: 'date-passed' });
  if (anyOverlap(day.hours)) return err({ type: 'special-hours-overlap' });
  return ok(withSpecialDays(plan, [{ ...day, hours: [...day.hours].sort((a, b) => a.from - b.from) }]));
}

/** The date is again what the week and the holidays make of it. */
export function removeSpecialDay(
  plan: OfficePlan,
  change: ChangeOf<'remove-special-day'>,
  { today }: ChangeFacts,
): Changed {
  const key = specialKey(change);
  if (!plan.specialDays.some((day) => specialKey(day) === key)) return unknownItem(key);
  if (change.date < today) return err({ type: 'date-passed' });
  return ok({ ...plan, specialDays: plan.specialDays.filter((day) => specialKey(day) !== key) });
}

/**
 * A holiday on which people work (D4): a special day with the ordinary hours of that weekday, less the breaks. For the whole
 * office one for each department, because each has its own week; departments that rest on that weekday rest.
 */
export function openHoliday(plan: OfficePlan, change: ChangeOf<'open-holiday'>, facts: ChangeFacts): Changed {
  const { date, departmentId, reason } = change;
  if (isUnknown(plan, departmentId)) return unknownItem(`department:${departmentId}`);
  if (date < facts.today) return err({ type: 'date-passed' });
  if (facts.holidayName(date) === null) return err({ type: 'not-a-holiday' });
  const opened = plan.departments
    .filter((department) => (departmentId === null ? isAtWork(department) : department.id === departmentId))
    .map(({ id }): SpecialDay => ({ date, departmentId: id, hours: [...weeklyBlocksOn(plan, id, date)], reason }))
    .filter((day) => day.hours.length > 0);
  return ok(withSpecialDays(plan, opened));
}

/**
 * A day off for the whole office in place of a holiday that falls on a Saturday: art. 130 § 2 of the Labour Code takes
 * such a holiday off the working time of the settlement period, so another day has to be free. Which period that is, each
 * office decides for itself, so any working day ahead will do. A department with a special day of its own keeps it.
 */
export function substituteDay(plan: OfficePlan, change: ChangeOf<'substitute-day'>, facts: ChangeFacts): Changed {
  const { date, holiday } = change;
  const name = facts.holidayName(holiday);
  if (name === null) return err({ type: 'not-a-holiday' });
  if (weekdayOf(holiday) !== SATURDAY) return err({ type: 'not-on-saturday' });
  if (date < facts.today) return err({ type: 'date-passed' });
  const schedule = { ...plan, holidayName: facts.holidayName };
  const works = plan.departments.some(({ id, ...department }) => {
    return isAtWork(department) && openingOn(schedule, id, date).opening.kind === 'open';
  });
  if (!works || facts.holidayName(date) !== null) return err({ type: 'substitute-not-a-working-day' });
  return ok(withSpecialDays(plan, [{ date, departmentId: null, hours: [], reason: inPlaceOf(name) }]));
}

function inPlaceOf({ pl, en = pl, uk = pl, de = pl }: LocalizedText): LocalizedText {
  return {
    pl: `Dzień wolny za święto w sobotę: ${pl}`,
    en: `Day off for a holiday on a Saturday: ${en}`,
    uk: `Вихідний за свято, що припало на суботу: ${uk}`,
    de: `Freier Tag für einen Feiertag am Samstag: ${de}`,
  };
}

function isUnknown(plan: OfficePlan, departmentId: DepartmentId | null): boolean {
  return departmentId !== null && livingDepartment(plan, departmentId) === undefined;
}

function withSpecialDays(plan: OfficePlan, days: readonly SpecialDay[]): OfficePlan {
  const replaced = new Set(days.map(specialKey));
  const others = plan.specialDays.filter((day) => !replaced.has(specialKey(day)));
  return { ...plan, specialDays: [...others, ...days] };
}
