import { CELL_MINUTES, CELLS_A_DAY } from '../../../shared/model/times.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';

/** The mask of a whole day. */
export const CELLS_OF_A_DAY = (1n << BigInt(CELLS_A_DAY)) - 1n;

/**
 * A desk's day as bits: bit n stands for the five minutes from n × 5 after midnight. A range that does not fall on cell
 * edges covers every cell it touches, so that nothing is ever thought free which is partly taken.
 */
export function maskOf(range: TimeRange): bigint {
  const first = Math.floor(range.from / CELL_MINUTES);
  const end = Math.ceil(range.to / CELL_MINUTES);
  return ((1n << BigInt(end - first)) - 1n) << BigInt(first);
}

/** How many cells a visit of some minutes needs. */
export function cellsOf(minutes: number): number {
  return Math.ceil(minutes / CELL_MINUTES);
}

/**
 * Where a run of `length` ones begins: bit n of the answer is set when bits n … n + length - 1 of `free` are.
 * Each step doubles the length that is known to be free.
 */
export function startsOfRuns(free: bigint, length: number): bigint {
  let runs = free;
  let known = 1;
  while (known < length) {
    const step = Math.min(known, length - known);
    runs &= runs >> BigInt(step);
    known += step;
  }
  return runs;
}

/** Whether every cell of a range is free on a desk with these taken cells. */
export function isFree(taken: bigint, range: TimeRange): boolean {
  return (taken & maskOf(range)) === 0n;
}
