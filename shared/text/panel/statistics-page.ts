import type { FileError } from '../../contract/staff/content.ts';
import type { StretchError } from '../../contract/staff/running.ts';
import { type LocalDate, partsOf } from '../../time/local-date.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import { dayInWords, fullDayInWords, hourInWords } from '../format.ts';
import { counted } from './common.ts';
import { fileWords } from './content.ts';
import { dayInSentence, shortDay } from './dates.ts';
import { stretchWords } from './statistics.ts';

/** The stretches of days that are one touch away. */
export const stretchNames = {
  'two-weeks': 'ostatnie 2 tygodnie',
  'this-month': 'ten miesiąc',
  'last-month': 'poprzedni miesiąc',
  'twelve-weeks': 'ostatnie 12 tygodni',
  own: 'inne dni',
} as const;

/** Why the file with the numbers was not written. */
export const saveStatisticsWords: Record<StretchError['type'] | FileError['type'], string> = {
  ...stretchWords,
  ...fileWords,
};

/** Words of the page with the statistics. What became of visits and why dates are refused is in statistics.ts. */
export const statisticsWords = {
  stretch: 'Okres',
  from: 'Od dnia',
  to: 'Do dnia',
  yearOutside: 'Wpisz rok od 2020 do 2100.',
  department: 'Wydział',
  wholeOffice: 'Cały urząd',
  goneDepartment: 'Dawny wydział',
  goneCase: 'Dawna sprawa',
  save: 'Zapisz CSV',
  saved: (path: string) => `Liczby są zapisane w pliku: ${path}`,
  tally: 'Najważniejsze liczby',
  foot: 'W statystykach nie ma osób. Mediana to wartość w środku: połowa jest mniejsza, połowa większa.',
  empty: 'W tych dniach nikt nie miał umówionej wizyty. Wybierz inny okres albo wydział.',
  showTable: 'Pokaż tabelę',
  showChart: 'Pokaż wykres',
  /** What a button, a table or a picture is about, for ears. */
  about: (what: string, topic: string) => `${what}: ${topic}`,
  picture: (headline: string) => `${headline}. Dokładne liczby są w tabeli.`,
  total: 'Razem',
  none: '–',
} as const;

/** Words of the five numbers on top. */
export const tallyWords = {
  booked: 'Umówione',
  served: 'Obsłużone',
  cancelled: 'Odwołane',
  late: 'Rezygnacje (spóźnienie)',
  wait: 'Czekanie (mediana)',
  sameAsBefore: 'tyle samo co poprzednio',
  nothingBefore: 'poprzednio nie było wizyt',
  waitMeaning: 'od umówionej godziny do wezwania',
  notMeasured: 'nikogo jeszcze nie wezwano',
} as const;

const numbers = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 0 });

/** A number as people write it, without fractions: „12 408”. */
export function numberInWords(value: number): string {
  return numbers.format(value);
}

/** „10 min”. */
export function minutesInWords(minutes: number): string {
  return `${numberInWords(minutes)} min`;
}

/** „82%”. */
export function percentInWords(percent: number): string {
  return `${numberInWords(percent)}%`;
}

/** Minutes of many desks together, which nobody reads in minutes: „18 godz.”, „2 godz. 30 min”, „40 min”. */
export function hoursOfWork(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return minutesInWords(rest);
  return rest === 0 ? `${numberInWords(hours)} godz.` : `${numberInWords(hours)} godz. ${rest} min`;
}

/** „9–22 listopada 2026”, „26 października – 8 listopada 2026”: the same month or year is not said twice. */
export function stretchInWords(from: LocalDate, to: LocalDate): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from === to) return dayInSentence(to);
  if (a.year !== b.year) return `${dayInSentence(from)} – ${dayInSentence(to)}`;
  if (a.month !== b.month) return `${withoutWeekday(dayInWords(from, 'pl'))} – ${dayInSentence(to)}`;
  return `${a.day}–${dayInSentence(to)}`;
}

const withoutWeekday = (words: string) => words.replace(/^\S+, /, '');

/** What the numbers are about: department, days, and the days they are compared with. */
export function leadOf(
  department: string,
  stretch: readonly [LocalDate, LocalDate],
  before: readonly [LocalDate, LocalDate],
): string {
  return `${department}, ${stretchInWords(...stretch)} · poprzednio: ${stretchInWords(...before)}`;
}

/** A number beside the one of the days before: „o 26 więcej niż poprzednio”. */
export function comparedInWords(now: number, before: number): string {
  if (now === before) return tallyWords.sameAsBefore;
  if (before === 0) return 'poprzednio 0';
  const difference = numberInWords(Math.abs(now - before));
  return now > before ? `o ${difference} więcej niż poprzednio` : `o ${difference} mniej niż poprzednio`;
}

/** A part of a hundred in words: „85 z każdych 100”. */
export function shareInWords(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} z każdych 100`;
}

/** Whom the cancellations came from: „mieszkańcy 28, urząd 4”. */
export function cancelledByInWords(residents: number, office: number): string {
  return `mieszkańcy ${numberInWords(residents)}, urząd ${numberInWords(office)}`;
}

/** „3 przywrócone”: resignations that staff took back. */
export function restoredInWords(count: number): string {
  return counted(count, 'przywrócona', 'przywrócone', 'przywróconych');
}

/** „w tym 6 bez wyniku”: visits of which it is not known yet how they went. */
export function withoutOutcomeInWords(count: number): string {
  return `w tym ${numberInWords(count)} bez wyniku`;
}

/** Hours of the day in a row, as a stretch: 10 and 12 become „od 10.00 do 13.00”. */
export function hoursRange({ first, last }: { readonly first: number; readonly last: number }): string {
  const at = (hour: number) => hourInWords(minuteOfDay(hour * 60), 'pl');
  return `od ${at(first)} do ${at(last + 1)}`;
}

/** The hour of the day as an axis shows it: „10.00”. */
export function hourOnAxis(hour: number): string {
  return hourInWords(minuteOfDay(hour * 60), 'pl');
}

/** The accusative of a weekday, after „przypada na”: „środę, 11 listopada”. */
export function dayAfterOn(date: LocalDate): string {
  return dayInWords(date, 'pl').replace(/^(\S+)a,/, '$1ę,');
}

/** A closed day and why: „śr. 11.11 (Narodowe Święto Niepodległości)”. */
export function closedDayInWords(date: LocalDate, reason: string | null): string {
  return reason === null ? shortDay(date) : `${shortDay(date)} (${reason})`;
}

/** A day in a table: „środa, 11 listopada 2026”. */
export const dayInTable = (date: LocalDate) => fullDayInWords(date, 'pl');
