import type { CallError } from '../../contract/define.ts';
import type {
  ChangeKeysError,
  ErasePersonError,
  ExportPersonError,
  PrivacyState,
} from '../../contract/staff/privacy.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { MinuteOfDay } from '../../time/minute-of-day.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { hourInWords } from '../format.ts';
import { backupErrorInWords } from './backups.ts';
import { counted } from './common.ts';
import { dayInDigits } from './dates.ts';
import { pagePrintWords } from './running.ts';

/** What the office keeps about a person: showing it, giving it out, erasing it; and the keys that it is written with. */
export const privacyWords = {
  lead: 'Gdy ktoś pyta, jakie jego dane ma urząd, albo chce je usunąć. Zapisujemy, kto szukał, ale nie kogo.',
  by: 'Szukaj według',
  search: 'Sprawdź',
  first: 'Wpisz PESEL albo numer dokumentu i dotknij „Sprawdź”.',
  nothing: 'Nie przechowujemy żadnych danych tej osoby.',
  found: (visits: number) => `Przechowujemy dane z ${counted(visits, 'wizyty', 'wizyt', 'wizyt')}.`,
  list: 'Wizyty tej osoby',
  columns: { when: 'Termin', theCase: 'Sprawa', state: 'Stan', kept: 'Co jest zapisane' },
  when: (date: LocalDate, start: MinuteOfDay) => `${dayInDigits(date)}, ${hourInWords(start, 'pl')}`,
  identity: { pesel: 'PESEL', document: 'dokument i data urodzenia' },
  email: 'e-mail',
  phone: 'telefon',
  export: 'Zapisz do pliku',
  exported: (file: string) => `Zapisano dane tej osoby: ${file} i to samo jako plik JSON.`,
  erase: 'Usuń dane…',
  eraseTitle: 'Usunąć dane tej osoby?',
  eraseWhat: [
    'Znikną: imię, nazwisko, PESEL albo dokument, e-mail, telefon i zapiski pracowników. Tego nie da się cofnąć.',
    'Same wizyty zostają w statystykach, ale nie wiadomo, czyje były. Z kopii danych znikną najpóźniej w ciągu godziny.',
  ],
  eraseAhead: (ahead: number) =>
    `${counted(ahead, 'wizyta, która się jeszcze nie odbyła, zostanie odwołana', 'wizyty, które się jeszcze nie odbyły, zostaną odwołane', 'wizyt, które się jeszcze nie odbyły, zostanie odwołanych')}. Nie wyślemy o tym wiadomości, bo adres też zniknie.`,
  eraseAct: 'Usuń dane',
  erased: (visits: number) => `Usunięto dane z ${counted(visits, 'wizyty', 'wizyt', 'wizyt')}.`,
  pin: 'Twój PIN',
  pinMissing: 'Wpisz swój PIN.',
  howTitle: 'Jak długo',
  how: (state: PrivacyState) => [
    `Dane z wizyty znikają same ${counted(state.retentionDays, 'dzień', 'dni', 'dni')} po niej.`,
    'Gdy mieszkaniec odwoła wizytę, jego dane znikają następnej nocy. Gdy odwoła ją urząd, dopiero po dniu tej wizyty, żeby można było zadzwonić.',
    `Uwagi mieszkańców znikają po ${state.commentDays} dniach.`,
    'Statystyki zostają: nie ma w nich danych osób.',
  ],
  keysTitle: 'Klucz danych',
  keysText: 'Dane osób są zaszyfrowane. Zmień klucz raz w roku albo gdy ktoś niepowołany mógł go poznać.',
  keysNow: ({ version, sinceMs }: PrivacyState['keys']) =>
    sinceMs === null
      ? `Wersja ${version}, od początku pracy kiosku.`
      : `Wersja ${version}, od ${dayInDigits(toWarsaw(sinceMs).date)}.`,
  keysLeft: (left: number) => `Trwa zmiana klucza. Do zapisania na nowo: ${left}. Kiosk pracuje normalnie.`,
  keysAct: 'Zmień klucz…',
  keysSheet: 'Zmienić klucz danych?',
  keysWhat: [
    'Kiosk zapisze wszystkie dane osób na nowo i zniszczy poprzedni klucz. Potrwa to kilka minut, a mieszkańcy mogą w tym czasie umawiać wizyty.',
    'Kopia klucza w sejfie zostaje ważna: nowy klucz danych jest nią zabezpieczony tak samo jak poprzedni.',
  ],
  keysConfirm: 'Zmień klucz',
  keysBegun: 'Zmiana klucza zacznie się w ciągu minuty.',
} as const;

/** Why nothing was shown, written, erased or changed. */
export function privacyErrorInWords(error: ExportPersonError | ErasePersonError | ChangeKeysError | CallError): string {
  switch (error.type) {
    case 'nothing-kept':
      return privacyWords.nothing;
    case 'visit-under-way':
      return 'Ta osoba jest właśnie obsługiwana. Zakończ jej wizytę i spróbuj ponownie.';
    case 'change-under-way':
      return 'Zmiana klucza już trwa. Poczekaj, aż się skończy.';
    case 'folder-not-there':
    case 'disk-full':
      return pagePrintWords[error.type];
    default:
      return backupErrorInWords(error);
  }
}
