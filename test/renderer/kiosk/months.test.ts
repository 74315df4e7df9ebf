import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsOf, wholeMonths } from '../../../renderer/kiosk/parts/months.ts';
import { addDays, daysInMonth, localDate, partsOf } from '../../../shared/time/local-date.ts';

const START = localDate('2024-01-01');
const window = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 90 }))
  .map(([from, length]) =>
    Array.from({ length }, (_, index) => ({ kind: 'pick' as const, date: addDays(START, from + index) })),
  );

describe('whole months around the booking window', () => {
  test('every day of every month once, in order, the window untouched', () => {
    fc.assert(
      fc.property(window, (days) => {
        const whole = wholeMonths(days);
        const dates = whole.map((day) => day.date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(whole.filter((day) => day.kind === 'pick')).toEqual(days);
        const wanted = monthsOf(dates).reduce((sum, month) => {
          const { year, month: number } = partsOf(localDate(`${month}-01`));
          return sum + daysInMonth(year, number);
        }, 0);
        expect(dates.length).toBe(wanted);
      }),
    );
  });

  test('A6 from 30 January 2027 a window of 30 days touches three months', () => {
    const days = Array.from({ length: 31 }, (_, index) => ({
      kind: 'pick' as const,
      date: addDays(localDate('2027-01-30'), index),
    }));
    expect(monthsOf(days.map((day) => day.date))).toEqual(['2027-01', '2027-02', '2027-03']);
  });

  test('no days, no months', () => {
    expect(wholeMonths([])).toEqual([]);
  });
});
