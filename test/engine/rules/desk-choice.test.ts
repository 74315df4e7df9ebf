import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFree, maskOf } from '../../../electron/engine/rules/cells.ts';
import { desksBestFirst, preferring } from '../../../electron/engine/rules/desk-choice.ts';
import { timeRange } from '../../../shared/time/time-range.ts';
import { hours } from '../../support/builders.ts';

const block = hours('08:00-12:00');
const desk = (deskId: string, ...taken: string[]) => ({
  deskId,
  taken: taken.map((range) => maskOf(hours(range))).reduce((mask, cells) => mask | cells, 0n),
});

describe('A7 the desk that leaves the smallest gap', () => {
  it('A7 a hole that fits exactly is filled before an empty desk is begun', () => {
    const desks = [desk('empty'), desk('hole', '08:00-09:00', '09:30-12:00'), desk('wide', '08:00-08:45')];
    expect(desksBestFirst(desks, block, hours('09:00-09:30'))).toEqual(['hole', 'wide', 'empty']);
  });

  it('A7 desks that are not free for all of it are left out', () => {
    const desks = [desk('begun', '09:25-09:50'), desk('free'), desk('ending', '08:30-09:05')];
    expect(desksBestFirst(desks, block, hours('09:00-09:30'))).toEqual(['free']);
  });

  it('A7 equal desks keep their order', () => {
    const desks = [desk('first', '08:00-08:30'), desk('second', '11:30-12:00'), desk('third', '08:00-08:30')];
    expect(desksBestFirst(desks, block, hours('09:00-09:30'))).toEqual(['first', 'second', 'third']);
  });

  it('A7 free time beyond the block does not count, visits there neither', () => {
    const desks = [desk('taken-outside', '07:00-08:00', '12:00-13:00'), desk('half', '10:00-12:00')];
    expect(desksBestFirst(desks, block, hours('08:00-08:30'))).toEqual(['half', 'taken-outside']);
    const free = [desk('free-outside'), desk('taken-outside', '06:00-08:00')];
    expect(desksBestFirst(free, block, hours('08:00-08:30'))).toEqual(['free-outside', 'taken-outside']);
  });

  it('A7 offers exactly the free desks, whatever is taken', () => {
    const times = fc
      .tuple(fc.integer({ min: 96, max: 140 }), fc.integer({ min: 1, max: 20 }))
      .map(([from, length]) => timeRange(from * 5, Math.min(144, from + length) * 5));
    const desks = fc.array(fc.array(times, { maxLength: 8 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(desks, times, (visits, wanted) => {
        const states = visits.map((list, deskId) => ({
          deskId,
          taken: list.reduce((mask, range) => mask | maskOf(range), 0n),
        }));
        const chosen = desksBestFirst(states, block, wanted);
        const free = states.filter(({ taken }) => isFree(taken, wanted)).map(({ deskId }) => deskId);
        expect(chosen.toSorted((a, b) => a - b)).toEqual(free);
      }),
    );
  });
});

describe('A8 the desk that was held', () => {
  it.each<[string | null, string[]]>([
    [null, ['a', 'b', 'c']],
    ['a', ['a', 'b', 'c']],
    ['c', ['c', 'a', 'b']],
    ['gone', ['a', 'b', 'c']],
  ])('A8 %s comes first if it is among the free ones', (held, expected) => {
    expect(preferring(['a', 'b', 'c'], held)).toEqual(expected);
  });
});
