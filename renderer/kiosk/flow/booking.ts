import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { BookError } from '../../../shared/contract/failures.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';
import { suggestDomain } from '../../../shared/rules/email-hint.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import { NO_HOLD } from './hold-state.ts';
import { identityScreen } from './identifying.ts';
import type { ScreenName } from './screens.ts';
import {
  type BookingDraft,
  type Changeable,
  EMPTY_BOOKING,
  type FlowState,
  holding,
  NEW_INTENTION,
  type PersonScreen,
  readyToCheck,
  sameTime,
} from './state.ts';
import { problemsOn, refused, SCREEN_OF, typed } from './typing.ts';

/** Shows another screen of the booking and forgets what was said about the one before. */
export function showing(state: FlowState, screen: ScreenName, booking: Partial<BookingDraft> = {}): FlowState {
  return { ...state, screen, problems: [], booking: { ...state.booking, refusal: null, ...booking } };
}

const ANOTHER_TIME = { ...NEW_INTENTION, day: null, time: null } as const;

/** A department was touched. Another one than before drops the case and the time, never the person. */
export function departmentChosen(state: FlowState, departmentId: DepartmentId): FlowState {
  const dropped: Partial<BookingDraft> =
    departmentId === state.booking.departmentId ? {} : { ...ANOTHER_TIME, caseId: null };
  return showing(withoutHold(state, dropped), 'case', { departmentId, ...dropped });
}

/** A case was touched. Another one than before drops the day and the hour only. */
export function caseChosen(state: FlowState, caseId: CaseId): FlowState {
  const dropped: Partial<BookingDraft> = caseId === state.booking.caseId ? {} : ANOTHER_TIME;
  return showing(withoutHold(state, dropped), 'case-info', { caseId, caseChosenOn: 'case', ...dropped });
}

/** A case was found by the resident's own words (E3). */
export function caseFound(state: FlowState, departmentId: DepartmentId, caseId: CaseId): FlowState {
  if (state.screen !== 'search') return state;
  const chosen = caseChosen(departmentChosen(state, departmentId), caseId);
  return showing(chosen, 'case-info', { caseChosenOn: 'search' });
}

/** Nothing is kept of a time that was dropped. */
function withoutHold(state: FlowState, dropped: Partial<BookingDraft>): FlowState {
  return dropped.time === null ? holding(state, NO_HOLD) : state;
}

/** A day and hour were chosen, on whichever screen: on to the first question that is not answered yet. */
export function timeChosen(state: FlowState, time: Start, timeChosenOn: BookingDraft['timeChosenOn']): FlowState {
  const { key, onEarlier } = state.booking;
  const intention = sameTime(state.booking.time, time) ? { key, onEarlier } : NEW_INTENTION;
  const next = showing(state, state.screen, { ...intention, time, day: time.date, timeChosenOn, change: null });
  return { ...next, screen: firstUnanswered(next) };
}

function firstUnanswered(state: FlowState): ScreenName {
  const { answered } = state.booking;
  if (!answered.pesel) return identityScreen('booking', state);
  if (!answered.name) return 'name';
  return answered.contact ? 'check' : 'contact';
}

const AFTER: Readonly<Record<PersonScreen, ScreenName>> = { pesel: 'name', name: 'contact', contact: 'check' };

/** Dalej on a typing screen: what is wrong is said there, what is right leads on, or back to the check screen it came from. */
export function personAnswered(state: FlowState, screen: PersonScreen, rules: PersonRules): FlowState {
  const problems = problemsOn(screen, state, rules);
  if (problems.length > 0) return refused(state, problems);
  if (screen === 'contact' && emailLooksMistyped(state)) return { ...state, problems: [], question: 'email-typo' };
  const answered = { ...state.booking.answered, [screen]: true };
  const next = showing(state, state.screen, { answered });
  if (state.booking.change !== null) {
    return { ...next, screen: firstUnanswered(next), booking: { ...next.booking, change: null } };
  }
  return { ...next, screen: screen === 'contact' ? firstUnanswered(next) : AFTER[screen] };
}

