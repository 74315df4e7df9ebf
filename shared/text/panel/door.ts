import { PIN_MAX, PIN_MIN } from '../../rules/pin.ts';
import { counted } from './common.ts';

const tries = (left: number) => counted(left, 'próba', 'próby', 'prób');

/** „30 s”, „4 min”, „2 godz. 5 min”: how long a pause still lasts, never less than it is. */
export function pauseInWords(seconds: number): string {
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} godz.` : `${Math.floor(minutes / 60)} godz. ${rest} min`;
}

const quiet = (seconds: number) =>
  seconds < 100
    ? counted(seconds, 'sekundzie', 'sekundach', 'sekundach')
    : counted(Math.round(seconds / 60), 'minucie', 'minutach', 'minutach');

/** Words of the door: signing in, setting up, one's own PIN. What can be refused has its words in accounts.ts. */
export const doorWords = {
  pad: 'Klawiatura numeryczna',
  clear: 'Wyczyść',
  back: 'Usuń',
  typed: (count: number) => `Wpisano ${counted(count, 'cyfrę', 'cyfry', 'cyfr')}`,
  closes: (seconds: number) => `Po ${quiet(seconds)} bez dotyku panel się zamknie.`,
  next: 'Dalej',

  askNumber: 'Wpisz swój numer.',
  yourNumber: 'Twój numer',
  numberEmpty: 'Jeszcze nic nie wpisano',
  askPin: 'Wpisz swój PIN.',
  otherNumber: 'Inny numer',
  enter: 'Wejdź do panelu',
  numberShort: { title: 'Ten numer jest za krótki.', text: 'Ma od 2 do 4 cyfr.' },
  pinShort: { title: 'Ten PIN jest za krótki.', text: `Każdy PIN ma co najmniej ${PIN_MIN} cyfr.` },
  triesLeft: (left: number) => `${left === 1 ? 'Została' : left < 5 ? 'Zostały' : 'Zostało'} ${tries(left)}.`,
  nextTry: (seconds: number) => `Następna próba za ${pauseInWords(seconds)}.`,
  canTry: 'Możesz spróbować ponownie.',

  setUpTitle: 'Konto administratora',
  setUpLead: 'Utworzy je osoba, która ma dostęp do tego komputera i zna zapisany na nim kod.',
  setUpWhere: [
    'Informatyk znajdzie kod w pliku setup-code.txt w folderze programu.',
    'Na następnym ekranie wybierzesz PIN.',
    'Numer do logowania nada Ci program.',
  ],
  setUpCode: 'Kod z pliku',
  setUpCodeHint: '10 znaków; wielkość liter i kreska nie mają znaczenia.',
  setUpCodeMissing: 'Wpisz kod z pliku setup-code.txt.',
  setUpName: 'Imię i nazwisko',
  setUpNameHint: 'Tak podpiszemy Twoje zmiany w historii.',
  setUpNameMissing: 'Wpisz imię i nazwisko, co najmniej 2 litery.',
  setUpOther: 'Mam już numer i PIN',
  toSetUp: 'Mam kod z pliku',
  numberTitle: 'To jest Twój numer',
  numberLead: 'Zapamiętaj go. Przy każdym wejściu wpiszesz ten numer, a po nim PIN.',

  ownPinTitle: 'Ustal własny PIN',
  ownPinLead: 'PIN, który Ci podano, działa tylko raz. Wybierz taki, którego nikt inny nie zna.',
  changePinTitle: 'Zmiana PIN-u',
  changePin: 'Zmień PIN',
  pinChanged: 'Masz nowy PIN. Od teraz wchodzisz tylko nim.',
  askOldPin: 'Wpisz dotychczasowy PIN.',
  askNewPin: 'Wybierz PIN, którego będziesz używać.',
  askAgain: 'Wpisz wybrany PIN jeszcze raz.',
  oldShort: { title: 'Ten PIN jest za krótki.', text: 'Wpisz ten, którym teraz wchodzisz.' },
  different: { title: 'Za drugim razem był inny PIN.', text: 'Wybierz go jeszcze raz.' },
  savePin: 'Zapisz PIN',
  createAccount: 'Utwórz konto',
  rulesTitle: 'Dobry PIN',
  rules: [
    `ma od ${PIN_MIN} do ${PIN_MAX} cyfr`,
    'nie jest datą, na przykład urodzin',
    'nie jest ciągiem ani powtórzeniem: 123456, 777777, 121212',
    'nie zawiera Twojego numeru',
  ],
} as const;
