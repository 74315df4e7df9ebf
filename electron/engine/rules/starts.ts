import { CELL_MINUTES } from '../../../shared/model/times.ts';
import { type MinuteOfDay, minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { type TimeRange, timeRange } from '../../../shared/time/time-range.ts';
import { cellsOf, maskOf, startsOfRuns } from './cells.ts';

export interface StartsQuestion {
  /** Opening blocks of the date. Blocks that touch are still two: no visit crosses the edge. */
  readonly blocks: readonly TimeRange[];
  /** Length of a visit. */
  readonly minutes: number;
  /** Distance between starts, counted from the beginning of each block, so mixed lengths do not shift it. */
  readonly gridMinutes: number;
}

/**
 * The starts the timetable allows, whoever is booked: on the grid of a block and over before the block ends (A7).
 * 08:00–12:00 with 45 minutes on a grid of 15 ends with 11:15. In order of time, each once even if blocks overlap.
 */
export function timetableStarts({ blocks, minutes, gridMinutes }: StartsQuestion): readonly MinuteOfDay[] {
  const starts: MinuteOfDay[] = [];
  for (const block of blocks) {
    for (let start: number = block.from; start + minutes <= block.to; start += gridMinutes)
      starts.push(minuteOfDay(start));
  }
  return inOrderOnce(starts);
}

/**
 * The starts that can be offered: allowed by the timetable and with at least one desk free for all of the visit (A7).
 * `takenOfDesks` has one mask for each desk that serves the case; no desk, no start.
 */
export function freeStarts(question: StartsQuestion, takenOfDesks: readonly bigint[]): readonly MinuteOfDay[] {
  if (takenOfDesks.length === 0) return [];
  const starts: MinuteOfDay[] = [];
  for (const block of question.blocks) {
    const possible = startsWithAFreeDesk(block, question.minutes, takenOfDesks);
    for (let start: number = block.from; start + question.minutes <= block.to; start += question.gridMinutes) {
      if (possible(start)) starts.push(minuteOfDay(start));
    }
  }
  return inOrderOnce(starts);
}

/** The block of a date in which a visit from a start lies whole; undefined when there is none. */
export function blockAround(blocks: readonly TimeRange[], visit: TimeRange): TimeRange | undefined {
  return blocks.find((block) => block.from <= visit.from && visit.to <= block.to);
}

/** The time a visit takes; null when it would not end on the day it begins. */
export function visitRange(start: number, minutes: number): TimeRange | null {
  return start + minutes <= 1440 ? timeRange(start, start + minutes) : null;
}

function startsWithAFreeDesk(
  block: TimeRange,
  minutes: number,
  takenOfDesks: readonly bigint[],
): (start: number) => boolean {
  const blockMask = maskOf(block);
  const cells = cellsOf(minutes);
  let runs = 0n;
  for (const taken of takenOfDesks) {
    if ((taken & blockMask) === 0n) return () => true;
    runs |= startsOfRuns((taken & blockMask) ^ blockMask, cells);
  }
  // Reading single bits of a bigint allocates each time; a string of binary digits is read for nothing.
  const digits = runs.toString(2);
  return (start) => digits.charCodeAt(digits.length - 1 - start / CELL_MINUTES) === 49;
}

/** Blocks come in order and hardly ever overlap, so there is hardly ever anything to do. */
function inOrderOnce(starts: MinuteOfDay[]): readonly MinuteOfDay[] {
  const isInOrder = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start));
  return isInOrder ? starts : [...new Set(starts)].sort((a, b) => a - b);
}
