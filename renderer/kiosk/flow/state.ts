import type { Arrival } from '../../../shared/contract/arrival.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type {
  BookError,
  ChangeVisitError,
  FindVisitError,
  PrintError,
  PrintOutcome,
} from '../../../shared/contract/failures.ts';
import type { BookedVisit, VisitSummary } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, DepartmentId, HoldId, IdempotencyKey, VisitId } from '../../../shared/model/ids.ts';
import type { PersonProblem } from '../../../shared/rules/person-problems.ts';
import { type IdentifiedBy, NOBODY, type TypedPerson } from '../../../shared/rules/typed-person.ts';
import type { ScreenLanguage } from '../../../shared/text/format.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { ReaderSettings } from '../../ui/reader.ts';
import { type HoldState, NO_HOLD } from './hold-state.ts';
import type { ScreenName } from './screens.ts';

/** Screens that lie on top of another and give it back untouched. */
export type Overlay =
  | { readonly name: 'help' }
  | { readonly name: 'accessibility' }
  | { readonly name: 'privacy' }
  | { readonly name: 'receipt' }
  | { readonly name: 'case-info' }
  /** „Zgłoś uwagę” (F8), from the start screen or after booking. */
  | { readonly name: 'comment'; readonly place: 'start' | 'done' }
  | { readonly name: 'template'; readonly file: string; readonly page: number };

/** What a reader sets under „Ułatwienia”, and the language. Forgotten with the session. */
export interface SessionSettings extends ReaderSettings {
  readonly language: ScreenLanguage;
  readonly moreTime: boolean;
}

/** A call that a resident started by a button. `failed` is never the resident's fault and may be tried again. */
export type Sending =
  | { readonly kind: 'no' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly error: CallError };

/** Where the resident wants the receipt: on paper as well as on the screen, or on the screen alone. */
export type ReceiptChoice = 'paper' | 'screen';

/** What became of the receipt of the visit that is shown. */
export type PrintState =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'running'; readonly visitId: VisitId }
  | { readonly kind: 'out'; readonly outcome: PrintOutcome['outcome'] }
  | { readonly kind: 'failed'; readonly error: PrintError | CallError };

/** The three screens on which a resident types; the first may be that of a document instead. */
export type PersonScreen = 'pesel' | 'name' | 'contact';

/** What the check screen can send back to; the value of „Zmień”. */
export type Changeable = 'case' | 'time' | PersonScreen;

/** A line of what was searched for and not found. */
export type SoughtLine = 'pesel' | 'case' | 'day' | 'code' | 'ending';

/** Who somebody is, and what tells it. */
type Typed = Pick<FlowState, 'person' | 'identifiedBy'>;

type Answered = Readonly<Record<PersonScreen, boolean>>;

export interface BookingDraft {
  readonly departmentId: DepartmentId | null;
  readonly caseId: CaseId | null;
  readonly day: LocalDate | null;
  readonly time: Start | null;
  /** The screen on which the time was chosen; Wróć from the first typing screen leads there. */
  readonly timeChosenOn: 'case-info' | 'day' | 'hour';
  /** Where the case was found; Wróć from what is known about it leads there. */
  readonly caseChosenOn: 'case' | 'search';
  /** Which typing screens were left with Dalej and nothing to correct. */
  readonly answered: Answered;
  /** Set while one line of the check screen is being changed, with what it was before. */
  readonly change: {
    readonly root: ScreenName;
    readonly before: Typed & { readonly answered: Answered };
  } | null;
  /** One per intention: stays over retries, goes when person or time change. */
  readonly key: IdempotencyKey | null;
  /** What the intention of the key says about an earlier visit in this case (A12). */
  readonly onEarlier: 'refuse' | 'replace';
  readonly sending: Sending;
  readonly refusal: BookError | null;
}

export interface CancelDraft {
  /** What names the visit: PESEL or document, case and day (C1), or the code and the end of the number (C2). */
  readonly by: 'pesel' | 'code';
  readonly departmentId: DepartmentId | null;
  readonly caseId: CaseId | null;
  readonly date: LocalDate | null;
  /** The screen to which a refused booking led; Wróć on it returns to the check screen. */
  readonly entry: ScreenName | null;
  /** Set while one line of "not found" is being changed. */
  readonly change: {
    readonly root: ScreenName;
    readonly before: Typed & { readonly code: string; readonly ending: string };
  } | null;
  /** Counts the searches, so that the same data can be searched for again. */
  readonly search: number;
  /** Null: by the code only, until tomorrow. */
  readonly pausedSeconds: number | null;
  readonly visit: VisitSummary | null;
  readonly sending: Sending;
}

/** Why a visit was not moved, apart from not being found any more. */
export type MoveRefusal = Exclude<ChangeVisitError, FindVisitError>;

export interface MoveDraft {
  readonly day: LocalDate | null;
  readonly time: Start | null;
  readonly timeChosenOn: 'move-day' | 'move-hour';
  readonly key: IdempotencyKey | null;
  readonly sending: Sending;
  readonly refusal: MoveRefusal | null;
}

