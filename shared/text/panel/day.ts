import type { RevealError, StaffBookError, StaffRescheduleError, UndoError } from '../../contract/staff/day.ts';
import type { CallNextError, MoveVisitError } from '../../contract/staff-failures.ts';
import type { CancelledBy, VisitState } from '../../model/visit.ts';
import type { Move } from '../../rules/visit-machine.ts';
import type { Undo, UndoableMove } from '../../rules/visit-undo.ts';
import { staff } from '../pl/staff.ts';
import { counted } from './common.ts';

/** Where a visit stands, as a label. */
export const stateWords: Readonly<Record<VisitState, string>> = {
  booked: 'umówiona',
  arrived: 'na miejscu',
  called: 'wezwana',
  'in-service': 'w obsłudze',
  done: 'zakończona',
  cancelled: 'odwołana',
  'resigned-late': 'rezygnacja (spóźnienie)',
  unresolved: 'do rozstrzygnięcia',
};

/** Who cancelled a visit, after „odwołana”. */
export const cancelledByWords: Readonly<Record<CancelledBy, string>> = {
  resident: 'przez mieszkańca',
  staff: 'przez urząd',
  schedule: 'z powodu zmiany grafiku',
  replaced: 'zmieniono termin',
};

/** The moves as buttons. The last two of the system are never buttons; the history names them. */
export const moveButtons: Readonly<Record<Move, string>> = {
  arrive: 'Na miejscu',
  call: 'Wezwij',
  recall: 'Wezwij ponownie',
  'put-back': 'Do kolejki',
  start: 'Rozpocznij',
  finish: 'Zakończ',
  transfer: 'Przekaż',
  cancel: 'Odwołaj',
  'settle-done': 'Wizyta się odbyła',
  'settle-resigned': 'Nikt nie przyszedł',
  'settle-arrived': 'Jest na miejscu',
  'undo-resignation': 'Cofnij rezygnację',
  resign: 'Rezygnacja',
  'leave-unresolved': 'Do rozstrzygnięcia',
};

/** What takes a move back, as a button; the key is `undo.move` of the visit. */
export const undoButtons: Readonly<Record<UndoableMove, string>> = {
  arrive: 'Cofnij przyjście',
  call: 'Cofnij wezwanie',
  'put-back': 'Cofnij powrót do kolejki',
  start: 'Cofnij rozpoczęcie',
  finish: 'Cofnij zakończenie',
  transfer: 'Cofnij przekazanie',
  cancel: 'Cofnij odwołanie',
  resign: 'Cofnij rezygnację',
  'undo-resignation': 'Przywróć rezygnację',
  'settle-done': 'Cofnij rozstrzygnięcie',
  'settle-resigned': 'Cofnij rozstrzygnięcie',
  'settle-arrived': 'Cofnij rozstrzygnięcie',
};

/** The button for what a visit's `undo` names. */
export function undoButton(move: string): string {
  return Object.hasOwn(undoButtons, move) ? undoButtons[move as UndoableMove] : 'Cofnij';
}

/** What happened to a visit, as its history tells it. */
const pastWords: Readonly<Record<Move | Undo | 'reschedule' | 'keep', string>> = {
  arrive: 'przyjście na miejsce',
  call: 'wezwanie',
  recall: 'ponowne wezwanie',
  'put-back': 'powrót do kolejki',
  start: 'rozpoczęcie obsługi',
  finish: 'zakończenie obsługi',
  transfer: 'przekazanie do innego stanowiska',
  cancel: 'odwołanie',
  resign: 'rezygnacja (spóźnienie)',
  'leave-unresolved': 'odłożenie do rozstrzygnięcia',
  'settle-done': 'rozstrzygnięcie: wizyta się odbyła',
  'settle-resigned': 'rozstrzygnięcie: nikt nie przyszedł',
  'settle-arrived': 'rozstrzygnięcie: jest na miejscu',
  'undo-resignation': 'cofnięcie rezygnacji',
  reschedule: 'zmiana terminu albo stanowiska',
  keep: 'pozostawienie mimo zmiany grafiku',
  'undo-arrive': 'cofnięcie przyjścia',
  'undo-call': 'cofnięcie wezwania',
  'undo-put-back': 'cofnięcie powrotu do kolejki',
  'undo-start': 'cofnięcie rozpoczęcia',
  'undo-finish': 'cofnięcie zakończenia',
  'undo-transfer': 'cofnięcie przekazania',
  'undo-cancel': 'cofnięcie odwołania',
  'undo-settle-done': 'cofnięcie rozstrzygnięcia',
  'undo-settle-resigned': 'cofnięcie rozstrzygnięcia',
  'undo-settle-arrived': 'cofnięcie rozstrzygnięcia',
  'resign-again': 'przywrócenie rezygnacji',
};

