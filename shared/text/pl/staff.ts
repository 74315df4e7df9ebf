import type { StaffProblemWords } from '../words.ts';

/** What staff read when something was not done: what is the matter, and what to do. Whatever it is, nothing was changed. */
export const staff = {
  change: {
    'unknown-item': 'Tej pozycji już nie ma. Odśwież widok i zacznij jeszcze raz.',
    'hours-overlap': 'Godziny w jednym dniu zachodzą na siebie ({{day}}). Rozdziel je.',
    'special-hours-overlap': 'Godziny tego dnia zachodzą na siebie. Rozdziel je.',
    'dates-reversed': 'Data końca jest wcześniejsza niż data początku. Zamień je.',
    'date-passed': 'Ten dzień już minął. Wybierz dzisiejszy dzień albo późniejszy.',
    'case-of-other-department': 'Stanowisko może obsługiwać tylko sprawy swojego wydziału. Odznacz sprawę „{{name}}”.',
    'department-fixed': 'Sprawy i stanowiska nie zmieniają wydziału. Dodaj nową pozycję, a tę usuń.',
    'not-a-holiday': 'Ten dzień nie jest świętem. Ustaw go jako dzień specjalny.',
    'not-on-saturday': 'To święto nie wypada w sobotę. Dzień wolny oddaje się za święto w sobotę.',
    'substitute-not-a-working-day': 'W tym dniu urząd i tak nie pracuje. Wybierz dzień pracy.',
    'order-incomplete': 'Lista zmieniła się w międzyczasie. Odśwież widok i ułóż ją jeszcze raz.',
    'import-invalid': 'Tego pliku nie da się wczytać. Popraw to, co jest na liście, i wczytaj go ponownie.',
    'undo-overtaken': 'Później zmieniono to samo. Najpierw cofnij późniejsze zmiany.',
    'nothing-changes': 'Wszystko już tak jest. Nie ma czego zapisać.',
    'plan-changed': 'Ktoś inny zmienił w tym czasie ustawienia. Zobacz jego zmiany i zacznij od nich.',
    'impact-changed': 'Lista wizyt zmieniła się w międzyczasie. Sprawdź ją i zdecyduj o każdej wizycie.',
    'place-not-free': 'Wybrany termin jest zajęty albo niedostępny. Wybierz inny dla tej wizyty.',
  },
  changeHint: 'Nic nie zostało zmienione.',
  callNext: {
    'unknown-desk': 'Tego stanowiska już nie ma albo jest wyłączone. Wybierz inne.',
    'nobody-waits': 'Nikt teraz nie czeka do tego stanowiska.',
    'desk-busy': 'To stanowisko ma już wezwaną osobę. Najpierw zakończ jej wizytę.',
  },
  moveVisit: {
    'visit-not-found': 'Tej wizyty już nie ma na liście. Odśwież widok.',
    'unknown-desk': 'Tego stanowiska już nie ma albo jest z innego wydziału. Wybierz inne.',
    'move-not-possible': 'Ktoś inny zajął się już tą wizytą. Zobacz, jaki ma teraz stan.',
    'reason-missing': 'Wpisz powód.',
    'not-today': 'To można zrobić tylko w dniu wizyty.',
    'desk-busy': 'To stanowisko ma już wezwaną osobę. Najpierw zakończ jej wizytę.',
  },
  unknownChange: 'Tej zmiany nie ma w historii. Odśwież widok.',
} as const satisfies StaffProblemWords;
