import type { LocalDate } from '../../time/local-date.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import { fullDayInWords } from '../format.ts';
import { counted } from './common.ts';
import { hour, shortDay } from './day-page.ts';
import type { WhyWords } from './day-why.ts';

/** A closer look at one visit: what it is, what happened to it, whose it is. */
export const visitWords = {
  title: (code: string) => `Wizyta ${code}`,
  facts: {
    when: 'Termin',
    case: 'Sprawa',
    department: 'Wydział',
    desk: 'Stanowisko',
    person: 'Osoba',
    minutes: 'Planowany czas',
    exception: 'Grafik',
  },
  when: (date: LocalDate, minute: MinuteOfDay) => `${fullDayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}`,
  exception: 'wizyta poza grafikiem, zostawiona jako wyjątek',
  history: 'Historia',
  booked: 'Od umówienia nic się jeszcze nie zmieniło.',
  historyLine: (day: LocalDate, minute: MinuteOfDay, today: LocalDate) =>
    day === today ? hour(minute) : `${shortDay(day, today)}, ${hour(minute)}`,
  becauseOf: (reason: string) => `Powód: ${reason}`,
  notFound: 'Tej wizyty już nie ma. Zamknij okno i odśwież listę.',

  person: 'Dane osoby',
  hidden: 'Numer PESEL albo dokumentu i dane do kontaktu są ukryte. Zapiszemy, kto i po co je zobaczył.',
  reveal: 'Pokaż dane osoby',
  hide: 'Ukryj teraz',
  hidesIn: (seconds: number) => `Ukryją się za ${counted(seconds, 'sekundę', 'sekundy', 'sekund')}.`,
  fields: {
    name: 'Imię i nazwisko',
    pesel: 'PESEL',
    document: 'Dokument',
    born: 'Data urodzenia',
    phone: 'Telefon',
    email: 'E-mail',
  },
  notGiven: 'nie podano',
} as const;

export const whyReveal: WhyWords = {
  title: 'Po co chcesz zobaczyć dane?',
  text: 'Pokażą się na 30 sekund.',
  act: 'Pokaż dane',
  suggestions: ['Sprawdzam tożsamość', 'Muszę zadzwonić do tej osoby', 'Osoba pyta o swoją wizytę'],
};
