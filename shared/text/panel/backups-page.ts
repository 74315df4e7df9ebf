/** Words of the tab with copies of the data. What can be refused has its words in backups.ts. */
export const backupsPageWords = {
  make: 'Zrób kopię teraz',
  made: (moment: string) => `Kopia jest gotowa: ${moment}.`,
  madeOnce: (moment: string) =>
    `Kopia jest gotowa: ${moment}. Na drugim dysku nie udało się jej zapisać. Sprawdź, czy jest podłączony.`,
  server: 'Dane są na serwerze urzędu. Kopie robi serwer i tam się je przywraca.',
  empty: 'Nie ma jeszcze żadnej kopii. Pierwsza powstanie sama w ciągu godziny.',
  columns: { made: 'Kiedy', size: 'Rozmiar', schema: 'Układ danych', state: 'Stan', acts: 'Czynności' },
  noSchema: '–',
  restore: 'Przywróć',
  restoreOf: (moment: string) => `Przywróć kopię: ${moment}`,

  howTitle: 'Jak to działa',
  how: [
    'Kiosk robi kopię sam co godzinę i na koniec pracy. Od razu sprawdza, czy jest cała.',
    'Zostają kopie z ostatnich 24 godzin, 14 dni i 12 tygodni.',
    'W kopii nie ma pliku klucza, a bez niego nikt jej nie otworzy. Ten plik informatyk trzyma osobno, w sejfie.',
  ],
  placeTitle: 'Gdzie leżą kopie',
  folder: 'Na tym urządzeniu',
  second: 'Na drugim dysku',
  newestThere: (moment: string) => `Ostatnia: ${moment}`,
  noneThere: 'Nie ma tam żadnej kopii. Sprawdź, czy dysk jest podłączony.',
  noSecond: 'Drugiego dysku nie ustawiono. Jeśli zepsuje się dysk kiosku, przepadną dane i kopie.',
  lastTitle: 'Ostatnie przywracanie',

  sheetTitle: (moment: string) => `Przywrócić kopię ${moment}?`,
  looking: 'Sprawdzam kopię i to, co się od tamtej pory zmieniło…',
  lossesTitle: 'Co przepadnie',
  losses: {
    visits: 'Wizyty umówione później',
    ahead: 'w tym takie, które dopiero się odbędą',
    changed: 'Wizyty odwołane, przełożone albo załatwione później',
    planChanges: 'Późniejsze zmiany grafiku, spraw i ustawień',
  },
  nothingLost: 'Wizyty, grafik i ustawienia są w tej kopii takie same jak teraz.',
  alsoBack: 'Konta pracowników, uwagi mieszkańców i dziennik też wrócą do tamtej chwili.',
  aheadTitle: 'Ktoś przyjdzie z kodem, którego kiosk nie będzie znał',
  aheadText: 'Zanim przywrócisz kopię, wydrukuj listy tych dni na stronie „Dzień”.',
  whatHappens: [
    'Kiosk będzie przez chwilę nieczynny, potem sam wróci do pracy.',
    'Wszyscy zostaną wylogowani. Zaloguj się jeszcze raz: tutaj przeczytasz, czy się udało.',
    'Obecne dane nie zginą: kiosk odłoży je na dysk i zrobi ich kopię.',
  ],
  pin: 'Twój PIN',
  pinMissing: 'Wpisz swój PIN.',
  act: 'Przywróć tę kopię',
} as const;
