import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, isFree, maskOf, startsOfRuns } from '../../../electron/engine/rules/cells.ts';
import { timeRange } from '../../../shared/time/time-range.ts';
import { hours } from '../../support/builders.ts';

const bits = (mask: bigint) => Array.from({ length: 288 }, (_, index) => ((mask >> BigInt(index)) & 1n) === 1n);

describe('cells of a day', () => {
  it('a range owns the cells from its beginning to before its end', () => {
    expect(maskOf(hours('00:00-00:05'))).toBe(1n);
    expect(maskOf(hours('00:05-00:15'))).toBe(0b110n);
    expect(maskOf(hours('00:00-24:00'))).toBe((1n << 288n) - 1n);
  });

  it('a range off the cell edges owns every cell it touches', () => {
    expect(maskOf(timeRange(3, 7))).toBe(0b11n);
    expect(cellsOf(7)).toBe(2);
  });

  it('runs begin where so many cells in a row are free', () => {
    const days = fc.bigInt({ min: 0n, max: (1n << 288n) - 1n });
    const dense = fc.tuple(days, days, days).map(([a, b, c]) => a | b | c);
    fc.assert(
      fc.property(dense, fc.integer({ min: 1, max: 48 }), (free, length) => {
        const isFreeCell = bits(free);
        const expected = isFreeCell.map((_, start) =>
          Array.from({ length }, (_, offset) => isFreeCell[start + offset] ?? false).every(Boolean),
        );
        expect(bits(startsOfRuns(free, length))).toEqual(expected);
      }),
    );
  });

  it('a range is free when none of its cells is taken', () => {
    const taken = maskOf(hours('10:00-10:30'));
    expect(isFree(taken, hours('09:30-10:00'))).toBe(true);
    expect(isFree(taken, hours('10:30-11:00'))).toBe(true);
    expect(isFree(taken, hours('10:25-10:55'))).toBe(false);
    expect(isFree(taken, hours('09:00-12:00'))).toBe(false);
  });
});
