import type { LocalDate } from '../../time/local-date.ts';
import { dayInWords } from '../format.ts';
import { person } from '../pl/person.ts';
import { problems } from '../pl/problems.ts';
import { counted } from './common.ts';

/** Finding a visit, and saying what became of those nobody knows about. */
export const findWords = {
  lead: 'Zapisujemy, kto szukał i w jaki sposób. Nie zapisujemy, kogo szukał.',
  by: 'Szukaj według',
  kinds: { code: 'Kod wizyty', pesel: 'PESEL', document: 'Dokument', name: 'Nazwisko', day: 'Dzień' },
  code: person.code.label,
  codeHint: '9 znaków z wydruku. Myślniki można pominąć.',
  pesel: 'PESEL',
  peselHint: '11 cyfr osoby, na którą umówiono wizytę.',
  documentNumber: 'Numer dokumentu',
  documentNumberHint: 'Tego, z którym umówiono wizytę.',
  born: 'Data urodzenia',
  bornHint: 'Na przykład 31.01.1990.',
  name: 'Imię albo nazwisko',
  nameHint: 'Wystarczą pierwsze litery. Można bez polskich znaków.',
  date: 'Dzień wizyty',
  department: 'Wydział',
  search: 'Szukaj',
  found: (n: number) => `Znaleziono ${counted(n, 'wizytę', 'wizyty', 'wizyt')}.`,
  foundList: 'Znalezione wizyty',
  nothing: 'Nie ma takiej wizyty. Sprawdź, czy wszystko jest dobrze wpisane, albo poszukaj inaczej.',
  first: 'Wpisz to, co wiesz o wizycie, i dotknij „Szukaj”.',
  codeMissing: person.code.empty,
  codeMistake: person.code.mistake,
  peselMissing: problems.pesel.empty,
  nameShort: 'Wpisz co najmniej 2 litery.',
} as const;

export const unresolvedWords = {
  lead: 'O godzinie tych wizyt kiosk nie działał i nie wie, kto przyszedł. Powiedz przy każdej, jak było.',
  day: (date: LocalDate) => dayInWords(date, 'pl'),
  count: (n: number) => counted(n, 'wizyta', 'wizyty', 'wizyt'),
  none: 'Nie ma żadnej wizyty do rozstrzygnięcia.',
} as const;
