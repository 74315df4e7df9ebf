import { type Form, choice, fields, lines, person, pesel, statement } from './form.ts';

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
    { heading: 'W jakiej sprawie', parts: [fields('Sprawa w kilku słowach'), fields('Numer sprawy, jeśli go znasz', 'Wydział, jeśli go znasz')] },
    { heading: 'O co prosisz i dlaczego', parts: [lines('Treść pisma', 7)] },
    { heading: 'Załączniki', parts: [lines('Co dołączasz', 2)] },
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
    {
      heading: 'Co ma potwierdzić zaświadczenie',
      parts: [
        choice('Zaznacz', 'mój adres zameldowania', 'okres mojego zameldowania', 'że nie mam zameldowania', 'osoby w moim mieszkaniu'),
        lines('Inne dane', 2),
      ],
    },
    { heading: 'Do czego jest potrzebne', parts: [lines('Napisz, gdzie złożysz zaświadczenie', 2)] },
    { heading: 'Jak odbierasz', parts: [choice('Zaznacz jedno', 'osobiście w urzędzie', 'pocztą na adres z tego wniosku', 'przez pełnomocnika')] },
    { heading: 'Załączniki', parts: [choice('Zaznacz', 'potwierdzenie opłaty skarbowej', 'dokument prawa do lokalu', 'pełnomocnictwo')] },
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
    {
      heading: 'Jaka to opłata',
      parts: [fields('Data wpłaty', 'Kwota w złotych'), fields('Za co była opłata'), fields('Numer sprawy, jeśli go znasz')],
    },
    { heading: 'Dlaczego prosisz o zwrot', parts: [choice('Zaznacz', 'urząd nie wydał dokumentu', 'wpłata była za wysoka', 'inny powód'), lines('Opisz powód', 4)] },
    { heading: 'Dokąd przelać pieniądze', parts: [fields({ label: 'Numer konta', boxes: 26 }), fields('Właściciel konta')] },
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
    {
      heading: 'Co zgłaszasz',
      parts: [
        choice('Zaznacz jedno', 'utratę dowodu', 'uszkodzenie dowodu'),
        fields('Seria i numer dowodu, jeśli je znasz', 'Data zdarzenia'),
        lines('Co się stało', 3),
      ],
    },
    {
      heading: 'Kto zgłasza',
      parts: [
        choice('Zaznacz jedno', 'posiadacz dowodu', 'rodzic, opiekun lub kurator', 'osoba z pełnomocnictwem'),
        fields('Imię i nazwisko, jeśli to nie posiadacz', pesel),
      ],
    },
    { heading: 'Zaświadczenie o zgłoszeniu', parts: [choice('Zaznacz', 'odbiorę w urzędzie')] },
    { heading: 'Oświadczenie', parts: [statement('Dane w tym zgłoszeniu są prawdziwe.')] },
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
    {
      heading: 'Kto odbierze dowód',
      parts: [
        fields('Imię (imiona)', 'Nazwisko'),
        fields('Seria i numer dokumentu tożsamości', pesel),
        fields('Adres'),
      ],
    },
    {
      heading: 'Czego dotyczy',
      parts: [
        statement('Upoważniam tę osobę do odbioru dowodu osobistego:'),
        choice('Zaznacz jedno', 'mojego', 'mojego dziecka', 'osoby, którą się opiekuję'),
        fields('Imię i nazwisko, jeśli to nie twój dowód', pesel),
        lines('Dlaczego nie możesz przyjść', 3),
      ],
    },
  ],
  signature: 'podpis osoby, która daje pełnomocnictwo',
};

export const FORMS_OF_PEOPLE: readonly Form[] = [letter, residence, refund, idLoss, collection];
