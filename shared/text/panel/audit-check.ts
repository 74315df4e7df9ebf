import type { AuditReport, AuditVerdict } from '../../model/audit.ts';
import { toWarsaw } from '../../time/warsaw.ts';
import { hourInWords } from '../format.ts';
import { dayInDigits } from './dates.ts';

/** Words around a look at the whole journal. */
export const auditCheckWords = {
  check: 'Sprawdź dziennik',
  title: 'Sprawdzenie dziennika',
  unknown: 'Dziennika jeszcze nie sprawdzano od uruchomienia kiosku.',
} as const;

/** What a look at the whole journal found: „Dziennik jest cały…”. */
export function verdictInWords(verdict: AuditVerdict): string {
  switch (verdict.type) {
    case 'whole':
      return verdict.head === null
        ? 'W dzienniku nie ma jeszcze wpisów.'
        : `Dziennik jest cały. Wszystkie wpisy, od 1 do ${verdict.head.sequence}, są takie, jak je zapisano.`;
    case 'broken':
      return verdict.why === 'missing'
        ? `W dzienniku brakuje wpisu nr ${verdict.sequence}. Ktoś zmieniał dane kiosku poza programem. Zawiadom informatyka i inspektora ochrony danych.`
        : `Wpis nr ${verdict.sequence} nie jest taki, jak go zapisano. Ktoś zmieniał dane kiosku poza programem. Zawiadom informatyka i inspektora ochrony danych.`;
    case 'cut':
      return verdict.restoredAtMs === null
        ? `Z dziennika zniknęły wpisy zapisane po nr ${verdict.after}; było ich co najmniej do nr ${verdict.anchored}. Nie ma śladu, żeby przywracano kopię danych. Zawiadom informatyka i inspektora ochrony danych.`
        : `Dawnych wpisów po nr ${verdict.after} nie ma, bo ${momentIn(verdict.restoredAtMs)} przywrócono starszą kopię danych. Pozostałe wpisy są takie, jak je zapisano.`;
  }
}

/** When somebody looked, and with what the end of the journal was compared. */
export function lookInWords({ checkedAtMs, anchor }: AuditReport): string {
  const compared =
    anchor === null
      ? 'W folderze eksportu nie ma pliku z odciskiem, więc nie wiadomo, czy z końca nic nie zniknęło.'
      : `Koniec porównano z plikiem ${anchor.file} z folderu eksportu.`;
  return `Sprawdzono ${momentIn(checkedAtMs)}. ${compared}`;
}

/** Why nobody can tell, on the command line. */
export const logProblemWords = {
  'anchor-unreadable': 'Nie da się odczytać pliku z odciskiem dziennika.',
  setup: 'Nie da się odczytać ustawień kiosku.',
  key: 'Nie da się odczytać klucza kiosku.',
  database: 'Nie da się odczytać bazy danych kiosku.',
  older: 'Tę bazę zapisała starsza wersja programu. Uruchom najpierw kiosk.',
} as const;

function momentIn(atMs: number): string {
  const { date, minute } = toWarsaw(atMs);
  return `${dayInDigits(date)} o\u00a0${hourInWords(minute, 'pl')}`;
}
