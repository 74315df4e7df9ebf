import type { DeviceCode, DevicePart, DevicePartState } from '../../model/device.ts';
import { MAIL_FAILURES } from '../../model/mail-lists.ts';
import { localDate } from '../../time/local-date.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import { dayInWords, hourInWords } from '../format.ts';
import { counted } from './common.ts';
import { mailFailureWords } from './mail-failures.ts';
import { printerTroubleWords } from './printer.ts';

export const devicePartWords: Record<DevicePart, string> = {
  printer: 'Drukarka potwierdzeń',
  paper: 'Papier',
  disk: 'Dysk',
  clock: 'Zegar',
  mail: 'Poczta',
  backup: 'Kopia danych',
  database: 'Baza danych',
  log: 'Dziennik',
};

const deviceLevelWords: Record<DevicePartState['level'], string> = {
  good: 'W porządku',
  attention: 'Wymaga uwagi',
  bad: 'Nie działa',
  absent: 'Nie dotyczy',
};

/** The level of a part in a word or two. A log that somebody has changed works as before. */
export function deviceLevelInWords({ part, level }: Pick<DevicePartState, 'part' | 'level'>): string {
  return part === 'log' && level === 'bad' ? 'Naruszony' : deviceLevelWords[level];
}

/** What was found, and what to do; null where there is nothing to do. */
export interface PartWords {
  readonly state: string;
  readonly advice: string | null;
}

type Numbers = DevicePartState['numbers'];

const OUTSIDE = 'Ktoś zmieniał dane kiosku poza programem.';
const TELL =
  'Zawiadom informatyka i inspektora ochrony danych. Ostrzeżenie zniknie, gdy administrator sprawdzi wpisy na stronie „Dziennik”.';

