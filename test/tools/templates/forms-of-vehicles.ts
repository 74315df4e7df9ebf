import { choice, type Form, fields, lines, person, pesel, section, statement, vehicle } from './form.ts';

const coOwner = fields('Współwłaściciel: imię i nazwisko', pesel);

const registration: Form = {
  name: 'vehicle-registration',
  title: 'Wniosek o rejestrację pojazdu',
  advice: [
    'Numer VIN przepisz z dokumentów pojazdu.',
    'Dołącz oryginały umów lub faktur, wszystkie po kolei.',
    'Pojazd ma kilku właścicieli? Wpisz każdego.',
  ],
  sections: [
    person('Właściciel'),
    section('Współwłaściciele', coOwner, coOwner),
    vehicle('Pojazd'),
    section('O co prosisz', choice('Zaznacz', 'rejestrację | nowe tablice | dotychczasowy numer | pozwolenie czasowe')),
    section(
      'Załączniki',
      choice(
        'Zaznacz',
        'dowód własności | dowód rejestracyjny | tablice | badanie techniczne | tłumaczenia | pełnomocnictwo',
      ),
      lines('Inne', 1),
    ),
    section('Oświadczenie', statement('Dane we wniosku są prawdziwe.')),
  ],
  signature: 'podpis właściciela lub pełnomocnika',
};

const sale: Form = {
  name: 'vehicle-sale-notice',
  title: 'Zawiadomienie o zbyciu pojazdu',
  advice: [
    'Złóż zawiadomienie w ciągu 30 dni od sprzedaży lub darowizny.',
    'Dołącz kopię umowy, faktury lub innego dokumentu.',
    'Pojazd miał kilku właścicieli? Wystarczy zgłoszenie jednego z nich.',
  ],
  sections: [
    person('Kto zbywa pojazd'),
    vehicle('Pojazd'),
    section(
      'Zbycie',
      choice('Zaznacz jedno', 'sprzedaż | darowizna | inny sposób'),
      fields('Data zbycia', { label: 'Dokument: umowa, faktura, inny', share: 2 }),
    ),
    section('Nowy właściciel', fields('Imię i nazwisko lub nazwa firmy'), fields('Adres')),
    section('Załączniki', choice('Zaznacz', 'kopia umowy | kopia faktury | pełnomocnictwo')),
  ],
  signature: 'podpis osoby, która zawiadamia',
};

const certificateLoss: Form = {
  name: 'vehicle-certificate-loss-statement',
  title: 'Oświadczenie o utracie dowodu rejestracyjnego',
  advice: [
    'Oświadczenie składasz razem z wnioskiem o wtórnik.',
    'Po kradzieży najpierw zgłoś sprawę policji.',
    'Za fałszywe oświadczenie grozi kara.',
  ],
  sections: [
    person('Kto składa oświadczenie'),
    vehicle('Pojazd'),
    section(
      'Co się stało',
      choice('Zaznacz jedno', 'dowód zginął | dowód ktoś ukradł'),
      fields('Data utraty', { label: 'Miejsce, jeśli je znasz', share: 2 }),
      lines('Opisz krótko', 4),
    ),
    section(
      'Oświadczenie',
      statement('Nie mam dowodu rejestracyjnego tego pojazdu. Nie zatrzymał go żaden organ i nie jest zastawiony.'),
      statement(
        'Jeśli dowód się znajdzie, oddam go do urzędu. Wiem, że za fałszywe oświadczenie grozi odpowiedzialność karna.',
      ),
    ),
  ],
  signature: 'podpis osoby, która składa oświadczenie',
};

const deregistration: Form = {
  name: 'vehicle-deregistration',
  title: 'Wniosek o wyrejestrowanie pojazdu',
  advice: [
    'Zaznacz powód i dołącz dokument, który go potwierdza.',
    'Oddaj dowód rejestracyjny i tablice, jeśli je masz.',
    'Pojazd ma kilku właścicieli? Wpisz każdego.',
  ],
  sections: [
    person('Właściciel'),
    section('Współwłaściciele', coOwner, coOwner),
    vehicle('Pojazd'),
    section(
      'Powód',
      choice(
        'Zaznacz jedno',
        'demontaż (złom) | kradzież | wywóz lub sprzedaż za granicę | zniszczenie za granicą | trwała utrata',
      ),
    ),
    section(
      'Załączniki',
      choice('Zaznacz', 'dokument powodu | dowód rejestracyjny | tablice | karta pojazdu | opłata | pełnomocnictwo'),
      lines('Inne', 1),
    ),
  ],
  signature: 'podpis właściciela lub pełnomocnika',
};

const licence: Form = {
  name: 'driving-licence',
  title: 'Wniosek o wydanie prawa jazdy',
  advice: [
    'Weź aktualne zdjęcie 35 × 45 mm.',
    'Dane przepisz z dokumentu tożsamości.',
    'Dołącz potwierdzenie opłaty. Aktualną kwotę poda urząd.',
  ],
  sections: [
    person('Kto składa wniosek'),
    section(
      'O co prosisz',
      choice(
        'Zaznacz jedno',
        'pierwsze prawo jazdy | nowa kategoria | wymiana | wtórnik | zmiana danych | zamiana zagranicznego',
      ),
    ),
    section('Kategorie', choice('Zaznacz', 'AM | A1 | A2 | A | B1 | B | B+E | C1 | C | C+E | D | T')),
    section(
      'Dotychczasowe prawo jazdy',
      fields('Numer prawa jazdy', 'Numer PKK, jeśli go masz'),
      fields('Wydane przez', { label: 'Ważne do', share: 0.6 }),
    ),
    section(
      'Załączniki',
      choice(
        'Zaznacz',
        'zdjęcie | kopia prawa jazdy | potwierdzenie opłaty | orzeczenie lekarskie | orzeczenie psychologiczne | pełnomocnictwo',
      ),
    ),
    section(
      'Oświadczenie',
      statement(
        'Dane we wniosku są prawdziwe. Nie mam sądowego zakazu prowadzenia pojazdów i nikt nie zatrzymał mi prawa jazdy.',
      ),
    ),
  ],
  signature: 'podpis osoby, która składa wniosek',
};

export const FORMS_OF_VEHICLES: readonly Form[] = [registration, sale, certificateLoss, deregistration, licence];
