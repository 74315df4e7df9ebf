import type { DEPARTMENT_ICONS } from '../../model/lists.ts';
import type { ContentLanguage } from '../../model/localized.ts';
import { counted } from './common.ts';

/** A size as people read it: „840 kB”, „1,2 MB”. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

export const languageWords: Record<ContentLanguage, string> = {
  pl: 'Polski',
  en: 'Angielski',
  uk: 'Ukraiński',
  de: 'Niemiecki',
};

export const iconWords: Record<(typeof DEPARTMENT_ICONS)[number], string> = {
  desk: 'Okienko',
  'id-card': 'Dowód',
  car: 'Samochód',
  wheel: 'Kierownica',
  document: 'Pismo',
};

/** The list of departments and cases. */
export const contentWords = {
  lead: 'Co mieszkaniec czyta o sprawach i jakie wzory może obejrzeć.',
  tabs: 'Części tej strony',
  cases: 'Wydziały i sprawy',
  transfer: 'Przenoszenie',
  showArchived: 'Pokaż usunięte',
  today: 'dziś',

  departments: 'Wydziały',
  addDepartment: 'Dodaj wydział',
  noDepartments: 'Nie ma jeszcze żadnego wydziału. Zacznij od dodania pierwszego.',
  countCases: (code: string, count: number) => `${code} · ${counted(count, 'sprawa', 'sprawy', 'spraw')}`,
  earlier: (name: string) => `Wyżej: ${name}`,
  later: (name: string) => `Niżej: ${name}`,
  editDepartment: 'Zmień wydział',
  moreOf: (name: string) => `Więcej: ${name}`,
  addCase: 'Dodaj sprawę',
  noCases: 'W tym wydziale nie ma jeszcze spraw.',

  columns: { order: 'Kolejność', case: 'Sprawa', visit: 'Wizyta', state: 'Stan', acts: 'Co można zrobić' },
  minutes: (minutes: number) => `${minutes} min`,
  states: { on: 'widoczna', off: 'wyłączona', archived: 'usunięta', new: 'nowa' },
  departmentStates: { off: 'wyłączony', archived: 'usunięty' },
  draft: 'szkic',
  notServed: 'bez stanowiska',
  edit: 'Zmień',
  editCase: (name: string) => `Zmień: ${name}`,
  restore: 'Przywróć',
  restoreOf: (name: string) => `Przywróć: ${name}`,
  switchOn: 'Włącz',
  switchOff: 'Wyłącz',
  remove: 'Usuń',
  history: 'Historia zmian',
  discard: 'Porzuć szkic',

  done: {
    order: 'Zmieniono kolejność.',
    on: (name: string) => `Mieszkańcy znów widzą: ${name}.`,
    off: (name: string) => `Mieszkańcy już nie widzą: ${name}.`,
    archived: (name: string) => `Usunięto: ${name}. Umówione wizyty zostają.`,
    restored: (name: string) => `Przywrócono: ${name}.`,
    department: (name: string) => `Zapisano wydział: ${name}.`,
    newDepartment: (name: string) => `Dodano wydział: ${name}. Ustaw jego godziny i stanowiska w Grafiku.`,
    discarded: 'Szkic porzucony.',
    draftKept: 'Szkicu nie udało się zachować po tej zmianie. Nadal mamy go na ekranie.',
  },
  tryAgain: 'Spróbuj ponownie',

  discardTitle: 'Porzucić szkic?',
  discardText: (name: string) => `Zmiany w sprawie „${name}”, których nie opublikowano, znikną na dobre.`,
  discardNew: (name: string) => `Sprawa „${name}” nie była jeszcze opublikowana, więc zniknie w całości.`,
} as const;

/** The sheets in which a department or a new case is written. */
export const formWords = {
  newDepartment: 'Nowy wydział',
  newCase: 'Nowa sprawa',
  newCaseText:
    'Wystarczy na początek. Resztę uzupełnisz na następnym ekranie, a mieszkańcy zobaczą ją po opublikowaniu.',
  create: 'Załóż szkic',
  save: 'Zapisz wydział',
  name: 'Nazwa',
  nameHint: 'Tak, jak mówią o tym mieszkańcy.',
  nameMissing: 'Wpisz nazwę po polsku.',
  description: 'Opis',
  descriptionHint: 'Jedno zdanie: co można tu załatwić.',
  descriptionMissing: 'Wpisz opis po polsku.',
  place: 'Gdzie to jest',
  placeHint: 'Piętro, sala albo droga od wejścia. Pokój wpisuje się przy sprawie.',
  placeMissing: 'Wpisz po polsku, gdzie to jest.',
  code: 'Litera',
  codeHint: 'Na listach pracowników i tablicy przywołań.',
  codeMissing: 'Wpisz jedną literę od A do Z.',
  codeTaken: (name: string) => `Tę literę ma już ${name}. Wybierz inną.`,
  icon: 'Rysunek',
  active: 'Mieszkańcy widzą ten wydział',
  minutes: 'Długość wizyty',
  minutesUnit: 'min',
  language: 'Język tekstów',
  missing: (count: number) => `brakuje ${count}`,
  complete: 'komplet',
  inLanguage: (label: string, language: ContentLanguage) =>
    language === 'pl' ? label : `${label} – ${languageWords[language].toLowerCase()}`,
  original: (text: string) => `Po polsku: ${text}`,
  untranslated: (text: string) => `Bez tłumaczenia mieszkaniec przeczyta po polsku: ${text}`,
  polishFirst: 'Najpierw wpisz ten tekst po polsku.',
} as const;
