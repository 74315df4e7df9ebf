import type { Start } from '../../shared/model/availability.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { type DayNumber, dayNumber } from '../../shared/time/local-date.ts';
import type { CaseDay } from './case-calendar.ts';
import { isInWindow } from './rules/booking-window.ts';
import { type DeskDayState, desksBestFirst } from './rules/desk-choice.ts';
import { blocksOf } from './rules/opening.ts';
import { blockAround, timetableStarts, visitRange } from './rules/starts.ts';

/** Where a visit at a wanted start would sit: on one of these desks; nowhere any more; or it is no start at all. */
export type Seat =
  | { readonly kind: 'free'; readonly minutes: number; readonly desksBestFirst: readonly DeskId[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'not-offered' };

/**
 * Looks for a desk at a wanted start of a case, for a visit as long as the case has it on that date. `not-offered`: outside
 * the window, not on the timetable, or no desk serves the case at all; `taken`: a proper start at which no serving desk is
 * free, because of a visit, a hold or its own hours.
 */
export function seatOf(frame: CaseDay, wanted: Start): Seat {
  const { gridMinutes } = frame;
  const day = dayNumber(wanted.date);
  const minutes = frame.minutesOn(wanted.date);
  const visit = visitRange(wanted.start, minutes);
  if (visit === null || frame.desks.length === 0 || !isInWindow(frame.window, day, wanted.start)) {
    return { kind: 'not-offered' };
  }
  const blocks = blocksOf(frame.openingOnDay(day).opening);
  const block = blockAround(blocks, visit);
  if (block === undefined || !timetableStarts({ blocks, minutes, gridMinutes }).includes(wanted.start)) {
    return { kind: 'not-offered' };
  }
  const best = desksBestFirst(deskStates(frame, day), block, visit);
  return best.length === 0 ? { kind: 'taken' } : { kind: 'free', minutes, desksBestFirst: best };
}

function deskStates({ desks, taken, deskOff }: CaseDay, day: DayNumber): readonly DeskDayState<DeskId>[] {
  const takenOf = new Map(taken.filter((cells) => cells.day === day).map((cells) => [cells.deskId, cells.mask]));
  return desks.map(({ id }) => ({ deskId: id, taken: (takenOf.get(id) ?? 0n) | (deskOff?.(id, day) ?? 0n) }));
}
