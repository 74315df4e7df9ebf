import type { HitVisit } from '../../../shared/model/impact.ts';
import { isDeskFree, isTimetableStart, isUnowned, windowOf } from './free-times.ts';
import { dayPlan, desksOf, deskWorks } from './hours.ts';
import { isActive, type OracleVisit, type Parts, part, type World, wall } from './world.ts';

export interface Place {
  readonly deskId: string;
  readonly date: string;
  readonly start: number;
}
export type Reason = HitVisit['reason'];

/** Why a visit would stand outside a plan; null = it fits (D5). */
function misfit(world: World, parts: Parts, visit: OracleVisit): Reason | null {
  const desk = part(parts, 'desks', visit.deskId);
  if (desk.archived || !desk.active) return 'desk-gone';
  if (!desk.caseIds.includes(visit.caseId)) return 'case-not-served';
  const { blocks, isSpecial } = dayPlan(world, visit.departmentId, visit.date, parts);
  if (blocks.length === 0) return 'closed';
  const end = visit.start + visit.minutes;
  if (!blocks.some(({ from, to }) => from <= visit.start && end <= to)) return 'outside-hours';
  return deskWorks(world, visit.deskId, visit.date, { from: visit.start, to: end }, isSpecial) ? null : 'desk-off';
}

/**
 * The visits a change would leave outside the schedule: active, from today on, not over. An exception is asked about again
 * only when it had come to fit meanwhile or loses its desk.
 */
export function hitsOf(world: World, parts: Parts): { readonly visit: OracleVisit; readonly reason: Reason }[] {
  const { date: today, minute } = wall(world);
  const losesDesk = (reason: Reason | null) => reason === 'desk-gone' || reason === 'case-not-served';
  return world.visits.flatMap((visit) => {
    const isOver = visit.state === 'booked' && visit.date === today && visit.start + visit.minutes <= minute;
    if (!isActive(visit) || visit.date < today || isOver) return [];
    const reason = misfit(world, parts, visit);
    if (reason === null) return [];
    const earlier = visit.exception ? misfit(world, world.parts, visit) : null;
    const stands = earlier !== null && !(losesDesk(reason) && !losesDesk(earlier));
    return stands ? [] : [{ visit, reason }];
  });
}

/** Whether the new plan offers a place to a visit, whoever sits there: the same hour on another desk, or a start of its case. */
export function isOfferedPlace(world: World, parts: Parts, visit: OracleVisit, place: Place): boolean {
  if (!desksOf(world, visit.caseId, parts).includes(place.deskId)) return false;
  const plan = dayPlan(world, visit.departmentId, place.date, parts);
  const end = place.start + visit.minutes;
  if (!deskWorks(world, place.deskId, place.date, { from: place.start, to: end }, plan.isSpecial)) return false;
  if (place.date === visit.date && place.start === visit.start)
    return plan.blocks.some(({ from, to }) => from <= place.start && end <= to);
  const { firstDay, firstMinute, lastDay } = windowOf(world, visit.departmentId, parts);
  if (place.date < firstDay || place.date > lastDay || (place.date === firstDay && place.start < firstMinute))
    return false;
  return isTimetableStart(world, plan.blocks, place.start, visit.minutes);
}

/** Whether a place belongs to nobody but visits that are moved away. */
export function isVacant(world: World, place: Place, minutes: number, moving: readonly OracleVisit[]): boolean {
  const staying: World = { ...world, visits: world.visits.filter((visit) => !moving.includes(visit)) };
  const { deskId, date, start } = place;
  return isUnowned(staying, deskId, date, { from: start, to: start + minutes });
}

export function shareTime(a: Place & { minutes: number }, b: Place & { minutes: number }): boolean {
  return a.deskId === b.deskId && a.date === b.date && a.start < b.start + b.minutes && b.start < a.start + a.minutes;
}

/** Whether some start of the new plan is free for a visit although every visit and proposal keeps its place. */
export function hasSomePlace(
  world: World,
  parts: Parts,
  visit: OracleVisit,
  proposals: readonly (Place & { minutes: number })[],
): boolean {
  const planned: World = { ...world, parts };
  for (const deskId of desksOf(world, visit.caseId, parts)) {
    for (let day = 0; day <= world.fixed.settings.daysAhead; day += 1) {
      const date = new Date(Date.parse(`${wall(world).date}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
      const { isSpecial } = dayPlan(world, visit.departmentId, date, parts);
      for (let start = 0; start < 1440; start += 5) {
        const place = { deskId, date, start, minutes: visit.minutes };
        if (!isOfferedPlace(world, parts, visit, place) || proposals.some((other) => shareTime(place, other))) continue;
        if (isDeskFree(planned, deskId, date, { from: start, to: start + visit.minutes }, isSpecial)) return true;
      }
    }
  }
  return false;
}
