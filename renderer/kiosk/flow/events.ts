import type { Result } from '../../../shared/basics/result.ts';
import type { Arrival } from '../../../shared/contract/arrival.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type {
  BookError,
  ChangeVisitError,
  FindVisitError,
  HoldError,
  PrintError,
  PrintOutcome,
} from '../../../shared/contract/failures.ts';
import type { BookedVisit, Held, VisitSummary } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, DepartmentId, HoldId, IdempotencyKey, VisitId } from '../../../shared/model/ids.ts';
import type { PrinterTrouble } from '../../../shared/model/printer.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { IdentifiedBy, TypedPerson } from '../../../shared/rules/typed-person.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { Changeable, Overlay, ReceiptChoice, SessionSettings, SoughtLine } from './state.ts';

/** What happens to the hour that is kept for the resident (A8). Instants are milliseconds of the page's own clock. */
export type HoldEvent =
  | { readonly type: 'choose-hour'; readonly start: MinuteOfDay }
  | { readonly type: 'choose-time'; readonly time: Start }
  | { readonly type: 'hold-answered'; readonly answer: Result<Held, HoldError | CallError>; readonly nowMs: number }
  /** Fewer minutes are left; at none the hold is gone. */
  | { readonly type: 'hold-minute'; readonly minutesLeft: number }
  | {
      readonly type: 'hold-extended';
      readonly holdId: HoldId;
      readonly answer: Result<Held, { readonly type: 'hold-gone' } | CallError>;
      readonly nowMs: number;
    }
  /** „Trzymaj dalej”. */
  | { readonly type: 'hold-again' };

/** What the resident does to come, and what becomes of it (C4, C5). */
export type ArriveEvent =
  | { readonly type: 'arrive' }
  | { readonly type: 'without-code' }
  | { readonly type: 'arrive-answered'; readonly answer: Result<Arrival, FindVisitError | CallError> }
  | { readonly type: 'arrive-again' };

/** Another time for the visit that was found (C3). */
export type MoveEvent =
  | { readonly type: 'move' }
  | { readonly type: 'move-other-time' }
  | { readonly type: 'move-started'; readonly key: IdempotencyKey }
  | { readonly type: 'move-answered'; readonly answer: Result<BookedVisit, ChangeVisitError | CallError> };

/** What becomes of the receipt (B1, B2). */
export type PrintEvent =
  | { readonly type: 'choose-receipt'; readonly receipt: ReceiptChoice }
  | { readonly type: 'print-started'; readonly visitId: VisitId }
  /** The printer is known not to print: nothing was asked of it. */
  | { readonly type: 'print-withheld'; readonly visitId: VisitId; readonly reason: PrinterTrouble }
  | {
      readonly type: 'print-answered';
      readonly visitId: VisitId;
      readonly answer: Result<PrintOutcome, PrintError | CallError>;
    }
  /** From „Mam wizytę” to the way on which a visit is found, and its receipt with it. */
  | { readonly type: 'print-again' };

/** Everything that can happen to a session. Events that make no sense on the screen being shown change nothing. */
export type FlowEvent =
  | HoldEvent
  | ArriveEvent
  | MoveEvent
  | PrintEvent
  | { readonly type: 'book' }
  | { readonly type: 'cancel' }
  /** „Mam kod wizyty” or „Nie mam kodu”, on the first screen of cancelling. */
  | { readonly type: 'cancel-by'; readonly by: 'code' | 'pesel' }
  /** A reader beside the screen read the code of a visit. */
  | { readonly type: 'scanned'; readonly code: string }
  | { readonly type: 'search' }
  | { readonly type: 'choose-found'; readonly departmentId: DepartmentId; readonly caseId: CaseId }
  | { readonly type: 'choose-department'; readonly departmentId: DepartmentId }
  | { readonly type: 'choose-case'; readonly caseId: CaseId }
  | { readonly type: 'choose-day'; readonly date: LocalDate }
  | { readonly type: 'type'; readonly field: keyof TypedPerson; readonly value: string }
  /** „Nie mam numeru PESEL” and „Mam numer PESEL”. */
  | { readonly type: 'identify-by'; readonly by: IdentifiedBy }
  | { readonly type: 'type-code'; readonly field: 'code' | 'ending' | 'searched'; readonly value: string }
  | { readonly type: 'type-comment'; readonly text: string }
  /** It was taken: nothing of it stays here. */
  | { readonly type: 'comment-sent' }
  /** Dalej. The rules say what day it is and what the administrator requires. */
  | { readonly type: 'next'; readonly rules: PersonRules }
  /** The answer to „Czy chodziło o gmail.com?”. */
  | { readonly type: 'answer-email'; readonly correct: boolean; readonly rules: PersonRules }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly what: Changeable | SoughtLine }
  | { readonly type: 'booking-started'; readonly key: IdempotencyKey; readonly onEarlier: 'refuse' | 'replace' }
  | { readonly type: 'booking-answered'; readonly answer: Result<BookedVisit, BookError | CallError> }
  | { readonly type: 'book-another' }
  /** From the check screen, when an earlier visit stands in the way. */
  | { readonly type: 'cancel-earlier'; readonly sameCase: boolean }
  | { readonly type: 'search-again' }
  | { readonly type: 'search-answered'; readonly answer: Result<VisitSummary, FindVisitError | CallError> }
  | { readonly type: 'ask-cancel' }
  | { readonly type: 'cancel-started' }
  | { readonly type: 'cancel-answered'; readonly answer: Result<VisitSummary, FindVisitError | CallError> }
  | { readonly type: 'open'; readonly overlay: Overlay }
  | { readonly type: 'set'; readonly settings: Partial<SessionSettings> }
  | { readonly type: 'ask-finish' }
  | { readonly type: 'dismiss-question' }
  /** Zakończ, time out, crash: nothing of this session stays. */
  | { readonly type: 'finish' };
