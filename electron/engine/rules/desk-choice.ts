import { CELL_MINUTES } from '../../../shared/model/times.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { isFree } from './cells.ts';

export interface DeskDayState<Id> {
  readonly deskId: Id;
  /** Taken cells of the day. */
  readonly taken: bigint;
}

/**
 * The desks that are free for a visit, the best first (A7: the one that leaves the smallest gap).
 *
 * Best is the desk whose free time around the visit, inside the same opening block, is the shortest. That leaves the least
 * unused time beside the visit and keeps the long free stretches of the other desks whole for long visits. Desks that are
 * equal keep the order in which they were given, so the same question always has the same answer.
 */
export function desksBestFirst<Id>(
  desks: readonly DeskDayState<Id>[],
  block: TimeRange,
  visit: TimeRange,
): readonly Id[] {
  return desks
    .filter((desk) => isFree(desk.taken, visit))
    .map((desk) => ({ deskId: desk.deskId, freeAround: minutesFreeAround(desk.taken, block, visit) }))
    .sort((a, b) => a.freeAround - b.freeAround)
    .map((desk) => desk.deskId);
}

/** The same desks with one of them first, if it is among them: the desk that was held is kept (A8). */
export function preferring<Id>(desks: readonly Id[], first: Id | null): readonly Id[] {
  return first !== null && desks.includes(first) ? [first, ...desks.filter((desk) => desk !== first)] : desks;
}

/** Length of the free time that the visit would be put into: from the visit outwards to the nearest taken cell or edge of the block. */
function minutesFreeAround(taken: bigint, block: TimeRange, visit: TimeRange): number {
  const isTaken = (minute: number) => ((taken >> BigInt(minute / CELL_MINUTES)) & 1n) === 1n;
  let from: number = visit.from;
  while (from > block.from && !isTaken(from - CELL_MINUTES)) from -= CELL_MINUTES;
  let to: number = visit.to;
  while (to < block.to && !isTaken(to)) to += CELL_MINUTES;
  return to - from;
}