export interface ArriveDraft {
  /** Without a code: by PESEL or document. */
  readonly by: 'code' | 'pesel';
  /** Counts the questions, so that the same code can be asked about again. */
  readonly search: number;
  readonly arrival: Arrival | null;
  /** Null: by the code only, until tomorrow. */
  readonly pausedSeconds: number | null;
  readonly sending: Sending;
}

/** What is wrong with a typed code or with the last digits of a PESEL. */
export type CodeProblem =
  | { readonly type: 'empty' }
  | { readonly type: 'too-short'; readonly missing: number }
  | { readonly type: 'mistake' };

export interface FlowState {
  readonly screen: ScreenName;
  /** Top one last. */
  readonly overlays: readonly Overlay[];
  readonly question: 'finish' | 'cancel-visit' | 'email-typo' | null;
  readonly settings: SessionSettings;
  /** Exactly as typed. */
  readonly person: TypedPerson;
  readonly identifiedBy: IdentifiedBy;
  /** A visit code and the last four signs of a PESEL or document, exactly as typed. */
  readonly code: string;
  readonly ending: string;
  /** What is looked for among the cases (E3). */
  readonly searched: string;
  /** A comment for the office (F8). */
  readonly comment: string;
  /** What is wrong on the screen being shown. */
  readonly problems: readonly PersonProblem[];
  readonly codeProblem: CodeProblem | null;
  /** Counts refusals, so that the same problem a second time moves the focus again. */
  readonly refusals: number;
  readonly peselRefusals: number;
  /** An address that looks mistyped and that the resident decided to keep. */
  readonly keptEmail: string | null;
  readonly booking: BookingDraft;
  readonly hold: HoldState;
  /** The visit that was just booked, or moved to another time. */
  readonly booked: BookedVisit | null;
  readonly receipt: ReceiptChoice;
  readonly print: PrintState;
  readonly cancelling: CancelDraft;
  readonly moving: MoveDraft;
  readonly arriving: ArriveDraft;
}

/** Another person, time or answer is another intention to book, with a key of its own. */
export const NEW_INTENTION = { key: null, onEarlier: 'refuse' } as const;

export const EMPTY_BOOKING: BookingDraft = {
  departmentId: null,
  caseId: null,
  day: null,
  time: null,
  timeChosenOn: 'hour',
  caseChosenOn: 'case',
  answered: { pesel: false, name: false, contact: false },
  change: null,
  ...NEW_INTENTION,
  sending: { kind: 'no' },
  refusal: null,
};

export const EMPTY_CANCELLING: CancelDraft = {
  by: 'pesel',
  departmentId: null,
  caseId: null,
  date: null,
  entry: null,
  change: null,
  search: 0,
  pausedSeconds: 0,
  visit: null,
  sending: { kind: 'no' },
};

export const EMPTY_MOVING: MoveDraft = {
  day: null,
  time: null,
  timeChosenOn: 'move-hour',
  key: null,
  sending: { kind: 'no' },
  refusal: null,
};

const EMPTY_ARRIVING: ArriveDraft = {
  by: 'code',
  search: 0,
  arrival: null,
  pausedSeconds: 0,
  sending: { kind: 'no' },
};

export const STANDARD_SETTINGS: SessionSettings = {
  language: 'pl',
  textSize: 'normal',
  colours: 'standard',
  lowReach: false,
  moreTime: false,
};

/** What every resident finds: Polish, normal text, standard colours and layout, nothing chosen, nothing typed. */
export const FRESH: FlowState = {
  screen: 'start',
  overlays: [],
  question: null,
  settings: STANDARD_SETTINGS,
  person: NOBODY,
  identifiedBy: 'pesel',
  code: '',
  ending: '',
  searched: '',
  comment: '',
  problems: [],
  codeProblem: null,
  refusals: 0,
  peselRefusals: 0,
  keptEmail: null,
  booking: EMPTY_BOOKING,
  hold: NO_HOLD,
  booked: null,
  receipt: 'paper',
  print: { kind: 'not-asked' },
  cancelling: EMPTY_CANCELLING,
  moving: EMPTY_MOVING,
  arriving: EMPTY_ARRIVING,
};

/** Whether anything about the resident that was typed is held. */
export function somethingTyped({ person, code, ending, comment }: FlowState): boolean {
  return [...Object.values(person), code, ending, comment].some((value) => value !== '');
}

/** The same state with another thing kept for the resident, or nothing. */
export function holding(state: FlowState, hold: HoldState): FlowState {
  return state.hold === hold ? state : { ...state, hold };
}

/** The hold under which an hour is booked. */
export function holdIdOf({ hold }: FlowState): HoldId | null {
  return hold.kind === 'held' ? hold.holdId : null;
}

export function sameTime(one: Start | null, other: Start | null): boolean {
  return one?.date === other?.date && one?.start === other?.start;
}

/** Whether the kiosk stands on its start screen with nothing begun; settings may differ from the standard. */
export function nothingBegun(state: FlowState): boolean {
  return state.screen === 'start' && state.overlays.length === 0 && !somethingTyped(state);
}

/** Whether every answer that the check screen shows is there. */
export function readyToCheck(state: FlowState): boolean {
  const { caseId, time, answered } = state.booking;
  return caseId !== null && time !== null && answered.pesel && answered.name && answered.contact;
}
