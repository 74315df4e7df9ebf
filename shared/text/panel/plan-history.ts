import type { CaseSchema } from '../../model/case.ts';
import type { DepartmentSchema, DeskSchema } from '../../model/department.ts';
import type { ScheduleChange } from '../../model/schedule-change.ts';
import type { BookingSettings } from '../../model/settings.ts';

type Fields<Schema extends { readonly shape: object }, Skipped extends string> = Record<
  Exclude<keyof Schema['shape'], Skipped>,
  string
>;

/** What kind of change it was, as the heading of an entry of the history. */
export const changeKindWords: Record<ScheduleChange['kind'], string> = {
  week: 'Godziny tygodnia',
  breaks: 'Przerwy',
  desk: 'Stanowisko',
  department: 'Wydział',
  case: 'Treść sprawy',
  length: 'Długość wizyty',
  'special-day': 'Dzień wolny albo inne godziny',
  'remove-special-day': 'Usunięcie dnia wolnego albo innych godzin',
  'open-holiday': 'Praca w święto',
  'substitute-day': 'Dzień wolny za święto w sobotę',
  suspend: 'Wstrzymanie rezerwacji',
  resume: 'Wznowienie rezerwacji',
  archive: 'Usunięcie',
  restore: 'Przywrócenie',
  order: 'Kolejność',
  settings: 'Ustawienia rezerwacji',
  import: 'Wczytanie pliku z innego kiosku',
  undo: 'Cofnięcie wcześniejszej zmiany',
};

/** Parts of the plan by name. */
export const planPartWords = {
  department: (name: string) => `Wydział „${name}”`,
  case: (name: string) => `Sprawa „${name}”`,
  desk: (name: string) => `Stanowisko „${name}”`,
  hours: (name: string) => `Godziny: ${name}`,
  special: (day: string, who: string) => `${day}, ${who}`,
  office: 'cały urząd',
  settings: 'Ustawienia rezerwacji',
  orders: { departments: 'Kolejność wydziałów', cases: 'Kolejność spraw', desks: 'Kolejność stanowisk' },
} as const;

/** What changed in a part. */
export const differenceWords = {
  added: 'dodano',
  removed: 'usunięto',
  restored: 'przywrócono',
  on: 'włączono',
  off: 'wyłączono',
  rearranged: 'ułożono na nowo',
  fromTo: (what: string, before: string, after: string) => `${what}: ${after} (było: ${before})`,
  nowWas: (after: string, before: string) => `${after} (było: ${before})`,
  since: (day: string, what: string) => `od ${day}: ${what}`,
  of: (what: string, rest: string) => `${what}: ${rest}`,
  changed: (what: string) => `zmieniono: ${what}`,
  none: 'brak',
  closed: 'nieczynne',
  open: (hours: string) => `czynne ${hours}`,
  because: (what: string, text: string) => `${what}, „${text}”`,
  suspended: (message: string) => `wstrzymano rezerwację: „${message}”`,
  resumed: 'wznowiono rezerwację',
  suspensionText: (message: string) => `nowy tekst wstrzymania: „${message}”`,
  breaks: 'przerwy',
  hours: 'godziny',
  length: 'długość wizyty',
  minutes: (minutes: number) => `${minutes} min`,
  casesAdded: (names: string) => `obsługuje też: ${names}`,
  casesRemoved: (names: string) => `nie obsługuje już: ${names}`,
  yes: 'tak',
  no: 'nie',
} as const;

/** Fields whose change is told by name only; the others have sentences of their own. */
export const departmentFieldWords: Fields<
  typeof DepartmentSchema,
  'id' | 'active' | 'archived' | 'suspension' | 'breaks'
> = {
  code: 'litera',
  name: 'nazwa',
  description: 'opis',
  icon: 'rysunek',
  location: 'miejsce',
};

export const deskFieldWords: Fields<
  typeof DeskSchema,
  'id' | 'departmentId' | 'active' | 'archived' | 'hours' | 'breaks' | 'caseIds'
> = { name: 'nazwa' };

export const caseFieldWords: Fields<
  typeof CaseSchema,
  'id' | 'departmentId' | 'active' | 'archived' | 'visitMinutes' | 'laterLengths'
> = {
  name: 'nazwa',
  description: 'opis',
  instruction: 'instrukcja',
  documents: 'co przynieść',
  documentsStatus: 'sprawdzenie listy dokumentów',
  documentsSources: 'źródła listy dokumentów',
  fee: 'opłata',
  visitMinutesStatus: 'sprawdzenie długości',
  room: 'pokój',
  waitingTime: 'czas załatwienia',
  inPerson: 'kto przychodzi',
  legalBasis: 'podstawa prawna',
  searchTerms: 'słowa wyszukiwania',
  templates: 'wzory',
  facts: 'informacje dodatkowe',
};

/** Settings, short. */
export const settingWords: Record<keyof BookingSettings, string> = {
  daysAhead: 'ile dni naprzód',
  earliest: 'najwcześniejszy termin',
  gridMinutes: 'odstęp między terminami',
  maxPerCase: 'wizyt jednej osoby w sprawie',
  maxPerPerson: 'wizyt jednej osoby razem',
  holdMinutes: 'czas na wpisanie danych',
  arriveBeforeMinutes: 'zgłoszenie przed wizytą',
  graceMinutes: 'zapas na spóźnienie',
  whenKioskWasOff: 'gdy kiosk nie działał',
  freedDelayMinutes: 'kiedy wraca zwolniony termin',
  emailRequired: 'adres e-mail wymagany',
  withoutPesel: 'wizyty bez numeru PESEL',
  templatePrintsADay: 'wydruki wzorów dziennie',
  cancelAttempts: 'próby odwołania',
  cancelWindowMinutes: 'czas na próby odwołania',
};
