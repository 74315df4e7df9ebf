import { describe, expect, it } from 'vitest';
import { easterSunday, polishHolidays } from '../../../electron/engine/rules/polish-holidays.ts';
import { weekdayOf } from '../../../shared/time/local-date.ts';

const isOff = (date: string) => polishHolidays(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);

describe('D4 the act on days off', () => {
  it.each([
    '2025-06-19',
    '2026-06-04',
    '2027-05-27',
    '2028-06-15',
    '2026-04-06',
    '2027-03-29',
    '2025-12-24',
    '2026-12-24',
    '2026-01-06',
    '2026-05-01',
    '2026-05-03',
    '2026-05-24',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
  ])('D4 %s is a day off', (date) => {
    expect(isOff(date)).toBe(true);
  });

  it.each(['2024-12-24', '2010-01-06', '2026-04-03', '2027-03-26', '2026-12-31', '2026-05-02', '2026-05-25'])(
    'D4 %s is a working day',
    (date) => {
      expect(isOff(date)).toBe(false);
    },
  );

  // Published dates of Easter, the earliest (22 March) and the latest (25 April) included.
  it.each([
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2285-03-22',
  ])('D4 Easter %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('D4 Easter and Pentecost are Sundays, Corpus Christi a Thursday, in every year', () => {
    for (let year = 1991; year <= 2299; year += 1) {
      const days = polishHolidays(year);
      const weekdayNamed = (pl: string) => days.filter(({ name }) => name.pl === pl).map(({ date }) => weekdayOf(date));
      expect([year, weekdayNamed('Wielkanoc'), weekdayNamed('Zielone Świątki')]).toEqual([year, [7], [7]]);
      expect(weekdayNamed('Boże Ciało')).toEqual([4]);
      expect(days).toHaveLength(year >= 2025 ? 14 : year >= 2011 ? 13 : 12);
    }
  });

  it('D4 every name is there in four languages', () => {
    for (const { name } of polishHolidays(2026)) {
      expect(Object.keys(name).toSorted()).toEqual(['de', 'en', 'pl', 'uk']);
      expect(name.uk).toMatch(/[а-яіїє]/i);
      expect(new Set(Object.values(name)).size).toBe(4);
    }
  });

  it('D4 days are in order of date, each once', () => {
    const days = polishHolidays(2026).map(({ date }) => date);
    expect(days).toEqual([...new Set(days)].toSorted());
  });
});
