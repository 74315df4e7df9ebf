import type { KioskEvent } from '../../contract/events.ts';
import type { ChangePinError, SetUpError, SignInError, StaffError } from '../../contract/staff/accounts.ts';
import type { AuditAction, AuditEntry } from '../../model/audit.ts';
import { MESSAGE_KINDS, MESSAGE_LANGUAGES } from '../../model/mail-lists.ts';
import type { StaffRole, WeakPin } from '../../model/staff.ts';
import { isLocalDate } from '../../time/local-date.ts';
import { dayInDigits } from './dates.ts';
import { messagesWords } from './messages.ts';

/** Why a PIN is refused when it is chosen, by oneself or for somebody else. */
export const weakPinWords: Readonly<Record<WeakPin, string>> = {
  'not-digits': 'PIN ma same cyfry.',
  'too-short': 'PIN ma co najmniej 6 cyfr.',
  'too-long': 'PIN ma najwyżej 12 cyfr.',
  'same-digit': 'To jedna i ta sama cyfra. Wybierz coś mniej oczywistego.',
  sequence: 'To cyfry po kolei. Wybierz coś mniej oczywistego.',
  'repeated-pattern': 'To powtórzenie kilku cyfr. Wybierz coś mniej oczywistego.',
  date: 'To wygląda jak data. Daty odgaduje się najłatwiej.',
  common: 'Ten PIN wybiera wiele osób. Wybierz coś mniej oczywistego.',
  'own-number': 'Ten PIN jest zbyt podobny do numeru logowania. Wybierz inny.',
  'same-as-before': 'To ten sam PIN co dotąd. Wybierz inny.',
};

/** How many tries are left and how long a pause lasts is said beside it: see door.ts. */
export const signInWords: Readonly<Record<SignInError['type'], string>> = {
  'pin-wrong': 'Numer lub PIN się nie zgadza.',
  paused: 'Za dużo prób.',
};

export const setUpWords: Readonly<Record<SetUpError['type'], string>> = {
  'setup-closed': 'Administrator już jest. Zaloguj się numerem i PIN-em.',
  'code-wrong': 'Ten kod się nie zgadza.',
  paused: 'Za dużo prób.',
  'pin-weak': 'Ten PIN jest za łatwy.',
  'name-taken': 'Ktoś ma już takie imię i nazwisko. Dopisz coś, co Was odróżni.',
};

export const changePinWords: Readonly<Record<ChangePinError['type'], string>> = {
  'not-signed-in': 'Panel już Cię nie pamięta. Zaloguj się jeszcze raz.',
  'pin-wrong': 'Dotychczasowy PIN się nie zgadza.',
  paused: 'Za dużo prób.',
  'pin-weak': 'Ten PIN jest za łatwy.',
};

export const staffErrorWords: Readonly<Record<StaffError['type'], string>> = {
  'unknown-staff': 'Tej osoby już nie ma na liście.',
  'name-taken': 'Ktoś ma już takie imię i nazwisko. Dopisz coś, co ich odróżni.',
  'last-administrator': 'To jedyny administrator. Najpierw wyznacz drugiego.',
  'pin-weak': 'Ten PIN jest za łatwy.',
};

export const roleWords: Readonly<Record<StaffRole, string>> = {
  clerk: 'pracownik',
  administrator: 'administrator',
};

/** Why the program closed the panel. */
export type SignedOut = Extract<KioskEvent, { readonly type: 'staff-signed-out' }>['why'];

/** Why somebody is not signed in any more, said to whoever finds the panel closed. */
export const signedOutWords: Readonly<Record<SignedOut, string>> = {
  idle: 'Panel zamknął się, bo nikt go nie dotykał.',
  'too-long': 'Minęło 12 godzin od zalogowania. Zaloguj się jeszcze raz.',
  changed: 'Administrator zmienił uprawnienia albo PIN tego konta. Zaloguj się jeszcze raz.',
  'page-lost': 'Ekran uruchomił się od nowa. Zaloguj się jeszcze raz.',
  restored: 'Przywracano kopię danych. Zaloguj się jeszcze raz.',
};

/** What staff did, as a line of the log. */
export const auditWords: Readonly<Record<AuditAction, string>> = {
  'first-administrator': 'utworzono konto administratora kodem z komputera',
  'signed-in': 'zalogowanie',
  'signed-out': 'wylogowanie',
  'pin-refused': 'PIN się nie zgadzał',
  'pin-changed': 'zmiana własnego PIN-u',
  'recovery-opened': 'poproszono o nowego administratora przy komputerze',
  'staff-added': 'dodano osobę',
  'staff-changed': 'zmieniono dane osoby',
  'pin-reset': 'nadano nowy PIN',
  'person-revealed': 'pokazano dane mieszkańca',
  'visits-searched': 'szukano wizyty',
  'booked-for-resident': 'umówiono wizytę za mieszkańca',
  'moved-for-resident': 'przełożono wizytę za mieszkańca',
  'cancelled-for-resident': 'odwołano wizytę za mieszkańca',
  'day-printed': 'wydrukowano listę',
  'template-stored': 'dodano wzór dokumentu',
  'file-exported': 'zapisano plik',
  'file-imported': 'wczytano plik',
  'message-text-changed': 'zmieniono tekst wiadomości',
  'message-tested': 'wysłano wiadomość na próbę',
  'backup-made': 'zrobiono kopię danych',
  'backup-restored': 'przywrócono kopię danych',
  'data-recovered': 'kiosk sam odtworzył dane',
  'receipt-copied': 'wydrukowano kopię potwierdzenia',
  'printer-changed': 'zmieniono ustawienia drukarki potwierdzeń',
  'printer-tested': 'wydrukowano stronę próbną',
  'person-data-sought': 'sprawdzono, jakie są dane osoby',
  'person-data-exported': 'zapisano dane osoby do pliku',
  'person-data-erased': 'usunięto dane osoby',
  'keys-changed': 'zmieniono klucz danych',
  'log-checked': 'sprawdzono dziennik',
  'log-faulty': 'dziennik jest naruszony',
  'guessing-noticed': 'ktoś szukał wizyt wielu osób naraz',
  'person-path-opened': 'włączono szukanie wizyt po numerze PESEL',
  'clock-doubted': 'zegar pokazuje niepewną godzinę',
  'clock-trusted': 'potwierdzono, że zegar jest dobry',
};

