import type { CallError } from '../../../shared/contract/define.ts';
import type { BookError, PrintError, PrintOutcome } from '../../../shared/contract/failures.ts';
import type { BookedVisit, VisitSummary } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, DepartmentId, IdempotencyKey } from '../../../shared/model/ids.ts';
import type { PersonInput } from '../../../shared/model/person.ts';
import type { PersonProblem } from '../../../shared/rules/person-problems.ts';
import type { ScreenLanguage } from '../../../shared/text/format.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { ReaderSettings } from '../../ui/reader.ts';

/** Screens of one way through the kiosk, in the order a resident meets them. */
export const BOOKING_SCREENS = [
  'department',
  'case',
  'case-info',
  'day',
  'hour',
  'pesel',
  'name',
  'contact',
  'check',
  'done',
] as const;

export const CANCEL_SCREENS = [
  'cancel-pesel',
  'cancel-department',
  'cancel-case',
  'cancel-day',
  'cancel-search',
  'cancel-not-found',
  'cancel-paused',
  'cancel-visit',
  'cancel-done',
] as const;

export type ScreenName = 'start' | (typeof BOOKING_SCREENS)[number] | (typeof CANCEL_SCREENS)[number];

/** Screens that lie on top of another and give it back untouched. */
export type Overlay =
  | { readonly name: 'help' }
  | { readonly name: 'accessibility' }
  | { readonly name: 'privacy' }
  | { readonly name: 'receipt' }
  | { readonly name: 'case-info' }
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

export type PrintState =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'running' }
  | { readonly kind: 'out'; readonly outcome: PrintOutcome['outcome'] }
  | { readonly kind: 'failed'; readonly error: PrintError | CallError };

/** The three screens on which a resident types. */
export type PersonScreen = 'pesel' | 'name' | 'contact';

/** What the check screen can send back to; the value of „Zmień”. */
export type Changeable = 'case' | 'time' | PersonScreen;

type Answered = Readonly<Record<PersonScreen, boolean>>;

export interface BookingDraft {
  readonly departmentId: DepartmentId | null;
  readonly caseId: CaseId | null;
  readonly day: LocalDate | null;
  readonly time: Start | null;
  /** The screen on which the time was chosen; Wróć from the first typing screen leads there. */
  readonly timeChosenOn: 'case-info' | 'day' | 'hour';
  /** Which typing screens were left with Dalej and nothing to correct. */
  readonly answered: Answered;
  /** Set while one line of the check screen is being changed, with what it was before. */
  readonly change: {
    readonly root: ScreenName;
    readonly before: { readonly person: PersonInput; readonly answered: Answered };
  } | null;
  /** One per intention: stays over retries, goes when person or time change. */
  readonly key: IdempotencyKey | null;
  readonly sending: Sending;
  readonly refusal: BookError | null;
}

export interface CancelDraft {
  readonly departmentId: DepartmentId | null;
  readonly caseId: CaseId | null;
  readonly date: LocalDate | null;
  /** The screen to which a refused booking led; Wróć on it returns to the check screen. */
  readonly entry: ScreenName | null;
  /** Set while one line of "not found" is being changed. */
  readonly change: { readonly root: ScreenName; readonly peselBefore: string } | null;
  /** Counts the searches, so that the same data can be searched for again. */
  readonly search: number;
  readonly pausedSeconds: number;
  readonly visit: VisitSummary | null;
  readonly sending: Sending;
}

export interface FlowState {
  readonly screen: ScreenName;
  /** Top one last. */
  readonly overlays: readonly Overlay[];
  readonly question: 'finish' | 'cancel-visit' | 'email-typo' | null;
  readonly settings: SessionSettings;
  /** Exactly as typed. */
  readonly person: PersonInput;
  /** What is wrong on the screen being shown. */
  readonly problems: readonly PersonProblem[];
  /** Counts refusals, so that the same problem a second time moves the focus again. */
  readonly refusals: number;
  readonly peselRefusals: number;
  /** An address that looks mistyped and that the resident decided to keep. */
  readonly keptEmail: string | null;
  readonly booking: BookingDraft;
  readonly booked: BookedVisit | null;
  readonly print: PrintState;
  readonly cancelling: CancelDraft;
}

export const NOBODY: PersonInput = { pesel: '', firstName: '', lastName: '', email: '', phone: '' };

export const EMPTY_BOOKING: BookingDraft = {
  departmentId: null,
  caseId: null,
  day: null,
  time: null,
  timeChosenOn: 'hour',
  answered: { pesel: false, name: false, contact: false },
  change: null,
  key: null,
  sending: { kind: 'no' },
  refusal: null,
};

export const EMPTY_CANCELLING: CancelDraft = {
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
  problems: [],
  refusals: 0,
  peselRefusals: 0,
  keptEmail: null,
  booking: EMPTY_BOOKING,
  booked: null,
  print: { kind: 'not-asked' },
  cancelling: EMPTY_CANCELLING,
};

/** Whether anything a resident typed is held. */
export function somethingTyped(state: FlowState): boolean {
  return Object.values(state.person).some((value) => value !== '');
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
