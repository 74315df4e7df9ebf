import type { DepartmentId } from '../../shared/model/ids.ts';
import type { HitVisit } from '../../shared/model/impact.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { type DayNumber, dayNumber } from '../../shared/time/local-date.ts';
import type { Moment } from './moment.ts';
import { deskOffOf, openingsOf } from './openings-of.ts';
import { perPlan } from './plan-memory.ts';
import type { HolidayCalendar, OfficePlan, ReadTx } from './ports.ts';
import { type BookingWindow, bookingWindow } from './rules/booking-window.ts';
import { hitVisits } from './rules/impact.ts';
import type { Timetable } from './rules/timetable.ts';

/** A plan as far as the places of visits follow from it. */
export const timetableOf = perPlan(
  (plan, holidays): Timetable => ({
    desks: new Map(plan.desks.map((desk) => [desk.id, desk])),
    openings: openingsOf(plan, holidays),
    deskOff: deskOffOf(plan, holidays),
    gridMinutes: plan.settings.gridMinutes,
  }),
);

/** What a change does to the visits that stand (D5). */
export interface PlanImpact {
  /** Active visits of today and later. */
  readonly visits: readonly Visit[];
  readonly hits: HitVisit[];
  readonly windowOf: (departmentId: DepartmentId) => BookingWindow;
}

/** Looks at every visit that stands under the plan after a change; with the same plan twice, under the plan as it is. */
export async function planImpact(
  tx: ReadTx,
  { before, after }: { readonly before: OfficePlan; readonly after: OfficePlan },
  holidays: HolidayCalendar,
  { now, nowMs }: Moment,
): Promise<PlanImpact> {
  const timetable = timetableOf(after, holidays);
  const windowOf = (departmentId: DepartmentId) =>
    bookingWindow(now, after.settings, (day) => timetable.openings(departmentId, day).opening.kind === 'open');
  const visits = await tx.activeFrom(now.date);
  const today = dayNumber(now.date);
  const lastDay = Math.max(today + after.settings.daysAhead, ...visits.slice(-1).map(({ date }) => dayNumber(date)));
  const deskIds = after.desks.map(({ id }) => id);
  const taken = await tx.takenCells(deskIds, today, lastDay as DayNumber, nowMs);
  const hits = hitVisits({ before: timetableOf(before, holidays), after: timetable, visits, taken, windowOf, now });
  return { visits, hits, windowOf };
}
