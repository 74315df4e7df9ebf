import type { DeskId } from '../../shared/model/ids.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import { perPlan } from './plan-memory.ts';
import type { DeskOff } from './rules/availability.ts';
import { deskOffMask } from './rules/desk-off.ts';
import { holidayNames, type Openings, rememberOpenings } from './rules/opening.ts';

/** The openings of departments that follow from a plan. */
export const openingsOf = perPlan(
  (plan, holidays): Openings =>
    rememberOpenings({
      openingBlocks: plan.openingBlocks,
      specialDays: plan.specialDays,
      departments: plan.departments,
      holidayName: holidayNames((year) => holidays.ofYear(year)),
    }),
);

/** The cells in which desks of a plan are off. A desk that is not in the plan is never off: it is simply not asked about. */
export const deskOffOf = perPlan((plan, holidays): DeskOff => {
  const openings = openingsOf(plan, holidays);
  const desks = new Map(plan.desks.map((desk) => [desk.id, desk]));
  const known = new Map<DeskId, Map<DayNumber, bigint>>();
  return (deskId, day) => {
    let days = known.get(deskId);
    if (days === undefined) {
      days = new Map();
      known.set(deskId, days);
    }
    let mask = days.get(day);
    if (mask === undefined) {
      const desk = desks.get(deskId);
      mask = desk === undefined ? 0n : deskOffMask(desk, openings(desk.departmentId, day));
      days.set(day, mask);
    }
    return mask;
  };
});
