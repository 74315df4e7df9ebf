import type { ApplyError } from '../../contract/staff-failures.ts';
import type { CaseId } from '../../model/ids.ts';
import type { HIT_REASONS } from '../../model/impact.ts';
import { staff } from '../pl/staff.ts';
import { counted } from './common.ts';
import { weekdayWord } from './dates.ts';

/** What was refused and what to do, as a sentence; an import has more to say, line by line. */
export function refusedWords(error: ApplyError, caseName: (id: CaseId) => string): string {
  const sentence = staff.change[error.type];
  if (error.type === 'hours-overlap') return sentence.replace('{{day}}', weekdayWord(error.weekday));
  if (error.type === 'case-of-other-department') return sentence.replace('{{name}}', caseName(error.caseId));
  return sentence;
}

/** Why a visit no longer fits. */
export const hitReasonWords: Record<(typeof HIT_REASONS)[number], string> = {
  'desk-gone': 'stanowiska już nie będzie',
  'case-not-served': 'stanowisko nie obsłuży tej sprawy',
  closed: 'w tym dniu będzie nieczynne',
  'outside-hours': 'poza godzinami przyjęć',
  'desk-off': 'stanowisko wtedy nie pracuje',
};

/** Words of saving a change: what happens to visits that stand, and what others changed meanwhile. */
export const saveWords = {
  save: 'Zapisz',
  back: 'Wróć bez zapisywania',
  saved: 'Zapisano.',
  undo: 'Cofnij',
  undone: 'Cofnięto zmianę.',
  undoElsewhere: 'Tę zmianę cofniesz na stronie Grafik, w zakładce Historia.',
  listChanged: 'Lista wizyt zmieniła się w międzyczasie. Sprawdź ją i zapisz jeszcze raz.',
  placeTaken: 'Ten termin zajął właśnie ktoś inny. Zdecyduj jeszcze raz.',

  impactTitle: (count: number) =>
    `Zmiana dotyczy ${counted(count, 'umówionej wizyty', 'umówionych wizyt', 'umówionych wizyt')}`,
  impactLead: 'Zdecyduj, co zrobić z każdą z nich. Zapiszemy wszystko razem albo nic.',
  impactPart: (part: number, parts: number) => `Zmiana ${part} z ${parts}`,
  forAll: 'Dla wszystkich',
  allMove: 'Przenieś',
  allKeep: 'Zostaw',
  allCancel: 'Odwołaj',
  whatToDo: (code: string) => `Co zrobić z wizytą ${code}`,
  decide: 'Zdecyduj',
  decideThis: 'Zdecyduj, co zrobić z tą wizytą.',
  keep: 'Zostaw jako wyjątek',
  cancel: 'Odwołaj i powiadom',
  moveTo: (moment: string) => `Przenieś na ${moment}`,
  moveToDesk: (desk: string) => `Ta sama godzina, ${desk}`,
  noProposal: 'Nie ma wolnego terminu, na który można ją przenieść.',
  minutes: (minutes: number) => `${minutes} min`,
  stillOpen: (count: number) => `Zdecyduj jeszcze o ${counted(count, 'wizycie', 'wizytach', 'wizytach')}.`,
  tally: {
    open: 'do decyzji',
    move: 'przeniesione',
    keep: 'zostają',
    cancel: 'odwołane',
  },
  more: (count: number) => `Pokaż jeszcze ${counted(count, 'wizytę', 'wizyty', 'wizyt')}`,
  beingServed:
    'Jednej z wizyt nie można teraz odwołać, bo trwa jej obsługa. Zostaw ją albo przenieś na inne stanowisko.',

  overtakenTitle: 'Ktoś inny zmienił w tym czasie ustawienia',
  overtakenLead: 'Twoje zmiany są nadal na ekranie i nie przepadną. Zobacz, co jest nowe:',
  overtakenMine: 'Jeśli oboje zmieniliście to samo, po zapisaniu zostanie Twoja wersja.',
  goOn: 'Zapisz moje zmiany',

  callsTitle: 'Zapisano. Powiadom mieszkańców',
  callsLead: 'Jeśli kiosk wysyła wiadomości, dostanie ją każdy, kto podał adres e-mail. Do pozostałych zadzwoń.',
  callsNobody: 'Dni i godziny wizyt się nie zmieniły, więc nie trzeba nikogo powiadamiać.',
  callsMoved: (count: number) => counted(count, 'przeniesiona wizyta', 'przeniesione wizyty', 'przeniesionych wizyt'),
  callsCancelled: (count: number) => counted(count, 'odwołana wizyta', 'odwołane wizyty', 'odwołanych wizyt'),
  callsKept: (count: number) => `${counted(count, 'wizyta zostaje', 'wizyty zostają', 'wizyt zostaje')} jako wyjątek`,
  printCalls: 'Drukuj listę do telefonów',
  done: 'Gotowe',
} as const;

/** Words of the list of people to call. */
export const callListWords = {
  title: 'Lista do telefonów',
  lead: (when: string, who: string) => `Wydruk: ${when}, ${who}`,
  before: 'Było',
  after: 'Jest',
  code: 'Kod',
  case: 'Sprawa',
  person: 'Osoba',
  contact: 'Telefon, e-mail',
  done: 'Powiadomiono',
  outcome: { keep: 'bez zmian (wyjątek)', cancel: 'odwołana' },
  erased: 'dane usunięte',
  noContact: 'brak',
  empty: 'Ta zmiana nie dotyczyła żadnej wizyty.',
} as const;
