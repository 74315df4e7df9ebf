import type { CallError } from '../../contract/define.ts';
import type { MakeBackupError, PreviewRestoreError, RestoreError } from '../../contract/staff/backups.ts';
import type { Backup, BackupFault, LastRestore } from '../../model/backup.ts';
import type { WarsawTime } from '../../time/warsaw.ts';
import { hourInWords, weekdayName } from '../format.ts';
import { changePinWords } from './accounts.ts';
import { callWords } from './common.ts';
import { dayInDigits } from './dates.ts';
import { doorWords } from './door.ts';

/** When a copy was made, in a list: „pon. 23.11.2026, 9.41”. */
export function backupMoment({ date, minute }: WarsawTime): string {
  return `${weekdayName(date, 'pl', 'short')} ${dayInDigits(date)}, ${hourInWords(minute, 'pl')}`;
}

/** The same inside a sentence: „z dnia 23.11.2026, godz. 9.41”. */
export function ofMoment({ date, minute }: WarsawTime): string {
  return `z\u00a0dnia ${dayInDigits(date)}, godz.\u00a0${hourInWords(minute, 'pl')}`;
}

/** What a copy is worth, in two words. */
export const backupStateWords: Readonly<Record<Backup['state'], string>> = {
  verified: 'Sprawdzona',
  damaged: 'Uszkodzona',
  'other-key': 'Inny klucz',
  newer: 'Nowszy program',
  unreadable: 'Nie do odczytania',
};

/** Why a copy is of no use now. */
export const backupFaultWords: Readonly<Record<BackupFault, string>> = {
  damaged: 'Plik tej kopii jest uszkodzony.',
  'other-key': 'Tę kopię zrobiono z innym plikiem klucza i tylko on ją otworzy.',
  newer: 'Tę kopię zrobiła nowsza wersja programu i tylko ona ją przywróci.',
  unreadable: 'Nie da się odczytać pliku tej kopii. Poproś informatyka, żeby sprawdził dysk.',
};

/** Why no copy was made. */
const makeBackupWords: Readonly<Record<MakeBackupError['type'], string>> = {
  'server-keeps-backups': 'Dane są na serwerze urzędu i tam są kopiowane.',
  'disk-full': 'Na dysku brakuje miejsca na kopię. Wezwij informatyka, żeby je zwolnił.',
  'folder-not-writable': 'W folderze na kopie nie da się niczego zapisać. Wezwij informatyka.',
  'copy-not-whole':
    'Kopia różniła się od danych, więc kiosk jej nie zachował. Zrób ją jeszcze raz. Jeśli to się powtórzy, wezwij informatyka.',
};

/** Why nothing was copied or restored. */
export function backupErrorInWords(error: MakeBackupError | PreviewRestoreError | RestoreError | CallError): string {
  switch (error.type) {
    case 'unknown-backup':
      return 'Tej kopii już nie ma. Odśwież listę i wybierz inną.';
    case 'backup-not-usable':
      return `${backupFaultWords[error.why]} Nic się nie zmieniło.`;
    case 'losses-changed':
      return 'W międzyczasie coś się zmieniło. Przejrzyj jeszcze raz, co przepadnie.';
    case 'put-back':
      return 'Kiosk nie zaczął pracować z tą kopią, więc wrócił do danych sprzed przywracania.';
    case 'not-signed-in':
      return changePinWords['not-signed-in'];
    case 'pin-wrong':
      return `Ten PIN się nie zgadza. ${error.seconds > 0 ? doorWords.nextTry(error.seconds) : doorWords.triesLeft(error.left)}`;
    case 'paused':
      return `Za dużo prób. ${doorWords.nextTry(error.seconds)}`;
    case 'server-keeps-backups':
    case 'disk-full':
    case 'folder-not-writable':
    case 'copy-not-whole':
      return makeBackupWords[error.type];
    default:
      return callWords(error);
  }
}

/** How the last restoring ended. */
export const lastRestoreWords: Readonly<Record<LastRestore['outcome'], string>> = {
  restored: 'Udało się. Kiosk pracuje na danych z kopii.',
  'put-back': 'Nie udało się: kiosk nie zaczął pracować z tą kopią. Pracuje na danych sprzed przywracania.',
};