/** Who did it: a name, or words where nobody was signed in. */
export function auditBy({ by }: Pick<AuditEntry, 'by'>): string {
  if (by === 'resident') return 'ktoś niezalogowany';
  return by === 'system' ? 'program' : by;
}

const ENDS: Readonly<Record<string, string>> = {
  own: 'na własne życzenie',
  idle: 'nikt nie dotykał panelu',
  'too-long': 'po 12 godzinach',
  changed: 'zmieniono uprawnienia albo PIN',
  'page-lost': 'ekran uruchomił się od nowa',
  restored: 'przywracano kopię danych',
};

const SEARCHES: Readonly<Record<string, string>> = {
  code: 'po kodzie',
  pesel: 'po numerze PESEL',
  document: 'po dokumencie',
  name: 'po nazwisku',
  day: 'po dniu',
};

/** What a printer hangs on; its address or name stands behind it. */
const PRINTERS: Readonly<Record<string, string>> = {
  none: 'bez drukarki',
  network: 'przez sieć:',
  device: 'plik urządzenia:',
  queue: 'kolejka systemu:',
  driver: 'sterownik systemu:',
};

const TEST_PAGES: Readonly<Record<string, string>> = {
  receipt: 'próbne potwierdzenie',
  'code-pages': 'strona z literami',
};

const MESSAGES: Readonly<Record<string, string>> = Object.fromEntries(
  MESSAGE_KINDS.flatMap((kind) =>
    MESSAGE_LANGUAGES.map((language) => [
      `${kind} ${language}`,
      `${messagesWords.kind[kind].toLowerCase()}, ${messagesWords.languages[language].toLowerCase()}`,
    ]),
  ),
);

const DOUBTS: Readonly<Record<string, string>> = {
  'jumped-forward': 'przestawiony do przodu',
  'jumped-back': 'przestawiony do tyłu',
  'before-build': 'wcześniejsza niż ten program',
};

/** The detail of a line in words; what staff typed, a reason or a file's name, stays as it is. */
export function auditDetail({ action, detail }: Pick<AuditEntry, 'action' | 'detail'>): string | null {
  if (detail === null) return null;
  switch (action) {
    case 'signed-out':
      return ENDS[detail] ?? detail;
    case 'visits-searched':
      return SEARCHES[detail] ?? detail;
    case 'first-administrator':
    case 'pin-refused':
      return `numer ${detail}`;
    case 'day-printed':
      if (detail === 'call-list') return 'lista do obdzwonienia';
      return `dzień ${isLocalDate(detail) ? dayInDigits(detail) : detail}`;
    case 'staff-added':
      return detail.replace(/ \((clerk|administrator)\)$/, (_, role: StaffRole) => ` (${roleWords[role]})`);
    case 'staff-changed':
      return changesInWords(detail);
    case 'message-text-changed':
    case 'message-tested':
      return MESSAGES[detail] ?? detail;
    case 'receipt-copied':
      return `kopia nr ${detail}`;
    case 'printer-changed':
      return detail.replace(/^\w+/, (kind) => PRINTERS[kind] ?? kind);
    case 'clock-doubted':
    case 'clock-trusted':
      return DOUBTS[detail] ?? detail;
    case 'printer-tested':
      return TEST_PAGES[detail] ?? detail;
    case 'log-checked':
    case 'log-faulty':
      return verdictInShort(detail);
    default:
      return detail;
  }
}

/** `whole 120`, `changed 17`, `missing 17`, `cut 90 120`. */
function verdictInShort(detail: string): string {
  const [kind = '', first = '', second = ''] = detail.split(' ');
  switch (kind) {
    case 'whole':
      return 'wszystko się zgadza';
    case 'changed':
      return `zmieniony wpis nr ${first}`;
    case 'missing':
      return `brak wpisu nr ${first}`;
    case 'cut':
      return `brak dawnych wpisów po nr ${first}, było ich co najmniej do nr ${second}`;
    default:
      return detail;
  }
}

/** `12; role administrator; active false` → „numer 12: rola: administrator, konto wyłączone”. */
function changesInWords(detail: string): string {
  const match = /^(\d+)(?:; role (\w+))?(?:; active (\w+))?(?:; name (.*))?$/s.exec(detail);
  if (match === null) return detail;
  const [, number, role, active, name] = match;
  const parts = [
    ...(role === undefined ? [] : [`rola: ${roleWords[role === 'administrator' ? role : 'clerk']}`]),
    ...(active === undefined ? [] : [active === 'true' ? 'konto włączone' : 'konto wyłączone']),
    ...(name === undefined ? [] : [`imię i nazwisko: ${name}`]),
  ];
  return `numer ${number}: ${parts.join(', ')}`;
}
