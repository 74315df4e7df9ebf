import { choice, type Form, fields, lines, person, pesel, section, statement } from './form.ts';

const letter: Form = {
  name: 'general-letter',
  title: 'Pismo ogólne do urzędu',
  advice: [
    'Napisz, kim jesteś i dokąd wysłać odpowiedź.',
    'Napisz własnymi słowami, o co prosisz. Nie musisz podawać przepisów.',
    'Podpisz pismo. Drugi egzemplarz z pieczątką zostaw sobie.',
  ],
  sections: [
    person('Kto pisze'),
    section(
      'W jakiej sprawie',
      fields('Sprawa w kilku słowach'),
      fields('Numer sprawy, jeśli go znasz', 'Wydział, jeśli go znasz'),
    ),
    section('O co prosisz i dlaczego', lines('Treść pisma', 7)),
    section('Załączniki', lines('Co dołączasz', 2)),
  ],
  signature: 'podpis osoby, która składa pismo',
};

const residence: Form = {
  name: 'residence-certificate',
  title: 'Wniosek o wydanie zaświadczenia z rejestru mieszkańców',
  advice: [
    'Zaznacz, jakie dane ma potwierdzić zaświadczenie.',
    'Dołącz potwierdzenie opłaty skarbowej.',
    'Prosisz o dane wszystkich osób w mieszkaniu? Weź dokument prawa do lokalu.',
  ],
  sections: [
    person('Kto składa wniosek'),
    section(
      'Co ma potwierdzić zaświadczenie',
      choice(
        'Zaznacz',
        'mój adres zameldowania | okres mojego zameldowania | że nie mam zameldowania | osoby w moim mieszkaniu',
      ),
      lines('Inne dane', 2),
    ),
    section('Do czego jest potrzebne', lines('Napisz, gdzie złożysz zaświadczenie', 2)),
    section(
      'Jak odbierasz',
      choice('Zaznacz jedno', 'osobiście w urzędzie | pocztą na adres z tego wniosku | przez pełnomocnika'),
    ),
    section(
      'Załączniki',
      choice('Zaznacz', 'potwierdzenie opłaty skarbowej | dokument prawa do lokalu | pełnomocnictwo'),
    ),
  ],
  signature: 'podpis osoby, która składa wniosek',
};

const refund: Form = {
  name: 'stamp-duty-refund',
  title: 'Wniosek o zwrot opłaty skarbowej',
  advice: [
    'Napisz, za co była opłata i dlaczego prosisz o zwrot.',
    'Dołącz potwierdzenie wpłaty.',
    'Sprawdź numer konta cyfra po cyfrze.',
  ],
  sections: [
    person('Kto prosi o zwrot'),
    section(
      'Jaka to opłata',
      fields('Data wpłaty', 'Kwota w złotych'),
      fields('Za co była opłata'),
      fields('Numer sprawy, jeśli go znasz'),
    ),
    section(
      'Dlaczego prosisz o zwrot',
      choice('Zaznacz', 'urząd nie wydał dokumentu | wpłata była za wysoka | inny powód'),
      lines('Opisz powód', 4),
    ),
    section('Dokąd przelać pieniądze', fields({ label: 'Numer konta', boxes: 26 }), fields('Właściciel konta')),
  ],
  signature: 'podpis osoby, która składa wniosek',
};

const idLoss: Form = {
  name: 'id-card-loss-report',
  title: 'Zgłoszenie utraty lub uszkodzenia dowodu osobistego',
  advice: [
    'Zgłoś utratę jak najszybciej. Dowód traci ważność w dniu zgłoszenia.',
    'Uszkodzony dowód weź ze sobą.',
    'Dowód może się jeszcze znaleźć? Zapytaj o zawieszenie zamiast zgłoszenia utraty.',
  ],
  sections: [
    person('Czyj to dowód'),
    section(
      'Co zgłaszasz',
      choice('Zaznacz jedno', 'utratę dowodu | uszkodzenie dowodu'),
      fields('Seria i numer dowodu, jeśli je znasz', 'Data zdarzenia'),
      lines('Co się stało', 3),
    ),
    section(
      'Kto zgłasza',
      choice('Zaznacz jedno', 'posiadacz dowodu | rodzic, opiekun lub kurator | osoba z pełnomocnictwem'),
      fields('Imię i nazwisko, jeśli to nie posiadacz', pesel),
    ),
    section('Zaświadczenie o zgłoszeniu', choice('Zaznacz', 'odbiorę w urzędzie')),
    section('Oświadczenie', statement('Dane w tym zgłoszeniu są prawdziwe.')),
  ],
  signature: 'podpis osoby, która zgłasza',
};

const collection: Form = {
  name: 'id-card-collection-authorization',
  title: 'Pełnomocnictwo szczególne do odbioru dowodu osobistego',
  advice: [
    'Najpierw zapytaj w urzędzie, czy dowód może odebrać ktoś za ciebie.',
    'Wpisz dane osoby, która przyjdzie. Musi mieć swój dokument tożsamości.',
    'Podpisz pełnomocnictwo własnoręcznie.',
  ],
  sections: [
    person('Kto daje pełnomocnictwo'),
    section(
      'Kto odbierze dowód',
      fields('Imię (imiona)', 'Nazwisko'),
      fields('Seria i numer dokumentu tożsamości', pesel),
      fields('Adres'),
    ),
    section(
      'Czego dotyczy',
      statement('Upoważniam tę osobę do odbioru dowodu osobistego:'),
      choice('Zaznacz jedno', 'mojego | mojego dziecka | osoby, którą się opiekuję'),
      fields('Imię i nazwisko, jeśli to nie twój dowód', pesel),
      lines('Dlaczego nie możesz przyjść', 3),
    ),
  ],
  signature: 'podpis osoby, która daje pełnomocnictwo',
};

export const FORMS_OF_PEOPLE: readonly Form[] = [letter, residence, refund, idLoss, collection];
