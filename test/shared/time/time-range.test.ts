import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, overlaps, timeRange } from '../../../shared/time/time-range.ts';
import { hours } from '../../support/builders.ts';

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => timeRange(from, from + length));

const minutesOf = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from }, (_, index) => from + index);

describe('time range', () => {
  it('touching is not overlapping', () => {
    expect(overlaps(hours('08:00-09:00'), hours('09:00-10:00'))).toBe(false);
    expect(overlaps(hours('08:00-09:05'), hours('09:00-10:00'))).toBe(true);
  });

  it('overlapping is having a minute in common', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const common = minutesOf(a).some((minute) => minutesOf(b).includes(minute));
        expect(overlaps(a, b)).toBe(common);
      }),
    );
  });

  it('the common part has the minutes that are in both', () => {
    const lists = fc.array(ranges, { maxLength: 4 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const inA = new Set(a.flatMap(minutesOf));
        const inBoth = new Set(b.flatMap(minutesOf).filter((minute) => inA.has(minute)));
        expect(new Set(intersect(a, b).flatMap(minutesOf))).toEqual(inBoth);
      }),
    );
  });

  it('an edge between two ranges stays in their common part', () => {
    const halves = [hours('08:00-10:00'), hours('10:00-12:00')];
    expect(intersect(halves, [hours('09:00-11:00')])).toEqual([hours('09:00-10:00'), hours('10:00-11:00')]);
  });

  it.each([
    [10, 10],
    [10, 5],
    [-1, 5],
    [0, 1441],
    [0.5, 3],
  ])('%d–%d is no range', (from, to) => {
    expect(() => timeRange(from, to)).toThrow(RangeError);
  });

  it('may end with the day', () => {
    expect(timeRange(1380, 1440)).toEqual({ from: 1380, to: 1440 });
  });
});
