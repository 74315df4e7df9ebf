/** The receipt on paper and templates printed in the office (B1–B4). */
export const printing = {
  print: {
    act: 'Wydrukuj potwierdzenie',
    /** The paper will say KOPIA. */
    copy: 'Wydrukuj kopię',
    printing: 'Drukujemy potwierdzenie…',
    printed: 'Odbierz wydruk pod ekranem.',
    handedOver: 'Drukujemy. Wydruk wysunie się pod ekranem.',
    askDesk: 'Wizyta jest umówiona. Potwierdzenie dostaniesz też {{desk}}.',
    receipt: 'Potwierdzenie',
    onPaper: 'na papierze i na ekranie',
    onScreen: 'na ekranie',
    withoutPaper: 'Bez wydruku',
    withPaper: 'Z wydrukiem',
    notNow: 'Drukarka teraz nie działa ({{why}}). Kod zobaczysz na ekranie.',
    why: {
      offline: 'brak połączenia',
      'no-paper': 'brak papieru',
      'cover-open': 'otwarta pokrywa',
      cutter: 'zacięcie papieru',
      fault: 'awaria',
    },
    againHint: 'Zgubiony wydruk? Dostaniesz kopię.',
  },
  printTemplate: {
    act: 'Wydrukuj w urzędzie',
    running: 'Drukujemy wzór…',
    done: 'Wzór drukuje się w urzędzie.',
    collect: 'Odbierzesz go {{desk}}.',
    otherwise: 'Wzór dostaniesz {{desk}}.',
    problems: {
      'daily-limit': 'Na dziś wydruki wzorów się skończyły.',
      'printer-refused': 'Drukarka w urzędzie teraz nie drukuje.',
      'no-office-printer': 'Tego wzoru nie da się teraz wydrukować.',
      'not-offered': 'Tego wzoru nie da się już wydrukować.',
    },
  },
} as const;
