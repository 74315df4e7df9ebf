import type { MessageLanguage, Placeholder } from '../../model/mail-lists.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { localDate } from '../../time/local-date.ts';
import { type MinuteOfDay, minuteOfDay } from '../../time/minute-of-day.ts';
import { fullDayInWords, hourInWords } from '../format.ts';
import { englishMessages } from './en.ts';
import { polishMessages } from './pl.ts';

/** What the foot of an e-mail says about the office. */
interface OfficeFacts {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly phone: string | null;
}

const office = ({ name, street, city, phone }: OfficeFacts) =>
  [name, street, city, ...(phone === null ? [] : [`tel. ${phone}`])].join(', ');

const dates = (language: MessageLanguage) => ({
  date: (date: LocalDate) => fullDayInWords(date, language),
  hour: (start: MinuteOfDay) => hourInWords(start, language),
});

/** What a visit's facts are called in e-mails and in people's calendars. */
export const mailWords = {
  pl: {
    defaults: polishMessages,
    ...dates('pl'),
    room: (room: string | null) => (room === null ? 'o numer pokoju zapytaj w punkcie informacyjnym' : `pokój ${room}`),
    office,
    bringIfApplicable: 'Jeśli dotyczy:',
    nothingToBring: 'Nie trzeba żadnych dokumentów.',
    calendarTitle: (matter: string) => `Wizyta w urzędzie: ${matter}`,
    calendarNote: 'Spóźnienie oznacza rezygnację z wizyty.',
    testSubject: (subject: string) => `[Próba] ${subject}`,
  },
  en: {
    defaults: englishMessages,
    ...dates('en'),
    room: (room: string | null) => (room === null ? 'ask for the room at the information desk' : `room ${room}`),
    office,
    bringIfApplicable: 'If it applies to you:',
    nothingToBring: 'You do not need any documents.',
    calendarTitle: (matter: string) => `Visit to the office: ${matter}`,
    calendarNote: 'If you are late, the visit counts as given up.',
    testSubject: (subject: string) => `[Test] ${subject}`,
  },
} as const;

const SAMPLE_DATE = localDate('2026-11-30');
const SAMPLE_START = minuteOfDay(620);

/** A visit that nobody has, to see what a text will look like. The office is that of this kiosk. */
export function sampleValues(language: MessageLanguage): Readonly<Record<Exclude<Placeholder, 'urzad'>, string>> {
  const { date, hour, room } = mailWords[language];
  const when = { imie: 'Anna', dzien: date(SAMPLE_DATE), godzina: hour(SAMPLE_START), kod: 'K7C-M3P-9TX' };
  return language === 'pl'
    ? {
        ...when,
        sprawa: 'Odbiór dowodu osobistego',
        miejsce: `Dowody osobiste, parter, ${room('12')}`,
        dokumenty: '- poprzedni dowód osobisty, jeśli go masz',
      }
    : {
        ...when,
        sprawa: 'Collecting an identity card',
        miejsce: `Identity cards, ground floor, ${room('12')}`,
        dokumenty: '- your previous identity card, if you have it',
      };
}