function emailLooksMistyped({ person, keptEmail }: FlowState): boolean {
  return keptEmail !== person.email && suggestDomain(person.email) !== null;
}

/** What the resident says to the question about a mistyped address; both answers lead on. */
export function emailAnswered(state: FlowState, correct: boolean, rules: PersonRules): FlowState {
  if (state.question !== 'email-typo') return state;
  const suggestion = suggestDomain(state.person.email);
  const decided =
    correct && suggestion !== null ? typed(state, 'email', suggestion) : { ...state, keptEmail: state.person.email };
  return personAnswered({ ...decided, question: null }, 'contact', rules);
}

function rootOf(what: Changeable, state: FlowState): ScreenName {
  const roots = { case: 'case', time: 'day', pesel: identityScreen('booking', state) } as const;
  return what === 'name' || what === 'contact' ? what : roots[what];
}

/** „Zmień” on the check screen. Wróć on the screen it leads to gives the old answer back. */
export function changing(state: FlowState, what: Changeable): FlowState {
  if (state.screen !== 'check') return state;
  const root = rootOf(what, state);
  return showing(state, root, { change: changeOf(state, root) });
}

function changeOf(state: FlowState, root: ScreenName): BookingDraft['change'] {
  const { person, identifiedBy, booking } = state;
  return { root, before: { person, identifiedBy, answered: booking.answered } };
}

/** Wróć on the screen that „Zmień” led to: nothing was changed. Null when the check screen has lost an answer meanwhile. */
export function changeGivenUp(state: FlowState): FlowState | null {
  const { change } = state.booking;
  if (change === null || change.root !== state.screen) return null;
  const { answered, ...typed } = change.before;
  const restored = showing({ ...state, ...typed }, 'check', { answered, change: null });
  return readyToCheck(restored) ? restored : null;
}

/** A refused booking: each reason leads to the screen where it can be mended, with everything typed kept. */
export function bookingRefused(state: FlowState, error: BookError | CallError): FlowState {
  const sent: FlowState = { ...state, booking: { ...state.booking, sending: { kind: 'no' }, change: null } };
  switch (error.type) {
    case 'person-refused': {
      const [first] = error.problems;
      if (first === undefined) return sent;
      const screen = rootOf(SCREEN_OF[first.field], sent);
      const here = error.problems.filter((problem) => SCREEN_OF[problem.field] === SCREEN_OF[first.field]);
      const answered = { ...sent.booking.answered };
      for (const problem of error.problems) answered[SCREEN_OF[problem.field]] = false;
      const asked = showing(sent, screen, { ...NEW_INTENTION, answered });
      return refused(showing(asked, screen, { change: changeOf(asked, screen) }), here);
    }
    case 'time-taken':
    case 'time-not-offered':
      return showing(holding(sent, NO_HOLD), 'hour', { ...NEW_INTENTION, time: null, refusal: error });
    case 'not-offered':
      return showing(holding(sent, NO_HOLD), 'case', { ...ANOTHER_TIME, caseId: null, refusal: error });
    case 'suspended':
      return showing(holding(sent, NO_HOLD), readyToCheck(sent) ? 'check' : 'hour', {
        ...NEW_INTENTION,
        refusal: error,
      });
    case 'case-already-booked':
    case 'hours-overlap':
    case 'too-many-visits':
    case 'key-reused':
      return showing(sent, 'check', { ...NEW_INTENTION, refusal: error });
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      // The key stays: perhaps the visit was stored and only the answer was lost.
      return { ...sent, booking: { ...sent.booking, sending: { kind: 'failed', error } } };
    default:
      return assertNever(error);
  }
}

/** „Umów kolejną wizytę”: the person stays, the case and the time are chosen anew. */
export function another(state: FlowState): FlowState {
  return {
    ...state,
    screen: 'department',
    hold: NO_HOLD,
    booked: null,
    print: { kind: 'not-asked' },
    booking: { ...EMPTY_BOOKING, answered: state.booking.answered },
  };
}