const WORDS: Record<DeviceCode, (numbers: Numbers) => PartWords> = {
  'no-printer': fixed('To urządzenie nie ma drukarki. Kod wizyty jest na ekranie.'),
  'printer-ready': fixed('Drukarka jest gotowa.'),
  'printer-offline': () => printerTroubleWords.offline,
  'printer-cover-open': () => printerTroubleWords['cover-open'],
  'printer-cutter': () => printerTroubleWords.cutter,
  'printer-fault': () => printerTroubleWords.fault,
  'printer-unsure': fixed(
    'Nie wiadomo, czy ostatnie potwierdzenie się wydrukowało.',
    'Sprawdź, czy papier nie utknął w drukarce.',
  ),
  'printer-settings-damaged': fixed(
    'Pliku z ustawieniami drukarki nie da się odczytać. Obowiązują ustawienia z pliku konfiguracji.',
    'Zapisz ustawienia drukarki jeszcze raz.',
  ),
  'paper-not-watched': fixed('Drukarka nie mówi, ile ma papieru.'),
  'paper-enough': fixed('W drukarce jest papier.'),
  'paper-near-end': fixed(
    'Kończy się rolka papieru.',
    'Przygotuj nową rolkę i załóż ją, gdy nikt nie korzysta z kiosku.',
  ),
  'paper-out': () => printerTroubleWords['no-paper'],
  'disk-roomy': ({ megabytes }) => ({ state: `Wolne miejsce: ${size(megabytes)}.`, advice: null }),
  'disk-low': ({ megabytes }) => ({
    state: `Kończy się miejsce: zostało ${size(megabytes)}.`,
    advice: 'Poproś informatyka, żeby w tym tygodniu zwolnił miejsce na dysku.',
  }),
  'disk-nearly-full': ({ megabytes, stops }) => ({
    state: `Dysk jest prawie pełny: zostało ${size(megabytes)}.${stops === 1 ? ' Kiosk nie umawia teraz nowych wizyt.' : ''}`,
    advice:
      stops === 1
        ? 'Wezwij informatyka od razu. Gdy zwolni miejsce, kiosk sam zacznie umawiać. Odwołać wizytę i zgłosić się na nią można cały czas.'
        : 'Wezwij informatyka dzisiaj.',
  }),
  'disk-unknown': fixed('Nie da się sprawdzić wolnego miejsca.', 'Poproś informatyka, żeby sprawdził dysk.'),
  'clock-synchronised': (numbers) => ({ state: `Jest ${moment(numbers)}. Zegar jest dokładny.`, advice: null }),
  'clock-not-synchronised': (numbers) => ({
    state: `Jest ${moment(numbers)}. Zegar nie jest uzgadniany z siecią.`,
    advice: 'Porównaj godzinę z telefonem. Jeśli się różni, wezwij informatyka: od zegara zależą spóźnienia.',
  }),
  'clock-not-watched': (numbers) => ({
    state: `Jest ${moment(numbers)}.`,
    advice: 'Porównaj czasem godzinę z telefonem: od zegara zależą spóźnienia.',
  }),
  'clock-jumped-forward': (numbers) => doubted(numbers, 'Zegar urządzenia przeskoczył do przodu'),
  'clock-jumped-back': (numbers) => doubted(numbers, 'Zegar urządzenia cofnął się'),
  'clock-before-build': (numbers) => doubted(numbers, 'Zegar urządzenia pokazuje datę sprzed powstania programu'),
  'mail-not-sent': fixed('Kiosk nie wysyła wiadomości e-mail. Informatyk może to włączyć.'),
  'mail-sent': fixed('Wszystkie wiadomości są wysłane.'),
  'mail-under-way': ({ waiting }) => ({ state: `Do wysłania: ${messages(waiting)}.`, advice: null }),
  'mail-waiting': (numbers) => ({
    state: `Do wysłania: ${messages(numbers['waiting'])}. Najstarsza czeka od: ${moment(numbers)}.`,
    advice: 'Poproś informatyka, żeby sprawdził, czy kiosk ma sieć i czy działa jego zegar.',
  }),
  'mail-failing': (numbers) => ({
    state: `${failure(numbers).state} Do wysłania: ${messages(numbers['waiting'])}. Najstarsza czeka od: ${moment(numbers)}.`,
    advice: failure(numbers).advice,
  }),
  'mail-given-up': (numbers) => ({
    state: `W ostatnich 7 dniach nie udało się wysłać: ${messages(numbers['givenUp'])}. ${failure(numbers).state}`,
    advice: failure(numbers).advice,
  }),
  'mail-unknown': fixed(
    'Nie da się sprawdzić poczty, bo baza danych nie odpowiada.',
    'Najpierw zajmij się bazą danych.',
  ),
  'backup-none': fixed(
    'Na tym urządzeniu nie ma jeszcze kopii danych.',
    'Kiosk robi kopię co godzinę. Jeśli za godzinę jej nie będzie, administrator zrobi ją w karcie „Kopie danych”.',
  ),
  'backup-made': (numbers) => ({ state: `Ostatnia kopia: ${copied(numbers)}.`, advice: null }),
  'backup-old': (numbers) => ({
    state: `Ostatnia kopia jest stara: ${copied(numbers)}.`,
    advice: 'Administrator zrobi nową w karcie „Kopie danych”. Jeśli się nie uda, wezwij informatyka.',
  }),
  'backup-not-doubled': (numbers) => ({
    state: `Ostatnia kopia: ${copied(numbers)}. Na drugim dysku nie ma nowej kopii.`,
    advice: 'Sprawdź, czy drugi dysk jest podłączony. Jeśli jest, wezwij informatyka.',
  }),
  'backup-trial-failed': (numbers) => ({
    state: `Ostatnia kopia: ${copied(numbers)}. Próba z nią się nie udała.`,
    advice:
      'Administrator zrobi nową kopię w karcie „Kopie danych”. Jeśli i z nią próba się nie uda, wezwij informatyka.',
  }),
  'backup-unknown': fixed(
    'Nie da się sprawdzić kopii, bo baza danych nie odpowiada.',
    'Najpierw zajmij się bazą danych.',
  ),
  'server-keeps-backups': fixed('Dane są na serwerze urzędu i tam są kopiowane.'),
  'database-embedded': ({ megabytes }) => ({
    state: `Dane są na tym urządzeniu i zajmują ${size(megabytes)}.`,
    advice: null,
  }),
  'database-server': ({ megabytes }) => ({
    state: `Dane są na serwerze urzędu i zajmują ${size(megabytes)}.`,
    advice: null,
  }),
  'database-out-of-order': fixed('Baza danych nie działa.', 'Na ekranie mieszkańca jest napisane, co zrobić.'),
  'log-whole': fixed('Wpisy w dzienniku są takie, jak je zapisano.'),
  'log-restored': ({ after }) => ({
    state: `Dawnych wpisów po nr ${after} nie ma, bo przywrócono starszą kopię danych. Pozostałe są takie, jak je zapisano.`,
    advice: null,
  }),
  'log-line-changed': ({ sequence }) => ({
    state: `Wpis nr ${sequence} nie jest taki, jak go zapisano. ${OUTSIDE}`,
    advice: TELL,
  }),
  'log-line-missing': ({ sequence }) => ({
    state: `W dzienniku brakuje wpisu nr ${sequence}. ${OUTSIDE}`,
    advice: TELL,
  }),
  'log-cut': ({ after }) => ({
    state: `Z dziennika zniknęły wpisy zapisane po nr ${after}. Nie ma śladu, żeby przywracano kopię danych.`,
    advice: TELL,
  }),
  'log-not-checked': fixed(
    'Dziennika jeszcze nie sprawdzono od uruchomienia kiosku.',
    'Kiosk sprawdza go zaraz po starcie. Jeśli tego nie zrobił, administrator sprawdzi go na stronie „Dziennik”.',
  ),
};

