import type { Desk } from '../../../shared/model/department.ts';
import type { DeskId } from '../../../shared/model/ids.ts';
import type { HitVisit } from '../../../shared/model/impact.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { dayNumber } from '../../../shared/time/local-date.ts';
import type { DeskOff } from './availability.ts';
import { type BookingWindow, isInWindow } from './booking-window.ts';
import { isAtWork } from './case-offer.ts';
import { isFree } from './cells.ts';
import { blocksOf, type Openings } from './opening.ts';
import { blockAround, timetableStarts, visitRange } from './starts.ts';

/** A plan as far as the places of visits follow from it. */
export interface Timetable {
  readonly desks: ReadonlyMap<DeskId, Desk>;
  readonly openings: Openings;
  readonly deskOff: DeskOff;
  readonly gridMinutes: number;
}

/** A desk's time. */
export type Place = HitVisit['place'];

/**
 * Why a visit does not fit into a timetable where it is: the first reason that is true, null when it fits. Whether its case
 * is switched on or booking suspended does not matter: whoever has a visit is served (D6).
 */
export function unfitReason(timetable: Timetable, visit: Visit): HitVisit['reason'] | null {
  const desk = timetable.desks.get(visit.deskId);
  if (desk === undefined || !isAtWork(desk)) return 'desk-gone';
  if (!desk.caseIds.includes(visit.caseId)) return 'case-not-served';
  const day = dayNumber(visit.date);
  const blocks = blocksOf(timetable.openings(visit.departmentId, day).opening);
  if (blocks.length === 0) return 'closed';
  const range = visitRange(visit.start, visit.minutes);
  if (range === null || blockAround(blocks, range) === undefined) return 'outside-hours';
  return isFree(timetable.deskOff(visit.deskId, day), range) ? null : 'desk-off';
}

/**
 * Whether a visit may be moved to a place, whoever else is there: it fits there, and either keeps its day and hour or gets
 * a time that residents could book. Whoever has come already waits here and now and changes only the desk.
 */
export function allowsPlace(timetable: Timetable, window: BookingWindow, visit: Visit, place: Place): boolean {
  const moved: Visit = { ...visit, ...place };
  if (unfitReason(timetable, moved) !== null) return false;
  if (keepsTime(visit, place)) return place.deskId !== visit.deskId;
  const day = dayNumber(place.date);
  if (visit.state !== 'booked' || !isInWindow(window, day, place.start)) return false;
  const blocks = blocksOf(timetable.openings(visit.departmentId, day).opening);
  const { gridMinutes } = timetable;
  return timetableStarts({ blocks, minutes: visit.minutes, gridMinutes }).includes(place.start);
}

/** Whether a place has the day and hour of the visit, so that nobody has to be called. */
export function keepsTime(visit: Pick<Visit, 'date' | 'start'>, place: Place): boolean {
  return place.date === visit.date && place.start === visit.start;
}
