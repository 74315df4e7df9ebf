import type { VisitState } from '../../model/visit.ts';
import { groupsOf } from '../../rules/visit-code.ts';
import type { Move } from '../../rules/visit-machine.ts';
import { type LocalDate, partsOf } from '../../time/local-date.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import { dayInWords, fullDayInWords, hourInWords, weekdayName } from '../format.ts';
import { counted } from './common.ts';

/** A code as it is shown and read aloud: `R4T-7HK-2MX`. */
export const codeInWords = (code: string) => groupsOf(code).join('-');

/** „8.00”. */
export const hour = (minute: MinuteOfDay) => hourInWords(minute, 'pl');

/** „12 min”, „1 godz. 5 min”: a stretch of time, in whole minutes. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0godz.` : `${hours}\u00a0godz. ${rest}\u00a0min`;
}

/** „pon. 23.11”; with the year when it is another one than today's. */
export function shortDay(date: LocalDate, today: LocalDate): string {
  const { year, month, day } = partsOf(date);
  const numbers = `${day}.${String(month).padStart(2, '0')}`;
  return `${weekdayName(date, 'pl', 'short')} ${numbers}${year === partsOf(today).year ? '' : `.${year}`}`;
}

export const dayPageWords = {
  titleToday: 'Wizyty dzisiaj',
  title: 'Wizyty',
  leadToday: (date: LocalDate, minute: MinuteOfDay) => `${fullDayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}`,
  lead: (date: LocalDate) => fullDayInWords(date, 'pl'),
  day: 'Dzień',
  today: 'Dziś',
  dayBefore: 'Dzień wcześniej',
  dayAfter: 'Dzień później',
  department: 'Wydział',
  allDepartments: 'Wszystkie wydziały',
  desk: 'Stanowisko',
  noDesk: 'Bez stanowiska',
  book: 'Umów wizytę',
  print: 'Drukuj dzień',

  /** `minute`: when the list was read, for a day that is still going on. */
  onPaper: (date: LocalDate, n: number, minute: MinuteOfDay | null) =>
    `${fullDayInWords(date, 'pl')}: ${counted(n, 'wizyta', 'wizyty', 'wizyt')}${minute === null ? '' : `, stan z godz. ${hour(minute)}`}`,

  list: 'Lista wizyt',
  columns: {
    day: 'Dzień',
    hour: 'Godzina',
    code: 'Kod',
    case: 'Sprawa',
    person: 'Osoba',
    state: 'Stan',
    time: 'Czas',
    acts: 'Działania',
    desk: 'Stanowisko',
  },
  more: (code: string) => `Więcej: ${codeInWords(code)}`,
  /** The visible name of an act and whom it is for, for ears. */
  actOn: (act: string, code: string, person: string) => `${act}: ${codeInWords(code)}, ${person}`,
  erased: 'dane usunięte',
  exception: 'wyjątek od grafiku',
  goneCase: 'sprawa wycofana z oferty',
  goneDesk: 'dawne stanowisko',
  goneDepartment: 'dawny wydział',
  showFinished: (n: number) => `Pokaż ${counted(n, 'wcześniejszą', 'wcześniejsze', 'wcześniejszych')}`,
  hideFinished: 'Ukryj wcześniejsze',
  emptyDay: 'Tego dnia nikt nie jest umówiony.',
  waits: (minutes: number) => `czeka ${minutesInWords(minutes)}`,
  since: (minute: MinuteOfDay) => `od ${hour(minute)}`,
  // A desk's number does not stand on a line of its own.
  atDesk: (time: string, desk: string) => `${time}, ${desk.replaceAll(' ', '\u00a0')}`,
  span: (from: MinuteOfDay, to: MinuteOfDay) => `${hour(from)}–${hour(to)}`,
  until: (minute: MinuteOfDay) => `o ${hour(minute)}`,

  reschedule: 'Zmień termin',
  details: 'Szczegóły',

  side: 'Teraz',
  nowAt: (desk: string) => `Teraz: ${desk}`,
  nobodyAt: 'Przy stanowisku nikogo nie ma.',
  calledAt: (minute: MinuteOfDay) => `wezwanie o ${hour(minute)}`,
  bookedFor: (person: string, minute: MinuteOfDay) => `${person}, umówiona godzina ${hour(minute)}`,
  planned: (minutes: number) => `z planowanych ${minutes}`,
  finishService: 'Zakończ obsługę',
  next: 'Następna osoba',
  callNext: 'Wezwij następną osobę',
  nobodyWaits: 'Nikt teraz nie czeka.',
  waitsToo: (n: number) => `W kolejce ${counted(n, 'osoba', 'osoby', 'osób')} do tego stanowiska.`,
  chooseDesk: 'Przy którym stanowisku pracujesz?',
  chooseDeskHint: 'Panel zapamięta je, dopóki go nie zamkniesz.',
  callTo: 'Do którego stanowiska wezwać?',
  noDesks: 'Ten wydział nie ma jeszcze stanowisk.',
  chooseDepartment: 'Wybierz wydział, żeby wzywać osoby do stanowiska.',
  tally: 'Liczba wizyt',
  tallies: { booked: 'Umówione', here: 'Na miejscu', done: 'Zakończone', late: 'Rezygnacje' },
  unresolved: (n: number) => counted(n, 'wizyta czeka', 'wizyty czekają', 'wizyt czeka'),
  unresolvedText: 'na rozstrzygnięcie, jak było.',
  toUnresolved: 'Pokaż',

  /** What has been done, for those moves after which the visit leaves the eye; the code stands before it. */
  done: (code: string, what: string) => `${codeInWords(code)}: ${what}.`,
  doneWhat: {
    recall: 'wezwana jeszcze raz',
    'put-back': 'znów czeka w kolejce',
    transfer: 'czeka teraz na inne stanowisko',
    finish: 'wizyta zakończona',
    cancel: 'wizyta odwołana, termin jest wolny',
    'settle-done': 'wizyta się odbyła',
    'settle-resigned': 'nikt nie przyszedł',
    'settle-arrived': 'czeka w kolejce',
    'undo-resignation': 'rezygnacja cofnięta, osoba czeka w kolejce',
  } as Readonly<Partial<Record<Move, string>>>,
  undone: (code: string, state: string) => `${codeInWords(code)}: cofnięto. Teraz: ${state}.`,
  rescheduled: (code: string, date: LocalDate, minute: MinuteOfDay) =>
    `${codeInWords(code)}: nowy termin to ${dayInWords(date, 'pl')}, godz.\u00a0${hour(minute)}.`,
  /** Whose visit it is, before a question about it. */
  whose: (code: string, minute: MinuteOfDay, person: string) =>
    `${person}, kod ${codeInWords(code)}, godz.\u00a0${hour(minute)}.`,
  undo: 'Cofnij',
  nowIs: (text: string, state: string) => `${text} (${state})`,
} as const;

/** The state of a visit, said in the words of the tally when there is one. */
export type TallyKey = keyof typeof dayPageWords.tallies;
export const TALLY_STATES: Readonly<Record<TallyKey, readonly VisitState[]>> = {
  booked: ['booked'],
  here: ['arrived', 'called', 'in-service'],
  done: ['done'],
  late: ['resigned-late'],
};
