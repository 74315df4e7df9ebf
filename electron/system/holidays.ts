import Holidays from 'date-holidays';
import type { Holiday } from '../../shared/model/schedule.ts';
import { localDate } from '../../shared/time/local-date.ts';
import type { HolidayCalendar } from '../engine/ports.ts';

/**
 * Statutory days off from two sources: the date-holidays package, which learns of new laws by updates, and our own table
 * of the law, handed in by whoever puts the program together. A date that either of them names is a day off, because a
 * resident before a locked door is worse than a day that the administrator has to open by hand; a test keeps the two equal.
 * Names come from the table, which has all four languages; a date that only the package knows keeps the package's names.
 * Years are computed once.
 */
export function createHolidayCalendar(tableOfTheLaw: (year: number) => readonly Holiday[]): HolidayCalendar {
  const known = new Map<number, readonly Holiday[]>();
  return {
    ofYear(year) {
      let holidays = known.get(year);
      if (holidays === undefined) {
        const byDate = new Map(
          [...publicHolidays(year), ...tableOfTheLaw(year)].map((holiday) => [holiday.date, holiday]),
        );
        holidays = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
        known.set(year, holidays);
      }
      return holidays;
    },
  };
}

/** Public holidays of Poland as the package has them, with the names it has; a translation it lacks is left out. */
export function publicHolidays(year: number): readonly Holiday[] {
  const poland = new Holidays('PL', { types: ['public'], timezone: 'Europe/Warsaw' });
  const [pl, en, uk, de] = ['pl', 'en', 'uk', 'de'].map((language) => poland.getHolidays(year, language));
  return (pl ?? []).map((holiday, index) => {
    const translated = (names: typeof pl) => {
      const name = names?.[index]?.name;
      return name === holiday.name ? undefined : name;
    };
    return {
      date: localDate(holiday.date.slice(0, 10)),
      name: { pl: holiday.name, en: translated(en), uk: translated(uk), de: translated(de) },
    };
  });
}
