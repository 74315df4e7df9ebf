import type { HolidayCalendar, OfficePlan } from './ports.ts';
import { holidayNames, type Openings, rememberOpenings } from './rules/opening.ts';

const remembered = new WeakMap<OfficePlan, WeakMap<HolidayCalendar, Openings>>();

/**
 * The openings that follow from a plan. A store hands out the same plan object until the plan changes, so each opening is
 * worked out once; a new plan starts with an empty memory.
 */
export function openingsOf(plan: OfficePlan, holidays: HolidayCalendar): Openings {
  let ofPlan = remembered.get(plan);
  if (ofPlan === undefined) {
    ofPlan = new WeakMap();
    remembered.set(plan, ofPlan);
  }
  let openings = ofPlan.get(holidays);
  if (openings === undefined) {
    openings = rememberOpenings({
      openingBlocks: plan.openingBlocks,
      specialDays: plan.specialDays,
      holidayName: holidayNames((year) => holidays.ofYear(year)),
    });
    ofPlan.set(holidays, openings);
  }
  return openings;
}
