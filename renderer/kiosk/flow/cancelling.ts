import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { FindVisitError } from '../../../shared/contract/failures.ts';
import type { VisitIdentity } from '../../../shared/contract/resident-contract.ts';
import type { VisitSummary } from '../../../shared/contract/views.ts';
import type { CaseId, DepartmentId } from '../../../shared/model/ids.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import { namedBy } from '../../../shared/rules/typed-person.ts';
import { cleanCode } from '../../../shared/rules/visit-code.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { codeProblemOf, endingProblemOf } from './codes.ts';
import { identityScreen } from './identifying.ts';
import type { ScreenName } from './screens.ts';
import { type CancelDraft, EMPTY_CANCELLING, type FlowState, type SoughtLine } from './state.ts';
import { problemsOfSeeker, refused } from './typing.ts';

/** Shows another screen of the cancelling. */
export function showingCancel(state: FlowState, screen: ScreenName, cancelling: Partial<CancelDraft> = {}): FlowState {
  const draft = { ...state.cancelling, ...cancelling };
  return { ...state, screen, problems: [], codeProblem: null, cancelling: draft };
}

/** What the visit is looked for by; null while something is missing. */
export function identityOf({ person, identifiedBy, code, ending, cancelling }: FlowState): VisitIdentity | null {
  const { by, caseId, date } = cancelling;
  if (by === 'code') return { by, code: cleanCode(code), peselEnding: ending };
  return caseId === null || date === null ? null : { ...namedBy(person, identifiedBy), caseId, date };
}

/** „Mam kod wizyty” or „Nie mam kodu”. */
export function cancelBy(state: FlowState, by: CancelDraft['by']): FlowState {
  return showingCancel(state, by === 'code' ? 'cancel-code' : identityScreen('cancelling', state), { by });
}

/** The first screen whose answer is missing; null when all is known. */
function firstMissing({ code, ending, cancelling }: FlowState): ScreenName | null {
  const { by, departmentId, caseId, date } = cancelling;
  if (by === 'code') {
    if (codeProblemOf(code) !== null) return 'cancel-code';
    return endingProblemOf(ending) === null ? null : 'cancel-ending';
  }
  if (departmentId === null) return 'cancel-department';
  if (caseId === null) return 'cancel-case';
  return date === null ? 'cancel-day' : null;
}

/** Looks for the visit once all facts are there; else asks for the first one that is missing. */
function searching(state: FlowState): FlowState {
  const missing = firstMissing(state);
  if (missing !== null) return showingCancel(state, missing, { change: null });
  const search = state.cancelling.search + 1;
  return showingCancel(state, 'cancel-search', { change: null, search, visit: null, sending: { kind: 'no' } });
}

/** Dalej under the PESEL or the document. */
export function cancelPeselAnswered(state: FlowState, rules: PersonRules): FlowState {
  const problems = problemsOfSeeker(state, rules);
  if (problems.length > 0) return refused(state, problems);
  return state.cancelling.change === null ? showingCancel(state, 'cancel-department') : searching(state);
}

/** Dalej under the code or under the end of the PESEL. */
export function cancelCodeAnswered(state: FlowState): FlowState {
  const onCode = state.screen === 'cancel-code';
  const problem = onCode ? codeProblemOf(state.code) : endingProblemOf(state.ending);
  if (problem !== null) return { ...state, codeProblem: problem, refusals: state.refusals + 1 };
  return onCode && state.cancelling.change === null ? showingCancel(state, 'cancel-ending') : searching(state);
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

const ROOTS: Readonly<Record<Exclude<SoughtLine, 'pesel'>, ScreenName>> = {
  case: 'cancel-case',
  day: 'cancel-day',
  code: 'cancel-code',
  ending: 'cancel-ending',
};

/** „Zmień” on the screen that found nothing. */
export function cancelChanging(state: FlowState, what: SoughtLine): FlowState {
  const { person, identifiedBy, code, ending } = state;
  const root = what === 'pesel' ? identityScreen('cancelling', state) : ROOTS[what];
  return showingCancel(state, root, { change: { root, before: { person, identifiedBy, code, ending } } });
}

/** Wróć on the screen that „Zmień” led to; null when it did not. */
export function cancelChangeGivenUp(state: FlowState): FlowState | null {
  const { change } = state.cancelling;
  if (change === null || change.root !== state.screen) return null;
  const restored = { ...state, ...change.before };
  return identityOf(restored) === null ? null : showingCancel(restored, 'cancel-not-found', { change: null });
}

export function visitFound(state: FlowState, visit: VisitSummary): FlowState {
  return { ...showingCancel(state, 'cancel-visit', { visit, sending: { kind: 'no' } }), print: { kind: 'not-asked' } };
}

/** One neutral answer for everything that does not match (C1); a pause after too many of them. */
export function visitRefused(state: FlowState, error: FindVisitError | CallError): FlowState {
  switch (error.type) {
    case 'visit-not-found':
      return showingCancel(state, 'cancel-not-found', { visit: null, sending: { kind: 'no' } });
    case 'paused':
    case 'code-only':
      return showingCancel(state, 'cancel-paused', {
        visit: null,
        sending: { kind: 'no' },
        pausedSeconds: error.type === 'paused' ? error.seconds : null,
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
