import { isMinuteOfDay, type MinuteOfDay } from './minute-of-day.ts';

/** Part of a day, half-open: `from` belongs to it, `to` does not. `to` may be 1440, the end of the day. */
export interface TimeRange {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** Makes a range; throws unless from < to and both are minutes of a day. */
export function timeRange(from: number, to: number): TimeRange {
  if (!isMinuteOfDay(from) || !isMinuteOfDay(to) || from >= to) throw new RangeError(`not a time range: ${from}–${to}`);
  return { from, to };
}

/**
 * Whether two ranges share a minute. Touching is not sharing: 08:00–09:00 and 09:00–10:00 do not.
 */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The common part of two lists of ranges, in order. Ranges that only touch stay apart: a break of no length is still an edge. */
export function intersect(a: readonly TimeRange[], b: readonly TimeRange[]): readonly TimeRange[] {
  return a
    .flatMap((x) =>
      b.filter((y) => overlaps(x, y)).map((y) => timeRange(Math.max(x.from, y.from), Math.min(x.to, y.to))),
    )
    .sort((x, y) => x.from - y.from);
}
