import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { FindVisitError } from '../../../shared/contract/failures.ts';
import type { PersonRules } from '../../../shared/rules/person.ts';
import { codeProblemOf } from './codes.ts';
import type { ArriveEvent } from './events.ts';
import { identityScreen } from './identifying.ts';
import type { ScreenName } from './screens.ts';
import type { ArriveDraft, FlowState } from './state.ts';
import { problemsOfSeeker, refused } from './typing.ts';

/** Shows another screen of arriving. */
export function showingArrival(state: FlowState, screen: ScreenName, arriving: Partial<ArriveDraft> = {}): FlowState {
  return { ...state, screen, problems: [], codeProblem: null, arriving: { ...state.arriving, ...arriving } };
}

/** One step of saying that one has come (C4). */
export function arrive(state: FlowState, event: ArriveEvent): FlowState {
  switch (event.type) {
    case 'arrive':
      return state.screen === 'start' ? showingArrival(state, 'arrive-code') : state;
    case 'without-code':
      return state.screen === 'arrive-code' ? showingArrival(state, identityScreen('arriving', state)) : state;
    case 'arrive-answered':
      if (state.screen !== 'arrive-search') return state;
      if (!event.answer.ok) return arrivalRefused(state, event.answer.error);
      return showingArrival(state, 'arrive-done', { arrival: event.answer.value, sending: { kind: 'no' } });
    case 'arrive-again':
      return state.screen === 'arrive-search' ? asked(state, state.arriving.by) : state;
    default:
      return assertNever(event);
  }
}

/** Dalej under a typed code, PESEL or document. */
export function arrivalTyped(state: FlowState, rules: PersonRules): FlowState {
  if (state.screen !== 'arrive-code') {
    const problems = problemsOfSeeker(state, rules);
    return problems.length > 0 ? refused(state, problems) : asked(state, 'pesel');
  }
  const problem = codeProblemOf(state.code);
  return problem === null ? asked(state, 'code') : { ...state, codeProblem: problem, refusals: state.refusals + 1 };
}

/** A reader read a code: there is nothing to type and nothing to press. */
export function arrivalScanned(state: FlowState, code: string): FlowState {
  return asked({ ...state, code }, 'code');
}

function asked(state: FlowState, by: ArriveDraft['by']): FlowState {
  const search = state.arriving.search + 1;
  return showingArrival(state, 'arrive-search', { by, search, arrival: null, sending: { kind: 'no' } });
}

function arrivalRefused(state: FlowState, error: FindVisitError | CallError): FlowState {
  switch (error.type) {
    case 'visit-not-found':
      return showingArrival(state, 'arrive-not-found');
    case 'paused':
    case 'code-only':
      return showingArrival(state, 'arrive-paused', {
        pausedSeconds: error.type === 'paused' ? error.seconds : null,
      });
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      return showingArrival(state, 'arrive-search', { sending: { kind: 'failed', error } });
    default:
      return assertNever(error);
  }
}
