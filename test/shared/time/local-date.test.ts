import { describe, expect, it } from 'vitest';
import {
  addDays,
  type DayNumber,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isLocalDate,
  localDate,
  partsOf,
  weekdayOf,
} from '../../../shared/time/local-date.ts';

const DAY_MS = 86_400_000;
const first = Date.UTC(1900, 0, 1) / DAY_MS;
const last = Date.UTC(2100, 11, 31) / DAY_MS;

describe('local date', () => {
  it('agrees with the Gregorian calendar on every day of 1900–2100', () => {
    for (let day = first; day <= last; day += 1) {
      const real = new Date(day * DAY_MS);
      const date = dateOfDayNumber(day as DayNumber);
      if (date !== real.toISOString().slice(0, 10)) expect(date).toBe(real.toISOString().slice(0, 10));
      if (dayNumber(date) !== day) expect(dayNumber(date)).toBe(day);
      if (weekdayOf(date) !== (real.getUTCDay() || 7))
        expect([date, weekdayOf(date)]).toEqual([date, real.getUTCDay() || 7]);
    }
    expect(last - first).toBe(73_413);
  });

  it('counts the days of every month of 1900–2100', () => {
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-10-01', 30, '2026-10-31'],
    ['2027-01-30', 30, '2027-03-01'],
    ['2026-03-29', -1, '2026-03-28'],
    ['2026-10-25', 1, '2026-10-26'],
    ['1970-01-01', -1, '1969-12-31'],
    ['0001-01-01', 0, '0001-01-01'],
    ['9999-12-31', -1, '9999-12-30'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to);
    expect(daysBetween(localDate(from), localDate(to))).toBe(days);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-04-31',
    '2026-1-01',
    '26-01-01',
    '0000-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '２０２６-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it('has parts as people count them', () => {
    expect(partsOf(localDate('2026-11-06'))).toEqual({ year: 2026, month: 11, day: 6 });
    expect(dateOf(2026, 11, 6)).toBe('2026-11-06');
    expect(() => dateOf(2026, 2, 29)).toThrow(RangeError);
  });

  it('sorts as text', () => {
    expect(localDate('2026-09-30') < localDate('2026-10-01')).toBe(true);
  });
});
