import { describe, expect, test } from 'vitest';
import {
  dayInWords,
  fullDayInWords,
  hourInWords,
  monthHeading,
  monthName,
  weekdayName,
} from '../../../shared/text/format.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';

const monday = localDate('2026-11-16');

describe('dates in words', () => {
  test('Polish', () => {
    expect(dayInWords(monday, 'pl')).toBe('poniedziałek, 16 listopada');
    expect(fullDayInWords(monday, 'pl')).toBe('poniedziałek, 16 listopada 2026');
    expect(monthHeading(monday, 'pl')).toBe('Listopad 2026');
    expect(monthName(localDate('2026-12-01'), 'pl')).toBe('grudzień');
    expect(weekdayName(monday, 'pl', 'short')).toBe('pon.');
  });

  test('English', () => {
    expect(fullDayInWords(monday, 'en')).toBe('Monday 16 November 2026');
    expect(monthHeading(monday, 'en')).toBe('November 2026');
  });

  test.each([
    ['2026-03-29', 'niedziela, 29 marca'],
    ['2026-10-25', 'niedziela, 25 października'],
    ['2028-02-29', 'wtorek, 29 lutego'],
    ['2026-12-31', 'czwartek, 31 grudnia'],
  ])('%s stays that day whatever the zone and the clock change', (date, words) => {
    expect(dayInWords(localDate(date), 'pl')).toBe(words);
  });
});

test.each([
  [480, '8.00', '8:00'],
  [620, '10.20', '10:20'],
  [0, '0.00', '0:00'],
  [935, '15.35', '15:35'],
])('minute %i of the day is %s', (minute, pl, en) => {
  expect(hourInWords(minuteOfDay(minute), 'pl')).toBe(pl);
  expect(hourInWords(minuteOfDay(minute), 'en')).toBe(en);
});
