import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { Holiday } from '../../../shared/model/schedule.ts';
import { addDays, dateOf, type LocalDate } from '../../../shared/time/local-date.ts';

interface StatutoryDay {
  readonly on: (year: number) => LocalDate;
  /** First year in which the law names it; left out = all years of this table. */
  readonly since?: number;
  readonly name: LocalizedText;
}

const fixed = (month: number, day: number) => (year: number) => dateOf(year, month, day);
const afterEaster = (days: number) => (year: number) => addDays(easterSunday(year), days);

/**
 * Art. 1 of the act of 18 January 1951 on days off work, with the amendments of 24 September 2010 (6 January, from 2011)
 * and of 6 December 2024 (24 December, from 2025). Good Friday and 31 December are working days. A single day off by an
 * act of its own, like 12 November 2018, is not in it: the office enters it as a special day.
 */
const STATUTORY_DAYS: readonly StatutoryDay[] = [
  { on: fixed(1, 1), name: { pl: 'Nowy Rok', en: "New Year's Day", uk: 'Новий рік', de: 'Neujahr' } },
  {
    on: fixed(1, 6),
    since: 2011,
    name: { pl: 'Święto Trzech Króli', en: 'Epiphany', uk: 'Свято Трьох Королів', de: 'Heilige Drei Könige' },
  },
  { on: afterEaster(0), name: { pl: 'Wielkanoc', en: 'Easter Sunday', uk: 'Великдень', de: 'Ostersonntag' } },
  {
    on: afterEaster(1),
    name: { pl: 'Poniedziałek Wielkanocny', en: 'Easter Monday', uk: 'Великодній понеділок', de: 'Ostermontag' },
  },
  { on: fixed(5, 1), name: { pl: 'Święto Pracy', en: 'Labour Day', uk: 'Свято праці', de: 'Tag der Arbeit' } },
  {
    on: fixed(5, 3),
    name: {
      pl: 'Święto Konstytucji 3 Maja',
      en: 'Constitution Day',
      uk: 'День Конституції 3 травня',
      de: 'Tag der Verfassung vom 3. Mai',
    },
  },
  {
    on: afterEaster(49),
    name: { pl: 'Zielone Świątki', en: 'Pentecost', uk: 'Зелені свята', de: 'Pfingstsonntag' },
  },
  {
    on: afterEaster(60),
    name: { pl: 'Boże Ciało', en: 'Corpus Christi', uk: 'Свято Божого Тіла', de: 'Fronleichnam' },
  },
  {
    on: fixed(8, 15),
    name: {
      pl: 'Wniebowzięcie Najświętszej Maryi Panny',
      en: 'Assumption of Mary',
      uk: 'Внебовзяття Пресвятої Діви Марії',
      de: 'Mariä Himmelfahrt',
    },
  },
  {
    on: fixed(11, 1),
    name: { pl: 'Wszystkich Świętych', en: "All Saints' Day", uk: 'День усіх святих', de: 'Allerheiligen' },
  },
  {
    on: fixed(11, 11),
    name: {
      pl: 'Narodowe Święto Niepodległości',
      en: 'Independence Day',
      uk: 'День незалежності Польщі',
      de: 'Polnischer Unabhängigkeitstag',
    },
  },
  { on: fixed(12, 24), since: 2025, name: { pl: 'Wigilia', en: 'Christmas Eve', uk: 'Святвечір', de: 'Heiligabend' } },
  {
    on: fixed(12, 25),
    name: { pl: 'Boże Narodzenie', en: 'Christmas Day', uk: 'Різдво', de: 'Erster Weihnachtstag' },
  },
  {
    on: fixed(12, 26),
    name: {
      pl: 'Drugi dzień Bożego Narodzenia',
      en: 'Second day of Christmas',
      uk: 'Другий день Різдва',
      de: 'Zweiter Weihnachtstag',
    },
  },
];

/** The statutory days off in Poland, in order of date. Exact from 1991 on: 3 May came back in 1990. */
export function polishHolidays(year: number): readonly Holiday[] {
  return STATUTORY_DAYS.filter(({ since }) => year >= (since ?? year))
    .map(({ on, name }) => ({ date: on(year), name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Easter Sunday of a year of the Gregorian calendar (the anonymous computus, published in Nature in 1876). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDays = epact + toSunday - 7 * lateMoon + 114;
  return dateOf(year, Math.floor(marchDays / 31), (marchDays % 31) + 1);
}
