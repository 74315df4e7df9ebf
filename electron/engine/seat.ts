import type { Start } from '../../shared/model/availability.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { CaseCalendar } from './case-calendar.ts';
import { isInWindow } from './rules/booking-window.ts';
import { desksBestFirst } from './rules/desk-choice.ts';
import { blocksOf } from './rules/opening.ts';
import { blockAround, timetableStarts, visitRange } from './rules/starts.ts';

/** Where a visit at a wanted start would sit: on one of these desks; nowhere any more; or it is no start at all. */
export type Seat =
  | { readonly kind: 'free'; readonly desksBestFirst: readonly DeskId[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-offered' };

/**
 * Looks for a desk at a wanted start in a case's calendar. `not-offered`: outside the window, not on the timetable, or no
 * desk serves the case at all; `taken`: a proper start at which no serving desk is free.
 */
export function seatOf(calendar: CaseCalendar, minutes: number, gridMinutes: number, wanted: Start): Seat {
  const day = dayNumber(wanted.date);
  const visit = visitRange(wanted.start, minutes);
  if (visit === null || calendar.desks.length === 0 || !isInWindow(calendar.window, day, wanted.start)) {
    return { kind: 'not-offered' };
  }
  const blocks = blocksOf(calendar.openingOnDay(day).opening);
  const block = blockAround(blocks, visit);
  if (block === undefined || !timetableStarts({ blocks, minutes, gridMinutes }).includes(wanted.start)) {
    return { kind: 'not-offered' };
  }
  const takenOf = new Map(
    calendar.taken.filter((cells) => cells.day === day).map((cells) => [cells.deskId, cells.mask]),
  );
  const desks = calendar.desks.map((desk) => ({ deskId: desk.id, taken: takenOf.get(desk.id) ?? 0n }));
  const best = desksBestFirst(desks, block, visit);
  return best.length === 0 ? { kind: 'taken' } : { kind: 'free', desksBestFirst: best };
}
