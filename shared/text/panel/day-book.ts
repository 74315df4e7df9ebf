import type { LocalDate } from '../../time/local-date.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import { dayInWords } from '../format.ts';
import { counted } from './common.ts';
import { hour, minutesInWords } from './day-page.ts';

/** Booking for a resident, and giving a visit another time. */
export const bookWords = {
  title: 'Umów wizytę',
  steps: { case: 'Sprawa', start: 'Termin', person: 'Osoba' },
  back: 'Wróć',
  next: 'Dalej',
  notNow: 'Nie teraz',
  stepsLabel: 'Kroki',
  stepDone: (name: string) => `${name}: gotowe, zmień`,

  filter: 'Szukaj sprawy',
  filterHint: 'Wpisz kilka liter nazwy.',
  minutes: (minutes: number) => minutesInWords(minutes),
  noCase: 'Nie ma sprawy o takiej nazwie. Zmień wpisane litery.',
  noCases: 'Ten wydział nie umawia teraz wizyt w żadnej sprawie.',

  days: 'Dni',
  hours: (date: LocalDate) => `Godziny: ${dayInWords(date, 'pl')}`,
  range: (from: LocalDate, to: LocalDate) => `${dayInWords(from, 'pl')} – ${dayInWords(to, 'pl')}`,
  earlier: 'Wcześniej',
  later: 'Później',
  /** Free hours; „13 godzin” would sound like a length. */
  free: (n: number) => counted(n, 'wolna', 'wolne', 'wolnych'),
  noStarts: 'W tych dwóch tygodniach nie ma wolnych godzin. Zobacz późniejsze.',
  notOffered: 'Ta sprawa jest wyłączona i nie umawia się w niej wizyt.',
  beforeNoon: 'Przed południem',
  afterNoon: 'Po południu',
  outside: 'Przerywana ramka: termin, na który mieszkaniec nie umówi się sam. Potrzebny jest powód.',
  outsideName: (time: string) => `${time}, poza terminami dla mieszkańców`,
  whyOutside: 'Dlaczego poza terminami dla mieszkańców?',
  whySuggestions: ['Sprawa jest pilna', 'Osoba nie może przyjść kiedy indziej', 'Zgodził się kierownik'],
  chosen: (date: LocalDate, minute: MinuteOfDay) => `${dayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}`,

  identified: 'Osoba podaje',
  identifiedBy: { pesel: 'PESEL', document: 'Dokument' },
  fields: {
    pesel: 'PESEL',
    documentNumber: 'Numer dokumentu',
    born: 'Data urodzenia',
    firstName: 'Imię',
    lastName: 'Nazwisko',
    email: 'E-mail',
    phone: 'Telefon',
  },
  optional: 'Nieobowiązkowy.',
  peselHint: '11 cyfr z dokumentu osoby, której dotyczy sprawa.',
  documentHint: 'Paszport, dowód osobisty albo karta pobytu.',
  bornHint: 'Dzień, miesiąc i rok, na przykład 31.01.1990.',
  submit: 'Umów wizytę',

  booked: 'Wizyta jest umówiona',
  bookedHint: 'Podaj osobie kod. Potrzebuje go, żeby potwierdzić przyjście albo odwołać wizytę.',
  another: 'Umów następną',

  rescheduleTitle: 'Zmień termin wizyty',
  rescheduleFrom: (date: LocalDate, minute: MinuteOfDay) =>
    `Teraz: ${dayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}. Kod zostaje ten sam.`,
  rescheduleTo: (date: LocalDate, minute: MinuteOfDay) =>
    `Nowy termin: ${dayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}`,
  rescheduleAct: 'Zmień termin',
  chooseTime: 'Wybierz dzień i godzinę.',
} as const;
