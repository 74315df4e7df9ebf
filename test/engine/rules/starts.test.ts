import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOf } from '../../../electron/engine/rules/cells.ts';
import { blockAround, freeStarts, timetableStarts, visitRange } from '../../../electron/engine/rules/starts.ts';
import { formatMinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { timeRange } from '../../../shared/time/time-range.ts';
import { at, hours } from '../../support/builders.ts';
import { slowStarts } from '../slow-oracle.ts';

const clocks = (ranges: readonly string[], minutes: number, gridMinutes: number, taken: readonly string[][] = [[]]) =>
  freeStarts(
    { blocks: ranges.map(hours), minutes, gridMinutes },
    taken.map((desk) => desk.map((range) => maskOf(hours(range))).reduce((mask, cells) => mask | cells, 0n)),
  ).map(formatMinuteOfDay);

describe('A7 starts', () => {
  it('A7 08:00–12:00 with 45 minutes on a grid of 15: the last start is 11:15, never 11:45', () => {
    const starts = clocks(['08:00-12:00'], 45, 15);
    expect(starts[0]).toBe('08:00');
    expect(starts.at(-1)).toBe('11:15');
    expect(starts).toHaveLength(14);
  });

  it('A7 a visit as long as the block has one start, a longer one has none', () => {
    expect(clocks(['08:00-08:30'], 30, 10)).toEqual(['08:00']);
    expect(clocks(['08:00-08:30'], 35, 10)).toEqual([]);
  });

  it('A7 no visit crosses from one block into the next, even if they touch', () => {
    expect(clocks(['08:00-09:00', '09:00-10:00'], 40, 10)).toEqual([
      '08:00',
      '08:10',
      '08:20',
      '09:00',
      '09:10',
      '09:20',
    ]);
  });

  it('A7 the grid begins anew with each block', () => {
    expect(clocks(['08:05-08:35', '09:15-09:45'], 15, 15)).toEqual(['08:05', '08:20', '09:15', '09:30']);
  });

  it('A7 a break is never offered', () => {
    expect(clocks(['08:00-08:30', '09:00-09:30'], 30, 5)).toEqual(['08:00', '09:00']);
  });

  it('A7 mixed lengths do not shift the grid', () => {
    expect(clocks(['08:00-10:00'], 30, 15, [['08:00-08:20']])).toEqual(['08:30', '08:45', '09:00', '09:15', '09:30']);
  });

  it('A7 one desk must be free for the whole visit; two halves on two desks are not enough', () => {
    expect(clocks(['08:00-09:00'], 60, 10, [['08:00-08:30'], ['08:30-09:00']])).toEqual([]);
    expect(clocks(['08:00-09:00'], 30, 30, [['08:00-08:30'], ['08:30-09:00']])).toEqual(['08:00', '08:30']);
  });

  it('A7 touching a visit is not overlapping it', () => {
    expect(clocks(['08:00-09:00'], 20, 20, [['08:20-08:40']])).toEqual(['08:00', '08:40']);
  });

  it('A7 without a desk there is no start', () => {
    expect(clocks(['08:00-16:00'], 30, 10, [])).toEqual([]);
  });

  it('A7 visits outside the block do not matter, and the day may end at midnight', () => {
    expect(clocks(['22:00-24:00'], 60, 60, [['00:00-22:00']])).toEqual(['22:00', '23:00']);
  });

  it('A7 overlapping blocks offer each start once, in order', () => {
    expect(clocks(['08:00-09:00', '08:30-09:30'], 30, 30)).toEqual(['08:00', '08:30', '09:00']);
  });

  it('A7 a block and its visit', () => {
    const blocks = [hours('08:00-09:00'), hours('09:00-10:00')];
    expect(blockAround(blocks, hours('09:00-09:30'))).toEqual(blocks[1]);
    expect(blockAround(blocks, hours('08:30-09:30'))).toBeUndefined();
    expect(visitRange(at('23:45'), 15)).toEqual(hours('23:45-24:00'));
    expect(visitRange(at('23:50'), 15)).toBeNull();
  });

  const fives = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 5);
  const ranges = (longest: number) =>
    fc.tuple(fives(0, 275), fives(1, longest)).map(([from, length]) => timeRange(from, Math.min(1440, from + length)));
  const questions = fc.record({
    blocks: fc.array(ranges(120), { maxLength: 4 }).map((list) => list.toSorted((a, b) => a.from - b.from)),
    minutes: fives(1, 48),
    gridMinutes: fives(1, 12),
    desks: fc.array(fc.array(ranges(12), { maxLength: 30 }), { maxLength: 4 }),
  });

  it('A7 equals the slow oracle for any blocks, length, grid and visits', () => {
    fc.assert(
      fc.property(questions, ({ blocks, minutes, gridMinutes, desks }) => {
        const tables = desks.map((visits) => {
          const table = new Uint8Array(1440);
          for (const { from, to } of visits) table.fill(1, from, to);
          return table;
        });
        const masks = desks.map((visits) => visits.reduce((mask, visit) => mask | maskOf(visit), 0n));
        const expected = slowStarts({ blocks, minutes, gridMinutes, desks: tables });
        expect(freeStarts({ blocks, minutes, gridMinutes }, masks)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('A7 the timetable is what one empty desk would offer', () => {
    fc.assert(
      fc.property(questions, ({ blocks, minutes, gridMinutes }) => {
        const question = { blocks, minutes, gridMinutes };
        expect(timetableStarts(question)).toEqual(freeStarts(question, [0n]));
      }),
    );
  });
});
