import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { FindVisitError } from '../../../shared/contract/failures.ts';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { type CancelDraft, EMPTY_CANCELLING, type FlowState, type ScreenName } from './state.ts';
import { problemsOn, refused } from './typing.ts';

/** Shows another screen of the cancelling. */
export function showingCancel(state: FlowState, screen: ScreenName, cancelling: Partial<CancelDraft> = {}): FlowState {
  return { ...state, screen, problems: [], cancelling: { ...state.cancelling, ...cancelling } };
}

/** Looks for the visit once all three facts are there; else asks for the first one that is missing. */
function searching(state: FlowState): FlowState {
  const { departmentId, caseId, date, search } = state.cancelling;
  if (departmentId === null) return showingCancel(state, 'cancel-department', { change: null });
  if (caseId === null) return showingCancel(state, 'cancel-case', { change: null });
  if (date === null) return showingCancel(state, 'cancel-day', { change: null });
  return showingCancel(state, 'cancel-search', {
    change: null,
    search: search + 1,
    visit: null,
    sending: { kind: 'no' },
  });
}

/** Dalej under the PESEL. */
export function cancelPeselAnswered(state: FlowState, rules: PersonRules): FlowState {
  const problems = problemsOn('pesel', state.person, rules);
  if (problems.length > 0) return refused(state, problems);
  return state.cancelling.change === null ? showingCancel(state, 'cancel-department') : searching(state);
}

export function cancelDepartmentChosen(state: FlowState, departmentId: DepartmentId): FlowState {
  const dropped = departmentId === state.cancelling.departmentId ? {} : { caseId: null };
  return showingCancel(state, 'cancel-case', { departmentId, ...dropped });
}

export function cancelCaseChosen(state: FlowState, caseId: CaseId): FlowState {
  const chosen = showingCancel(state, 'cancel-day', { caseId });
  return state.cancelling.change === null ? chosen : searching(chosen);
}

export function cancelDayChosen(state: FlowState, date: LocalDate): FlowState {
  return searching(showingCancel(state, 'cancel-day', { date }));
}

/** The same data once more: after a call that failed, or from the screen that says what was searched for. */
export function searchedAgain(state: FlowState): FlowState {
  return searching(state);
}

const ROOTS: Readonly<Record<'pesel' | 'case' | 'day', ScreenName>> = {
  pesel: 'cancel-pesel',
  case: 'cancel-case',
  day: 'cancel-day',
};

/** „Zmień” on the screen that found nothing. */
export function cancelChanging(state: FlowState, what: 'pesel' | 'case' | 'day'): FlowState {
  const change = { root: ROOTS[what], peselBefore: state.person.pesel };
  return showingCancel(state, ROOTS[what], { change });
}

/** Wróć on the screen that „Zmień” led to; null when it did not. */
export function cancelChangeGivenUp(state: FlowState): FlowState | null {
  const { change, caseId } = state.cancelling;
  if (change === null || change.root !== state.screen || caseId === null) return null;
  const person = { ...state.person, pesel: change.peselBefore };
  return showingCancel({ ...state, person }, 'cancel-not-found', { change: null });
}

export function visitFound(state: FlowState, visit: VisitSummary): FlowState {
  return showingCancel(state, 'cancel-visit', { visit, sending: { kind: 'no' } });
}

/** One neutral answer for everything that does not match (C1); a pause after too many of them. */
export function visitRefused(state: FlowState, error: FindVisitError | CallError): FlowState {
  switch (error.type) {
    case 'visit-not-found':
      return showingCancel(state, 'cancel-not-found', { visit: null, sending: { kind: 'no' } });
    case 'paused':
      return showingCancel(state, 'cancel-paused', {
        visit: null,
        sending: { kind: 'no' },
        pausedSeconds: error.seconds,
      });
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      return showingCancel(state, state.screen, { sending: { kind: 'failed', error } });
    default:
      return assertNever(error);
  }
}

/** From a refused booking to the visit that stands in its way. What was chosen and typed for the booking stays. */
export function cancelEarlier(state: FlowState, sameCase: boolean): FlowState {
  const { departmentId, caseId } = state.booking;
  const known = sameCase ? { departmentId, caseId } : {};
  const entry = sameCase ? 'cancel-day' : 'cancel-department';
  return showingCancel(state, entry, { ...EMPTY_CANCELLING, ...known, entry });
}
