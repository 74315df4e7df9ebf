import type { BackupDrill } from '../../model/backup.ts';
import type { DataRecovery, RecoveredVisit } from '../../model/recovery.ts';
import { momentOfBackup } from '../../rules/backup-name.ts';
import { hourInWords } from '../format.ts';
import { ofMoment } from './backups.ts';
import { dayInDigits } from './dates.ts';

/** Words about data that the kiosk has brought back by itself. */
export const recoveryWords = {
  title: 'Kiosk sam odtworzył dane',
  lost: 'Tych wizyt nie udało się odtworzyć. Wpisz je jeszcze raz albo zadzwoń do mieszkańców:',
  withoutTime: 'Te wizyty są zapisane, ale na ich godzinę jest umówiona inna. Przełóż je:',
  unconfirmed: 'Te wizyty zapisały się tuż przed wyłączeniem. Mieszkaniec mógł nie zobaczyć potwierdzenia:',
  drillTitle: 'Ostatnia próba z kopią',
} as const;

/** What was brought back, in sentences. */
export function recoveryLines(recovery: DataRecovery): readonly string[] {
  const { replaced, visits, planChanges, lostPlanChanges, damagedRecords } = recovery;
  const made = replaced === null ? null : momentOfBackup(replaced.copy);
  return [
    ...(replaced === null || made === null
      ? []
      : [
          `Plik z danymi był uszkodzony, więc kiosk pracuje na kopii ${ofMoment(made)}.`,
          `Uszkodzony plik leży w folderze ${replaced.quarantine}. Nie usuwaj go, zanim informatyk go obejrzy.`,
          'Uwagi mieszkańców, konta pracowników i dziennik są takie jak w tej kopii.',
        ]),
    ...(visits === 0 ? [] : [`Z zapisu obok danych wróciły późniejsze wizyty i ich zmiany. Liczba wizyt: ${visits}.`]),
    ...(planChanges === 0 ? [] : [`Wróciły późniejsze zmiany grafiku, spraw i ustawień. Ich liczba: ${planChanges}.`]),
    ...(lostPlanChanges === 0
      ? []
      : [`Nie wróciły niektóre zmiany grafiku, spraw i ustawień. Ich liczba: ${lostPlanChanges}. Przejrzyj grafik.`]),
    ...(damagedRecords === 0
      ? []
      : [`Nie dało się odczytać części zapisu obok danych. Liczba miejsc: ${damagedRecords}. Wezwij informatyka.`]),
  ];
}

/** A visit in a list, without whose it is: „24.11.2026, godz. 9.40, kod …”. */
export function recoveredVisitInWords({ code, date, start }: RecoveredVisit): string {
  return `${dayInDigits(date)}, godz.\u00a0${hourInWords(start, 'pl')}, kod\u00a0${code}`;
}

/** How a trial with a copy ended. */
export const drillWords: Readonly<Record<BackupDrill['outcome'], string>> = {
  good: 'Udała się. Kopia jest cała i da się na niej pracować.',
  damaged: 'Nie udała się: plik kopii jest uszkodzony. Kiosk sprawdził też same dane. Zrób nową kopię.',
  'other-key': 'Nie udała się: kopię zrobiono z innym plikiem klucza. Zrób nową kopię.',
  newer: 'Nie udała się: kopię zrobiła nowsza wersja programu.',
  unreadable: 'Nie udała się: pliku kopii nie da się odczytać. Poproś informatyka, żeby sprawdził dysk.',
  'no-copy': 'Nie było jeszcze żadnej kopii.',
  'no-room': 'Na próbę zabrakło miejsca na dysku. Poproś informatyka, żeby je zwolnił.',
  'other-data': 'Nie udała się: w kopii jest coś, czego nie ma w danych. Wezwij informatyka.',
};