/** What staff read about a part of the device, and what to do about it. */
export function devicePartInWords({ code, numbers }: Pick<DevicePartState, 'code' | 'numbers'>): PartWords {
  return WORDS[code](numbers);
}

function fixed(state: string, advice: string | null = null): () => PartWords {
  return () => ({ state, advice });
}

/** A clock that nobody can be sure of: what it shows, and what the program goes by meanwhile. */
function doubted(numbers: Numbers, what: string): PartWords {
  const { machineDate = '', machineMinute = 0 } = numbers;
  return {
    state: `${what}: ${moment({ date: machineDate, minute: machineMinute })}. Program liczy czas dalej sam: ${moment(numbers)}. Kiosk nie umawia teraz wizyt, a spóźnionych nie skreśla.`,
    advice:
      'Porównaj zegar urządzenia z telefonem. Jeśli się zgadza, dotknij „Zegar jest dobry”. Jeśli nie, wezwij informatyka.',
  };
}

function messages(number: Numbers[string] | undefined): string {
  return counted(Number(number ?? 0), 'wiadomość', 'wiadomości', 'wiadomości');
}

function failure({ failure: name }: Numbers): PartWords & { readonly advice: string } {
  return mailFailureWords[MAIL_FAILURES.find((one) => one === name) ?? 'unknown'];
}

/** „640 MB”, „1,5 GB”. */
function size(megabytes: Numbers[string] | undefined): string {
  const amount = Number(megabytes ?? 0);
  if (amount < 1000) return `${amount}\u00a0MB`;
  return `${(Math.floor(amount / 100) / 10).toLocaleString('pl-PL')}\u00a0GB`;
}

function moment({ date, minute }: Numbers): string {
  const day = dayInWords(localDate(String(date)), 'pl');
  return `${day}, godz.\u00a0${hourInWords(minuteOfDay(Number(minute)), 'pl')}`;
}

function copied({ date, minute, days }: Numbers): string {
  const hour = `godz.\u00a0${hourInWords(minuteOfDay(Number(minute)), 'pl')}`;
  if (Number(days) === 0) return `dzisiaj, ${hour}`;
  const ago = Number(days) === 1 ? 'wczoraj' : `${counted(Number(days), 'dzień', 'dni', 'dni')} temu`;
  return `${dayInWords(localDate(String(date)), 'pl')}, ${hour} (${ago})`;
}
