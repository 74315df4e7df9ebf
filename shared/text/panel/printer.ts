import type { PrintError, PrintOutcome } from '../../contract/failures.ts';
import type { PrinterSearchError } from '../../contract/staff/printing.ts';
import type { KioskPrinter, PrinterFieldProblem, PrinterState, PrinterTrouble } from '../../model/printer.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { counted } from './common.ts';
import { hour, shortDay } from './day-page.ts';

/** What was found, and what to do about it. */
interface Found {
  readonly state: string;
  readonly advice: string;
}

/** Why a receipt printer does not print: in two words, in a sentence, and what to do. */
export const printerTroubleWords: Readonly<Record<PrinterTrouble, Found & { readonly short: string }>> = {
  offline: {
    short: 'drukarka nie odpowiada',
    state: 'Drukarka nie odpowiada.',
    advice: 'Sprawdź zasilanie i kabel drukarki, potem wydrukuj coś na próbę.',
  },
  'no-paper': {
    short: 'brak papieru',
    state: 'W drukarce zabrakło papieru.',
    advice: 'Załóż nową rolkę. Do tego czasu kod jest tylko na ekranie.',
  },
  'cover-open': {
    short: 'otwarta pokrywa drukarki',
    state: 'Pokrywa drukarki jest otwarta.',
    advice: 'Zamknij pokrywę, aż zaskoczy.',
  },
  cutter: {
    short: 'zacięty nóż drukarki',
    state: 'Nóż drukarki się zaciął.',
    advice: 'Wyłącz drukarkę, otwórz pokrywę, wyjmij skrawki papieru i włącz ją ponownie. Nie sięgaj palcami do noża.',
  },
  fault: {
    short: 'usterka drukarki',
    state: 'Drukarka zgłasza usterkę.',
    advice: 'Wyłącz ją i włącz ponownie. Jeśli to nie pomoże, wezwij serwis.',
  },
};

/** How a printer is, in a sentence, and what to do; null where there is nothing to do. */
export function printerStateInWords(state: PrinterState): {
  readonly state: string;
  readonly advice: string | null;
} {
  switch (state.kind) {
    case 'none':
      return { state: 'Nie ma drukarki. Kod wizyty jest na ekranie.', advice: null };
    case 'not-asked':
      return {
        state: 'Drukarka przyjmuje wydruki, ale nie mówi, czy ma papier i czy drukuje.',
        advice: 'Zaglądaj do niej i drukuj czasem stronę próbną.',
      };
    case 'ready':
      return state.nearEnd
        ? { state: 'Drukarka jest gotowa, ale kończy się w niej papier.', advice: 'Przygotuj nową rolkę.' }
        : { state: 'Drukarka jest gotowa.', advice: null };
    case 'not-ready':
      return printerTroubleWords[state.why];
  }
}

/** The same with since when it is so, and how many visits have no receipt. */
export function printerTroubleInWords(state: PrinterState, withoutPaper: number, today: LocalDate): string {
  const { state: sentence } = printerStateInWords(state);
  if (state.kind !== 'not-ready') return sentence;
  const more = [`Tak jest ${sinceInWords(state.sinceMs, today)}`, withoutPaperInWords(withoutPaper)].filter(Boolean);
  return `${sentence} ${more.join(', ')}.`;
}

/** `kiosk-1` → „Kiosk 1”. */
export function kioskName(holder: string): string {
  return holder.replace(/^kiosk-/, 'Kiosk ');
}

/** „od 10.20”; with the day when it was not today. */
function sinceInWords(sinceMs: number, today: LocalDate): string {
  const { date, minute } = toWarsaw(sinceMs);
  return `od ${date === today ? '' : `${shortDay(date, today)}, `}${hour(minute)}`;
}

/** „3 wizyty bez wydruku”; null where every visit has its receipt. */
function withoutPaperInWords(visits: number): string | null {
  return visits === 0 ? null : `${counted(visits, 'wizyta', 'wizyty', 'wizyt')} bez wydruku`;
}

/** „Kiosk 1: brak papieru od 10.20, 3 wizyty bez wydruku”; null where nobody has to go there. */
export function printerAlertInWords({ holder, state, withoutPaper }: KioskPrinter, today: LocalDate): string | null {
  if (state.kind === 'ready' && state.nearEnd) return `${kioskName(holder)}: kończy się papier`;
  if (state.kind !== 'not-ready') return null;
  const since = `${printerTroubleWords[state.why].short} ${sinceInWords(state.sinceMs, today)}`;
  return `${kioskName(holder)}: ${[since, withoutPaperInWords(withoutPaper)].filter(Boolean).join(', ')}`;
}

