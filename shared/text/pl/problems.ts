import type { ProblemWords } from '../words.ts';

const kioskRests = 'Kiosk teraz nie umawia wizyt. Umów wizytę u pracownika urzędu.';

/** What is wrong and what to do about it. Nobody is blamed, nothing is „nieprawidłowe”. */
export const problems = {
  pesel: {
    empty: 'Wpisz numer PESEL.',
    'not-digits': 'Wpisz same cyfry. PESEL ma 11 cyfr.',
    'too-short_one': 'Brakuje {{count}} cyfry. PESEL ma 11 cyfr.',
    'too-short_few': 'Brakuje {{count}} cyfr. PESEL ma 11 cyfr.',
    'too-short_many': 'Brakuje {{count}} cyfr. PESEL ma 11 cyfr.',
    'too-short_other': 'Brakuje {{count}} cyfry. PESEL ma 11 cyfr.',
    'too-long': 'Usuń nadmiarowe cyfry. PESEL ma 11 cyfr.',
    checksum: 'Sprawdź cyfry. W tym numerze PESEL jest pomyłka.',
    date: 'Sprawdź pierwsze 6 cyfr. To data urodzenia: rok, miesiąc, dzień.',
    future: 'Sprawdź pierwsze 6 cyfr. Ta data urodzenia jest w przyszłości.',
    'too-old': 'Sprawdź pierwsze 6 cyfr. Ta data urodzenia jest zbyt odległa.',
  },
  firstName: {
    empty: 'Wpisz imię.',
    'not-a-name': 'Wpisz imię samymi literami.',
    'too-long': 'Skróć imię do 80 liter.',
  },
  lastName: {
    empty: 'Wpisz nazwisko.',
    'not-a-name': 'Wpisz nazwisko samymi literami.',
    'too-long': 'Skróć nazwisko do 80 liter.',
  },
  email: {
    empty: 'Wpisz adres e-mail.',
    'no-at': 'W adresie e-mail brakuje znaku @ (małpa).',
    'nothing-before-at': 'Wpisz, co jest przed znakiem @. Przykład: jan.kowalski@wp.pl.',
    'no-domain': 'Sprawdź, co jest po znaku @. Przykład: wp.pl albo gmail.com.',
    'forbidden-character': 'Usuń z adresu odstępy, polskie litery i znaki, których nie ma na klawiaturze ekranu.',
    'too-long': 'Ten adres jest za długi. Wpisz krótszy adres e-mail.',
  },
  phone: {
    'not-a-phone': 'Wpisz 9 cyfr, na przykład 600 000 000. Numer z innego kraju zacznij od +.',
  },
  book: {
    'person-refused': 'Popraw dane.',
    'time-taken': 'Ktoś właśnie zajął tę godzinę. Wybierz inną.',
    'time-not-offered': 'Ta godzina nie jest już dostępna. Wybierz inną.',
    'not-offered': 'W tej sprawie nie umawiamy już wizyt. Wybierz inną sprawę.',
    'case-already-booked': 'Ta osoba ma już umówioną wizytę w tej sprawie.',
    'hours-overlap': 'Ta osoba ma już inną wizytę o tej porze.',
    'too-many-visits_one': 'Jedna osoba może mieć umówioną {{count}} wizytę naraz.',
    'too-many-visits_few': 'Jedna osoba może mieć umówione {{count}} wizyty naraz.',
    'too-many-visits_many': 'Jedna osoba może mieć umówionych {{count}} wizyt naraz.',
    'too-many-visits_other': 'Jedna osoba może mieć umówione {{count}} wizyty naraz.',
    'key-reused': 'Nie udało się umówić wizyty. Dotknij „Umów wizytę” jeszcze raz.',
  },
  bookHint: {
    'person-refused': 'Reszta danych została zachowana.',
    'time-taken': 'Wpisane dane zostały zachowane.',
    'time-not-offered': 'Wpisane dane zostały zachowane.',
    'not-offered': 'Wpisane dane zostały zachowane.',
    'case-already-booked': 'Zostaw ją albo odwołaj i umów nową.',
    'hours-overlap': 'Wybierz inny termin. Wpisane dane zostały zachowane.',
    'too-many-visits': 'Żeby umówić nową, odwołaj jedną z wcześniejszych.',
    'key-reused': 'Wpisane dane zostały zachowane.',
  },
  find: {
    'visit-not-found': 'Nie znaleźliśmy takiej wizyty. Sprawdź PESEL, sprawę i dzień.',
    paused_one: 'Za dużo prób. Spróbuj za {{count}} minutę.',
    paused_few: 'Za dużo prób. Spróbuj za {{count}} minuty.',
    paused_many: 'Za dużo prób. Spróbuj za {{count}} minut.',
    paused_other: 'Za dużo prób. Spróbuj za {{count}} minuty.',
  },
  print: {
    'no-printer': 'Ten kiosk nie ma drukarki.',
    unknown: 'Wydruk mógł nie wyjść w całości.',
    'visit-not-found': 'Tej wizyty nie da się już wydrukować.',
  },
  printNotStarted: {
    offline: 'Drukarka nie odpowiada.',
    'no-paper': 'W drukarce skończył się papier.',
    'cover-open': 'Pokrywa drukarki jest otwarta.',
    fault: 'Drukarka nie działa.',
  },
  printHint: {
    'no-printer': 'Wizyta jest umówiona. Zapisz kod lub zrób zdjęcie ekranu.',
    'not-started': 'Wizyta jest umówiona. Zapisz kod lub zrób zdjęcie ekranu.',
    unknown: 'Wizyta jest umówiona. Sprawdź, czy na kartce widać kod.',
    'visit-not-found': 'Zapisz kod lub zapytaj pracownika urzędu.',
  },
  call: {
    'not-authorised': 'Tego nie da się zrobić w tym miejscu.',
    'bad-call': 'Nie udało się tego zrobić.',
    'out-of-order': 'Kiosk teraz nie umawia wizyt.',
    unexpected: 'Nie udało się tego zrobić.',
  },
  callHint: {
    'not-authorised': 'Wróć i spróbuj jeszcze raz albo podejdź do pracownika urzędu.',
    'bad-call': 'Spróbuj jeszcze raz albo podejdź do pracownika urzędu.',
    'out-of-order': 'Podejdź do pracownika urzędu.',
    unexpected: 'Spróbuj ponownie. Wpisane dane zostały zachowane.',
  },
  notOffered: 'Tej sprawy nie ma już w ofercie urzędu.',
  notOfferedHint: 'Wróć i wybierz inną sprawę. Wpisane dane zostały zachowane.',
  kiosk: {
    'database-newer': kioskRests,
    'database-damaged': kioskRests,
    'storage-full': kioskRests,
    'storage-read-only': kioskRests,
    'storage-unreachable': kioskRests,
    'key-missing': kioskRests,
    'key-wrong': kioskRests,
    'key-readable-by-others': kioskRests,
    configuration: kioskRests,
    seed: kioskRests,
  },
  kioskStaff: {
    'database-newer':
      'Dane zapisała nowsza wersja programu. Zainstaluj tę wersję albo nowszą i uruchom kiosk ponownie.',
    'database-damaged':
      'Plik z danymi jest uszkodzony. Nie usuwaj go. Przywróć ostatnią kopię zapasową i uruchom kiosk ponownie.',
    'storage-full': 'Na dysku zabrakło miejsca. Zwolnij miejsce w folderze danych i uruchom kiosk ponownie.',
    'storage-read-only':
      'Folder danych jest tylko do odczytu. Przywróć prawo zapisu użytkownikowi kiosku i uruchom kiosk ponownie.',
    'storage-unreachable':
      'Nie można odczytać folderu danych. Sprawdź dysk i ścieżkę w konfiguracji, potem uruchom kiosk ponownie.',
    'key-missing': 'Brakuje pliku klucza do danych. Przywróć go z kopii w sejfie i uruchom kiosk ponownie.',
    'key-wrong': 'Plik klucza nie pasuje do danych. Przywróć właściwy plik z kopii w sejfie i uruchom kiosk ponownie.',
    'key-readable-by-others': 'Plik klucza mogą czytać inni użytkownicy. Ustaw mu prawa 0600 i uruchom kiosk ponownie.',
    configuration: 'W pliku konfiguracji jest błąd. Popraw go i uruchom kiosk ponownie:',
    seed: 'W danych początkowych jest błąd. Popraw go i uruchom kiosk ponownie:',
  },
} as const satisfies ProblemWords;
