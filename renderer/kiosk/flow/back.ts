import { assertNever } from '../../../shared/basics/assert-never.ts';
import { showingArrival } from './arriving.ts';
import { changeGivenUp, showing } from './booking.ts';
import { cancelChangeGivenUp, showingCancel } from './cancelling.ts';
import { NO_HOLD } from './hold-state.ts';
import { askGivenUp } from './holding.ts';
import { identifyBy, identityScreen } from './identifying.ts';
import { showingMove } from './moving.ts';
import type { ScreenName } from './screens.ts';
import { type FlowState, FRESH, holding, somethingTyped } from './state.ts';

/** Wróć: closes what lies on top, else goes one screen back. Never loses what was typed or chosen. */
export function back(state: FlowState): FlowState {
  if (state.question !== null) return { ...state, question: null };
  if (state.overlays.length > 0) return { ...state, overlays: state.overlays.slice(0, -1) };
  const here = askGivenUp(state);
  return changeGivenUp(here) ?? cancelChangeGivenUp(here) ?? leave(withoutChange(here), here.screen);
}

function withoutChange(state: FlowState): FlowState {
  return {
    ...state,
    booking: { ...state.booking, change: state.booking.change?.root === state.screen ? null : state.booking.change },
    cancelling: {
      ...state.cancelling,
      change: state.cancelling.change?.root === state.screen ? null : state.cancelling.change,
    },
  };
}

function leave(state: FlowState, screen: ScreenName): FlowState {
  switch (screen) {
    case 'start':
    case 'done':
    case 'cancel-done':
    case 'move-done':
    case 'arrive-done':
      return state;
    case 'department':
    case 'cancel-choice':
    case 'arrive-code':
      return toStart(state);
    case 'search':
    case 'case':
      return showing(state, 'department');
    case 'case-info':
      return showing(state, state.booking.caseChosenOn);
    case 'day':
      return showing(state, 'case-info');
    case 'hour':
      return showing(state, 'day');
    case 'pesel':
      return showing(holding(state, NO_HOLD), state.booking.timeChosenOn);
    case 'document':
    case 'cancel-document':
    case 'arrive-document':
      return identifyBy(state, 'pesel');
    case 'name':
      return showing(state, identityScreen('booking', state));
    case 'contact':
      return showing(state, 'name');
    case 'check':
      return showing({ ...state, booking: { ...state.booking, sending: { kind: 'no' } } }, 'contact');
    case 'cancel-code':
    case 'cancel-pesel':
      return showingCancel(state, 'cancel-choice');
    case 'cancel-ending':
      return showingCancel(state, 'cancel-code');
    case 'cancel-department':
      return toEntry(state) ?? showingCancel(state, identityScreen('cancelling', state));
    case 'cancel-case':
      return showingCancel(state, 'cancel-department');
    case 'cancel-day':
      return toEntry(state) ?? showingCancel(state, 'cancel-case');
    case 'cancel-search':
    case 'cancel-not-found':
    case 'cancel-paused':
    case 'cancel-visit':
      return showingCancel(state, state.cancelling.by === 'code' ? 'cancel-ending' : 'cancel-day', {
        sending: { kind: 'no' },
      });
    case 'move-day':
      return showingMove(state, 'cancel-visit');
    case 'move-hour':
      return showingMove(state, 'move-day');
    case 'move-check':
      return showingMove(holding(state, NO_HOLD), state.moving.timeChosenOn, { sending: { kind: 'no' } });
    case 'arrive-pesel':
      return showingArrival(state, 'arrive-code');
    case 'arrive-search':
    case 'arrive-not-found':
    case 'arrive-paused':
      return showingArrival(state, state.arriving.by === 'code' ? 'arrive-code' : identityScreen('arriving', state), {
        sending: { kind: 'no' },
      });
    default:
      return assertNever(screen);
  }
}

function toEntry(state: FlowState): FlowState | null {
  return state.cancelling.entry === state.screen ? showing(state, 'check') : null;
}

/**
 * The start screen belongs to whoever comes next, so nothing may lie behind it: with something typed the question comes
 * first, otherwise only the choices are dropped. Language and reading settings stay with the person who is still there.
 */
function toStart(state: FlowState): FlowState {
  return somethingTyped(state) ? { ...state, question: 'finish' } : { ...FRESH, settings: state.settings };
}
