import { describe, expect, it } from 'vitest';
import { isoWeekday, moveInGrid, weeksOf } from '../../../renderer/ui/calendar-grid.ts';

const november = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`);
const fiveDays = weeksOf(november, [1, 2, 3, 4, 5]);

describe('weeksOf', () => {
  it('leaves out days off the columns, and weeks with no day left', () => {
    expect(isoWeekday('2026-11-01')).toBe(7);
    expect(fiveDays).toHaveLength(5);
    expect(fiveDays[0]).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']);
    expect(fiveDays.at(-1)).toEqual(['2026-11-30', undefined, undefined, undefined, undefined]);
  });

  it('has a column for a Saturday when the office opens on one', () => {
    const weeks = weeksOf(november, [1, 2, 3, 4, 5, 6]);
    expect(weeks[0]?.[5]).toBe('2026-11-07');
  });
});

describe('moveInGrid', () => {
  it.each([
    ['2026-11-06', 'ArrowRight', { to: '2026-11-09' }],
    ['2026-11-09', 'ArrowLeft', { to: '2026-11-06' }],
    ['2026-11-02', 'ArrowLeft', { month: 'previous' }],
    ['2026-11-30', 'ArrowRight', { month: 'next' }],
    ['2026-11-11', 'ArrowDown', { to: '2026-11-18' }],
    ['2026-11-04', 'ArrowUp', { month: 'previous' }],
    ['2026-11-27', 'ArrowDown', { month: 'next' }],
    ['2026-11-11', 'Home', { to: '2026-11-09' }],
    ['2026-11-11', 'End', { to: '2026-11-13' }],
    ['2026-11-30', 'End', { to: '2026-11-30' }],
    ['2026-11-11', 'PageDown', { month: 'next' }],
    ['2026-11-11', 'a', undefined],
  ])('%s %s', (from, key, move) => {
    expect(moveInGrid(fiveDays, from, key)).toEqual(move);
  });
});
