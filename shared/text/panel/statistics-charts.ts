import { type LocalDate, partsOf } from '../../time/local-date.ts';
import { monthName } from '../format.ts';
import { counted } from './common.ts';
import { dayAfterOn, hoursRange, minutesInWords, stretchInWords } from './statistics-page.ts';

/** Hours of the day in a row: the first, and the last that belongs to them. */
export interface HourRun {
  readonly first: number;
  readonly last: number;
}

/** What the chart of visits shows at first sight. */
export type VisitsFinding =
  | { readonly kind: 'even' }
  | { readonly kind: 'peak-day'; readonly date: LocalDate }
  | { readonly kind: 'peak-week'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'peak-month'; readonly date: LocalDate };

/** What the chart of waiting shows at first sight. */
export type WaitFinding =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'nobody-waits' }
  | { readonly kind: 'even'; readonly minutes: number }
  | { readonly kind: 'longest'; readonly hours: HourRun };

/** What the chart of occupancy shows at first sight. */
export type OccupancyFinding =
  | { readonly kind: 'nothing-offered' }
  | { readonly kind: 'nothing-taken' }
  | { readonly kind: 'nearly-full'; readonly hours: HourRun }
  | { readonly kind: 'fullest'; readonly hour: number };

/** What the list of service times shows at first sight. */
export type ServiceFinding =
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'as-planned' }
  | { readonly kind: 'differ'; readonly longer: number; readonly shorter: number };

/** The title of the chart of visits: „Najwięcej wizyt przypada na poniedziałek, 9 listopada”. */
export function visitsHeadline(finding: VisitsFinding): string {
  switch (finding.kind) {
    case 'even':
      return 'Wizyty rozkładają się równo';
    case 'peak-day':
      return `Najwięcej wizyt przypada na ${dayAfterOn(finding.date)}`;
    case 'peak-week':
      return `Najwięcej wizyt przypada na tydzień ${stretchInWords(finding.from, finding.to)}`;
    case 'peak-month':
      return `Najwięcej wizyt przypada na ${monthName(finding.date, 'pl')} ${partsOf(finding.date).year}`;
  }
}

/** The title of the chart of waiting: „Najdłużej czeka się od 10.00 do 13.00”. */
export function waitHeadline(finding: WaitFinding): string {
  switch (finding.kind) {
    case 'not-measured':
      return 'Jak długo się czeka, jeszcze nie wiadomo';
    case 'nobody-waits':
      return 'Wizyty zaczynają się o czasie';
    case 'even':
      return `O każdej porze czeka się podobnie, około ${minutesInWords(finding.minutes)}`;
    case 'longest':
      return `Najdłużej czeka się ${hoursRange(finding.hours)}`;
  }
}

/** The title of the chart of occupancy: „Od 9.00 do 11.00 prawie wszystko jest zajęte”. */
export function occupancyHeadline(finding: OccupancyFinding): string {
  switch (finding.kind) {
    case 'nothing-offered':
      return 'W tych dniach żadne stanowisko nie przyjmuje';
    case 'nothing-taken':
      return 'Wszystkie terminy są wolne';
    case 'nearly-full':
      return `${capitalised(hoursRange(finding.hours))} prawie wszystko jest zajęte`;
    case 'fullest':
      return `Najwięcej zajętych terminów jest ${hoursRange({ first: finding.hour, last: finding.hour })}`;
  }
}

/** The title of the chart of lead times: „Połowa wizyt jest umawiana najwyżej 6 dni wcześniej”. */
export function leadHeadline(medianDays: number | null): string {
  if (medianDays === null) return 'Ile dni wcześniej się umawiamy, jeszcze nie wiadomo';
  if (medianDays === 0) return 'Połowa wizyt jest umawiana na ten sam dzień';
  return `Połowa wizyt jest umawiana najwyżej ${counted(medianDays, 'dzień', 'dni', 'dni')} wcześniej`;
}

