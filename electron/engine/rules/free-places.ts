import type { DeskId } from '../../../shared/model/ids.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { type DayNumber, dayNumber } from '../../../shared/time/local-date.ts';
import { MINUTES_A_DAY } from '../../../shared/time/minute-of-day.ts';
import type { DeskDay } from './availability.ts';
import { type BookingWindow, isInWindow } from './booking-window.ts';
import { isAtWork } from './case-offer.ts';
import { maskOf } from './cells.ts';
import { desksBestFirst } from './desk-choice.ts';
import { blocksOf } from './opening.ts';
import { blockAround, freeStarts, visitRange } from './starts.ts';
import type { Place, Timetable } from './timetable.ts';

/** What is taken on desks, and what has been given away since it was read. */
export interface TakenPlaces {
  on(deskId: DeskId, day: DayNumber): bigint;
  take(place: Place, minutes: number): void;
}

/** Begins with the taken cells that a store knows. */
export function takenPlaces(known: readonly DeskDay[]): TakenPlaces {
  const masks = new Map(known.map(({ deskId, day, mask }) => [`${deskId} ${day}`, mask]));
  const on = (deskId: DeskId, day: DayNumber) => masks.get(`${deskId} ${day}`) ?? 0n;
  return {
    on,
    take({ deskId, date, start }, minutes) {
      const day = dayNumber(date);
      const range = visitRange(start, minutes);
      if (range !== null) masks.set(`${deskId} ${day}`, on(deskId, day) | maskOf(range));
    },
  };
}

/** The best desk that is free for a visit on a date at a minute; null when there is none. */
export function deskFor(
  timetable: Timetable,
  taken: TakenPlaces,
  visit: Visit,
  date: Visit['date'],
  start: Visit['start'],
): DeskId | null {
  const day = dayNumber(date);
  const range = visitRange(start, visit.minutes);
  const block = range && blockAround(blocksOf(timetable.openings(visit.departmentId, day).opening), range);
  if (!range || !block) return null;
  const desks = servingIds(timetable, visit).map((deskId) => ({
    deskId,
    taken: unfree(timetable, taken, visit, deskId, day),
  }));
  return desksBestFirst(desks, block, range)[0] ?? null;
}

/**
 * The free place nearest to a visit's own among those residents could book, by the time between them on the calendar; of
 * two equally near the later. Looks at the visit's day first and then at days further and further away.
 */
export function nearestPlace(
  timetable: Timetable,
  window: BookingWindow,
  taken: TakenPlaces,
  visit: Visit,
): Place | null {
  const own = dayNumber(visit.date);
  let best: { readonly day: DayNumber; readonly start: Visit['start']; readonly after: number } | null = null;
  for (let away = 0; own + away <= window.lastDay || own - away >= window.firstDay; away += 1) {
    // A start on a day so far away is further than this, whatever its hour.
    if (best !== null && Math.abs(best.after) <= (away - 1) * MINUTES_A_DAY) break;
    for (const day of new Set([own + away, own - away] as DayNumber[])) {
      for (const start of startsOn(timetable, window, taken, visit, day)) {
        const after = (day - own) * MINUTES_A_DAY + start - visit.start;
        if (best === null || isNearer(after, best.after)) best = { day, start, after };
      }
    }
  }
  if (best === null) return null;
  const { date } = timetable.openings(visit.departmentId, best.day);
  const deskId = deskFor(timetable, taken, visit, date, best.start);
  return deskId === null ? null : { deskId, date, start: best.start };
}

function isNearer(after: number, than: number): boolean {
  return Math.abs(after) < Math.abs(than) || (Math.abs(after) === Math.abs(than) && after > than);
}

function startsOn(
  timetable: Timetable,
  window: BookingWindow,
  taken: TakenPlaces,
  visit: Visit,
  day: DayNumber,
): readonly Visit['start'][] {
  if (day < window.firstDay || day > window.lastDay) return [];
  const blocks = blocksOf(timetable.openings(visit.departmentId, day).opening);
  const masks = servingIds(timetable, visit).map((deskId) => unfree(timetable, taken, visit, deskId, day));
  const starts = freeStarts({ blocks, minutes: visit.minutes, gridMinutes: timetable.gridMinutes }, masks);
  return starts.filter((start) => isInWindow(window, day, start));
}

function servingIds({ desks }: Timetable, { caseId }: Visit): readonly DeskId[] {
  return [...desks.values()].filter((desk) => isAtWork(desk) && desk.caseIds.includes(caseId)).map(({ id }) => id);
}

/** What is not free for a visit on a desk: its own time does not stand in its way. */
function unfree(timetable: Timetable, taken: TakenPlaces, visit: Visit, deskId: DeskId, day: DayNumber): bigint {
  const others = taken.on(deskId, day) | timetable.deskOff(deskId, day);
  if (deskId !== visit.deskId || day !== dayNumber(visit.date)) return others;
  const own = visitRange(visit.start, visit.minutes);
  return own === null ? others : (taken.on(deskId, day) & ~maskOf(own)) | timetable.deskOff(deskId, day);
}