/** Why there is no printer where the settings say, and what to check. */
export const printerSearchWords: Readonly<Record<Exclude<PrinterSearchError['type'], 'settings-wrong'>, Found>> = {
  'nobody-there': {
    state: 'Pod tym adresem nic nie odpowiada.',
    advice:
      'Sprawdź, czy drukarka jest włączona, czy kabel sieci jest w gnieździe i czy adres zgadza się z jej wydrukiem kontrolnym (zwykle: przytrzymaj przycisk wysuwu papieru przy włączaniu).',
  },
  refused: {
    state: 'Pod tym adresem coś jest, ale nie przyjmuje połączeń na tym porcie.',
    advice:
      'Drukarki potwierdzeń czekają zwykle na porcie 9100. Sprawdź, czy to adres drukarki i czy nie drukuje z niej teraz inny program.',
  },
  'no-such-name': {
    state: 'Sieć nie zna takiej nazwy.',
    advice: 'Sprawdź pisownię albo wpisz adres z liczb, na przykład 192.168.1.50.',
  },
  'no-such-file': {
    state: 'Nie ma takiego pliku urządzenia.',
    advice: 'Sprawdź, czy drukarka jest włączona i podłączona kablem USB. Zwykle jest to /dev/usb/lp0.',
  },
  'no-device': {
    state: 'To zwykły plik albo folder, a nie urządzenie.',
    advice: 'Wpisz ścieżkę pliku urządzenia drukarki, na przykład /dev/usb/lp0.',
  },
  'not-allowed': {
    state: 'Kiosk nie ma prawa korzystać z tego urządzenia.',
    advice: 'Informatyk dopisze konto kiosku do grupy „lp” i uruchomi komputer ponownie.',
  },
  'no-such-queue': {
    state: 'System nie zna drukarki o tej nazwie.',
    advice: 'Wybierz jedną z podanych albo poproś informatyka, żeby ją dodał.',
  },
  'no-queues': {
    state: 'Na tym komputerze nie działa system drukowania.',
    advice: 'Informatyk zainstaluje i uruchomi CUPS albo podłączy drukarkę inaczej.',
  },
  silent: {
    state: 'Połączenie jest, ale nikt nie odpowiada na pytanie o stan.',
    advice:
      'Niektóre proste drukarki nie umieją odpowiadać. Jeśli to na pewno drukarka, zapisz i wydrukuj stronę próbną.',
  },
  'not-a-printer': {
    state: 'Odpowiada coś, co nie jest drukarką potwierdzeń.',
    advice: 'Sprawdź adres. Zwykła drukarka biurowa nie rozumie poleceń kiosku.',
  },
};

/** What to correct in a field of the settings. */
export function printerFieldWords({ field, problem }: PrinterFieldProblem): string {
  if (problem !== 'missing') return BAD[problem];
  return MISSING[field];
}

const MISSING: Readonly<Record<PrinterFieldProblem['field'], string>> = {
  host: 'Wpisz adres drukarki.',
  path: 'Wpisz ścieżkę pliku urządzenia.',
  queue: 'Wpisz nazwę kolejki albo wybierz jedną z podanych.',
  name: 'Wpisz nazwę drukarki albo wybierz jedną z podanych.',
};

const BAD: Readonly<Record<Exclude<PrinterFieldProblem['problem'], 'missing'>, string>> = {
  'bad-host': 'To nie jest adres ani nazwa w sieci. Wpisz sam adres, bez „http://”, portu i odstępów.',
  'bad-path': 'Ścieżka zaczyna się od /dev/ i nie ma odstępów ani dwóch kropek obok siebie.',
  'bad-queue': 'Nazwa kolejki ma litery bez polskich znaków, cyfry, kropki i łączniki. Nie zaczyna się od łącznika.',
  'bad-name': 'Ta nazwa ma znaki, których nie widać. Wpisz ją jeszcze raz.',
};

const reasonWords = (reason: PrinterTrouble) =>
  `${printerTroubleWords[reason].state} ${printerTroubleWords[reason].advice}`;

/** What became of a receipt. */
export function receiptInWords({ outcome, copy }: PrintOutcome): string {
  const paper = copy === 0 ? 'potwierdzenie' : `kopia nr ${copy}, z napisem KOPIA`;
  return outcome === 'printed'
    ? `Wydrukowano: ${paper}.`
    : `Drukarka dostała wydruk: ${paper}. Nie umie odpowiedzieć, więc sprawdź, czy wyszedł.`;
}

/** What became of a page printed to try the printer. */
export const testPageWords: Readonly<Record<PrintOutcome['outcome'], string>> = {
  printed: 'Strona próbna wyszła z drukarki.',
  'handed-over': 'Drukarka dostała stronę próbną. Nie umie odpowiedzieć, więc sprawdź, czy wyszła.',
};

/** Why nothing came out, or nobody knows. */
export function printErrorInWords(error: PrintError): string {
  switch (error.type) {
    case 'no-printer':
      return 'To urządzenie nie ma drukarki potwierdzeń.';
    case 'visit-not-found':
      return 'Ta wizyta już nie czeka, więc nie ma dla niej potwierdzenia.';
    case 'not-started':
      return error.reason === 'busy'
        ? 'Drukarka kończy inny wydruk. Spróbuj za chwilę.'
        : `Nic się nie wydrukowało. ${reasonWords(error.reason)}`;
    case 'unknown': {
      const { reason } = error;
      const why = reason === 'lost' || reason === 'interrupted' ? '' : ` ${reasonWords(reason)}`;
      return `Nie wiadomo, czy wydruk wyszedł w całości. Sprawdź przy drukarce.${why}`;
    }
  }
}
