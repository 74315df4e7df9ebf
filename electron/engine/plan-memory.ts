import type { HolidayCalendar, OfficePlan } from './ports.ts';

/**
 * Remembers what follows from a plan and a calendar of holidays. A store hands out the same plan object until the plan
 * changes, so each thing is worked out once; a new plan starts with an empty memory.
 */
export function perPlan<T>(
  work: (plan: OfficePlan, holidays: HolidayCalendar) => T,
): (plan: OfficePlan, holidays: HolidayCalendar) => T {
  const remembered = new WeakMap<OfficePlan, WeakMap<HolidayCalendar, T>>();
  return (plan, holidays) => {
    let ofPlan = remembered.get(plan);
    if (ofPlan === undefined) {
      ofPlan = new WeakMap();
      remembered.set(plan, ofPlan);
    }
    let known = ofPlan.get(holidays);
    if (known === undefined) {
      known = work(plan, holidays);
      ofPlan.set(holidays, known);
    }
    return known;
  };
}
