import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { ChangeVisitError } from '../../../shared/contract/failures.ts';
import type { Start } from '../../../shared/model/availability.ts';
import { visitRefused } from './cancelling.ts';
import type { MoveEvent } from './events.ts';
import { NO_HOLD } from './hold-state.ts';
import type { ScreenName } from './screens.ts';
import { EMPTY_MOVING, type FlowState, type MoveDraft, sameTime } from './state.ts';

/** Shows another screen of moving a visit and forgets what was said about the one before. */
export function showingMove(state: FlowState, screen: ScreenName, moving: Partial<MoveDraft> = {}): FlowState {
  return { ...state, screen, moving: { ...state.moving, refusal: null, ...moving } };
}

/** One step of taking another time for the visit that was found (C3). Nobody types anything again. */
export function move(state: FlowState, event: MoveEvent): FlowState {
  switch (event.type) {
    case 'move': {
      const { visit, entry } = state.cancelling;
      // On the way from a refused booking another hour is already kept for that booking.
      if (state.screen !== 'cancel-visit' || visit === null || entry !== null) return state;
      return { ...state, screen: 'move-day', moving: EMPTY_MOVING };
    }
    case 'move-other-time':
      return state.screen === 'move-check' ? showingMove(state, 'move-day') : state;
    case 'move-started':
      if (state.screen !== 'move-check' || state.moving.time === null) return state;
      return showingMove(state, 'move-check', { key: event.key, sending: { kind: 'running' } });
    case 'move-answered':
      if (state.moving.sending.kind !== 'running') return state;
      if (!event.answer.ok) return moveRefused(state, event.answer.error);
      return {
        ...showingMove(state, 'move-done', { sending: { kind: 'no' }, key: null }),
        overlays: [],
        question: null,
        hold: NO_HOLD,
        booked: event.answer.value,
        print: { kind: 'not-asked' },
      };
    default:
      return assertNever(event);
  }
}

/** The new day and hour were chosen: on to what is old and what will be new. */
export function moveTimeChosen(state: FlowState, time: Start, timeChosenOn: MoveDraft['timeChosenOn']): FlowState {
  const key = sameTime(state.moving.time, time) ? state.moving.key : null;
  return showingMove(state, 'move-check', { time, day: time.date, timeChosenOn, key });
}

/** The visit stands as it was; each reason leads to where it can be mended. */
export function moveRefused(state: FlowState, error: ChangeVisitError | CallError): FlowState {
  const sent: FlowState = { ...state, moving: { ...state.moving, sending: { kind: 'no' } } };
  const unkept: FlowState = { ...sent, hold: NO_HOLD };
  switch (error.type) {
    case 'visit-not-found':
    case 'paused':
    case 'code-only':
      return visitRefused({ ...unkept, moving: EMPTY_MOVING }, error);
    case 'time-taken':
    case 'time-not-offered':
      return showingMove(unkept, 'move-hour', { time: null, key: null, refusal: error });
    case 'not-offered':
    case 'suspended':
      return showingMove(unkept, 'move-check', { key: null, refusal: error });
    case 'hours-overlap':
    case 'case-already-booked':
    case 'key-reused':
      return showingMove(sent, 'move-check', { key: null, refusal: error });
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      // The key stays: perhaps the new time was stored and only the answer was lost.
      return { ...sent, moving: { ...sent.moving, sending: { kind: 'failed', error } } };
    default:
      return assertNever(error);
  }
}
