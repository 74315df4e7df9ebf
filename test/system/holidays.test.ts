import { describe, expect, it } from 'vitest';
import { polishHolidays } from '../../electron/engine/rules/polish-holidays.ts';
import { createHolidayCalendar, publicHolidays } from '../../electron/system/holidays.ts';
import { localDate } from '../../shared/time/local-date.ts';

const years = Array.from({ length: 30 }, (_, index) => 2011 + index);

describe('D4 holidays', () => {
  it.each(years)('D4 %i: the package and the table of the law name the same days', (year) => {
    const fromPackage = publicHolidays(year).map((holiday) => holiday.date);
    expect(fromPackage).toEqual(polishHolidays(year).map((holiday) => holiday.date));
  });

  it('D4 names come from the table, in four languages, each once', () => {
    const calendar = createHolidayCalendar(polishHolidays);
    expect(calendar.ofYear(2026)).toEqual(polishHolidays(2026));
    expect(calendar.ofYear(2026)).toBe(calendar.ofYear(2026));
  });

  it('D4 a day that only one source knows is a day off', () => {
    const extra = { date: localDate('2026-07-07'), name: { pl: 'Nowe święto' } };
    const onlyPackage = createHolidayCalendar(() => []).ofYear(2026);
    expect(onlyPackage).toEqual(publicHolidays(2026));
    expect(onlyPackage).toContainEqual({
      date: '2026-11-11',
      name: expect.objectContaining({ pl: 'Narodowe Święto Niepodległości' }),
    });
    const both = createHolidayCalendar(() => [extra]).ofYear(2026);
    expect(both).toContainEqual(extra);
    expect(both).toHaveLength(onlyPackage.length + 1);
    expect(both.map((holiday) => holiday.date)).toEqual(both.map((holiday) => holiday.date).toSorted());
  });

  it('D4 the package never passes off a Polish name as a translation', () => {
    for (const { name } of publicHolidays(2026)) {
      expect([name.en, name.uk, name.de]).not.toContain(name.pl);
    }
  });
});