/** One line of a visit's history: `what` as the contract gives it. */
export function pastInWords(what: string): string {
  return Object.hasOwn(pastWords, what) ? pastWords[what as keyof typeof pastWords] : what;
}

/** Who did something, as a visit's history tells it: a name of the staff stays a name. */
export function byInWords(by: string): string {
  return by === 'resident' ? 'mieszkaniec' : by === 'system' ? 'kiosk' : by;
}

export const callNextWords: Readonly<Record<CallNextError['type'], string>> = staff.callNext;
export const moveVisitWords: Readonly<Record<MoveVisitError['type'], string>> = staff.moveVisit;

export const undoWords: Readonly<Record<UndoError['type'], string>> = {
  'visit-not-found': 'Tej wizyty już nie ma na liście. Odśwież widok.',
  'nothing-to-undo': 'Przy tej wizycie nie ma już czego cofnąć.',
  'not-today': 'Cofnąć można tylko w dniu wizyty.',
  'reason-missing': 'Wpisz powód.',
  'time-taken': 'Ten termin zajął już ktoś inny. Umów wizytę na inną godzinę.',
  'desk-busy': 'To stanowisko ma już wezwaną osobę. Najpierw zakończ jej wizytę.',
  'move-not-possible': 'Ktoś inny zajął się już tą wizytą. Zobacz, jaki ma teraz stan.',
  'hours-overlap': 'Ta osoba umówiła tymczasem inną wizytę o tej porze.',
  'case-already-booked': 'Ta osoba umówiła tymczasem inną wizytę w tej sprawie na ten dzień.',
};

export const revealWords: Readonly<Record<RevealError['type'], string>> = {
  'visit-not-found': 'Tej wizyty już nie ma na liście. Odśwież widok.',
  'person-erased': 'Dane tej osoby zostały już usunięte, bo minął czas ich przechowywania.',
};

const outsideWindow = 'Mieszkaniec nie może sam umówić się na ten termin. Wpisz powód, dla którego robisz wyjątek.';

export const rescheduleWords: Readonly<Record<StaffRescheduleError['type'], string>> = {
  'visit-not-found': 'Tej wizyty już nie ma na liście. Odśwież widok.',
  'outside-window-needs-reason': outsideWindow,
  'move-not-possible': 'Termin można zmienić tylko wizycie, która jest umówiona. Zobacz, jaki ma teraz stan.',
  'time-taken': 'Ktoś właśnie zajął tę godzinę. Wybierz inną.',
  'time-not-offered': 'Ta godzina nie jest już dostępna. Wybierz inną.',
  'hours-overlap': 'Ta osoba ma już inną wizytę o tej porze. Wybierz inny termin.',
  'case-already-booked': 'Ta osoba ma tego dnia inną wizytę w tej sprawie. Wybierz inny dzień.',
  'nothing-changes': 'Wizyta ma już ten termin. Wybierz inny.',
};

const bookWords: Readonly<Record<Exclude<StaffBookError['type'], 'too-many-visits'>, string>> = {
  'person-refused': 'Popraw dane osoby.',
  'time-taken': 'Ktoś właśnie zajął tę godzinę. Wybierz inną.',
  'time-not-offered': 'Ta godzina nie jest już dostępna. Wybierz inną.',
  'not-offered': 'Ta sprawa jest wyłączona i nie umawia się w niej wizyt. Wybierz inną.',
  suspended: 'Ten wydział nie umawia teraz wizyt.',
  'case-already-booked': 'Ta osoba ma już umówioną wizytę w tej sprawie. Zmień jej termin albo ją odwołaj.',
  'hours-overlap': 'Ta osoba ma już inną wizytę o tej porze. Wybierz inny termin.',
  'key-reused': 'Nie udało się umówić wizyty. Zacznij umawianie jeszcze raz.',
  'outside-window-needs-reason': outsideWindow,
};

/** Why a visit was not booked for a resident. */
export function staffBookWords(error: StaffBookError): string {
  if (error.type !== 'too-many-visits') return bookWords[error.type];
  const visits = counted(error.max, 'umówioną wizytę', 'umówione wizyty', 'umówionych wizyt');
  return `Ta osoba ma już ${visits}, a więcej naraz mieć nie można. Odwołaj jedną z nich.`;
}