/** The title of the service times: „2 sprawy trwają dłużej niż w planie”. */
export function serviceHeadline(finding: ServiceFinding): string {
  if (finding.kind === 'not-measured') return 'Jak długo trwa obsługa, jeszcze nie wiadomo';
  if (finding.kind === 'as-planned') return 'Obsługa trwa tyle, ile w planie';
  const { longer, shorter } = finding;
  if (shorter === 0) return `${lasting(longer)} dłużej niż w planie`;
  if (longer === 0) return `${lasting(shorter)} krócej niż w planie`;
  return `${lasting(longer)} dłużej niż w planie, a ${counted(shorter, 'sprawa', 'sprawy', 'spraw')} krócej`;
}

const RULES = new Intl.PluralRules('pl');

function lasting(count: number): string {
  const verb = RULES.select(count) === 'few' ? 'trwają' : 'trwa';
  return `${counted(count, 'sprawa', 'sprawy', 'spraw')} ${verb}`;
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('pl') + text.slice(1);

/** Words in and around the charts. */
export const chartWords = {
  visits: {
    topic: { day: 'Wizyty dzień po dniu', week: 'Wizyty tydzień po tygodniu', month: 'Wizyty miesiąc po miesiącu' },
    first: { day: 'Dzień', week: 'Tydzień', month: 'Miesiąc' },
    columns: {
      booked: 'Umówione',
      served: 'Obsłużone',
      cancelled: 'Odwołane',
      late: 'Rezygnacje',
      rest: 'Bez wyniku',
    },
    served: 'obsłużone',
    cancelled: 'odwołane',
    late: 'rezygnacje (spóźnienie)',
    rest: 'bez wyniku',
    restMeaning: 'Bez wyniku są wizyty, które dopiero będą, trwają albo czekają na rozstrzygnięcie.',
    closed: 'nieczynne',
    closedDays: (days: string) => `Nieczynne: ${days}`,
    closedDay: (day: string, reason: string) => `${day} (${reason})`,
  },
  wait: {
    topic: 'Czekanie w ciągu dnia',
    usual: 'minuty czekania (mediana)',
    longer: 'wyraźnie dłużej niż zwykle',
    whole: (minutes: string) => `zwykle ${minutes}`,
    hour: 'Początek wizyty',
    visits: 'Wizyty',
    minutes: 'Czekanie, min',
    empty: 'Czekanie mierzy się od umówionej godziny do wezwania. W tych dniach nikogo nie wezwano.',
  },
  occupancy: {
    topic: 'Zajęte terminy w ciągu dnia',
    taken: 'zajęte',
    free: 'wolne',
    hour: 'Godzina',
    takenTime: 'Zajęty czas',
    offeredTime: 'Czas pracy stanowisk',
    share: 'Zajęte',
    outside: 'poza grafikiem',
    empty: 'W tych dniach żadne stanowisko nie ma godzin przyjęć.',
  },
  lead: {
    topic: 'Ile dni wcześniej',
    visits: 'Wizyty',
    days: 'Dni między umówieniem a wizytą',
    share: 'Część',
    axis: 'dni między umówieniem a wizytą',
  },
  service: {
    topic: 'Obsługa i plan',
    theCase: 'Sprawa',
    plan: 'Plan, min',
    median: 'Obsługa, min',
    measured: 'Zmierzone',
    usual: 'zwykle trwa (mediana)',
    planMark: 'plan z grafiku',
    bar: (median: string, plan: string) => `${median}, plan ${plan}`,
    longer: (median: number, plan: string) => `trwa dłużej niż w planie: ${median} zamiast ${plan}`,
    shorter: (median: number, plan: string) => `trwa krócej niż w planie: ${median} zamiast ${plan}`,
    change: 'Zmień długość w grafiku',
    notMeasured: (count: number) =>
      `Bez pomiaru: ${counted(count, 'sprawa', 'sprawy', 'spraw')}. Są w tabeli razem z innymi.`,
    empty: 'Obsługę mierzy się od jej rozpoczęcia do zakończenia na stronie dnia. W tych dniach nic nie zmierzono.',
  },
} as const;

/** How many days ahead, as a group of bars: „ten sam dzień”, „2–3”, „31 i więcej”. */
export function leadGroupInWords(from: number, to: number | null): string {
  if (to === 0) return 'ten sam dzień';
  if (to === null) return `${from} i więcej`;
  return from === to ? String(from) : `${from}–${to}`;
}
