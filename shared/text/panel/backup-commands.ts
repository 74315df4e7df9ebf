import type { RestoreLosses } from '../../model/backup.ts';

/** Words for copies of the data at the command line. */
export const backupCommandWords = {
  server: 'Dane są na serwerze urzędu. Kopie robi serwer i tam się je przywraca.',
  none: 'Nie ma żadnej kopii.',
  nameMissing: 'Po „--restore” podaj nazwę kopii. Nazwy pokaże „--list-backups”.',
  losses: ({ visits, ahead, changed, planChanges }: RestoreLosses) =>
    [
      'Po powrocie do tej kopii przepadną:',
      `  wizyty umówione później: ${visits}, w tym takie, które dopiero się odbędą: ${ahead}`,
      `  wizyty odwołane, przełożone albo załatwione później: ${changed}`,
      `  późniejsze zmiany grafiku, spraw i ustawień: ${planChanges}`,
    ].join('\n'),
  confirm: (name: string) => `Nic się jeszcze nie zmieniło. Żeby przywrócić: --restore ${name} --confirm`,
  restored: (name: string) =>
    `Przywrócono kopię ${name}. Poprzednie dane leżą w folderze „quarantine” i w nowej kopii.`,
  stopped: 'Nie udało się i nic się nie zmieniło. Uruchom polecenie jeszcze raz.',
} as const;
