import type { Result } from '../../../shared/basics/result.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { BookError, FindVisitError, PrintError, PrintOutcome } from '../../../shared/contract/failures.ts';
import type { BookedVisit, VisitSummary } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, DepartmentId, IdempotencyKey } from '../../../shared/model/ids.ts';
import type { PersonInput } from '../../../shared/model/person.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { Changeable, Overlay, SessionSettings } from './state.ts';

/** Everything that can happen to a session. Events that make no sense on the screen being shown change nothing. */
export type FlowEvent =
  | { readonly type: 'book' }
  | { readonly type: 'cancel' }
  | { readonly type: 'choose-department'; readonly departmentId: DepartmentId }
  | { readonly type: 'choose-case'; readonly caseId: CaseId }
  | { readonly type: 'choose-day'; readonly date: LocalDate }
  | { readonly type: 'choose-hour'; readonly start: MinuteOfDay }
  | { readonly type: 'choose-time'; readonly time: Start }
  | { readonly type: 'type'; readonly field: keyof PersonInput; readonly value: string }
  /** Dalej. The rules say what day it is and what the administrator requires. */
  | { readonly type: 'next'; readonly rules: PersonRules }
  /** The answer to „Czy chodziło o gmail.com?”. */
  | { readonly type: 'answer-email'; readonly correct: boolean; readonly rules: PersonRules }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly what: Changeable | 'day' }
  | { readonly type: 'booking-started'; readonly key: IdempotencyKey }
  | { readonly type: 'booking-answered'; readonly answer: Result<BookedVisit, BookError | CallError> }
  | { readonly type: 'print-started' }
  | { readonly type: 'print-answered'; readonly answer: Result<PrintOutcome, PrintError | CallError> }
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
