import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { CallError } from '../../../shared/contract/define.ts';
import type { HoldError } from '../../../shared/contract/failures.ts';
import type { Held } from '../../../shared/contract/views.ts';
import type { Start } from '../../../shared/model/availability.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { bookingRefused, showing, timeChosen } from './booking.ts';
import type { HoldEvent } from './events.ts';
import { type HeldTime, type HoldState, NO_HOLD } from './hold-state.ts';
import { moveRefused, moveTimeChosen, showingMove } from './moving.ts';
import type { ScreenName } from './screens.ts';
import { EMPTY_BOOKING, type FlowState, holding, sameTime } from './state.ts';

type Asking = Extract<HoldState, { kind: 'asking' }>;
const MINUTE_MS = 60_000;

/** One step of choosing an hour and keeping it (A8). */
export function hold(state: FlowState, event: HoldEvent): FlowState {
  switch (event.type) {
    case 'choose-hour': {
      const day = state.screen === 'move-hour' ? state.moving.day : state.booking.day;
      const onHours = state.screen === 'hour' || state.screen === 'move-hour';
      return onHours && day !== null ? timeTouched(state, { date: day, start: event.start }) : state;
    }
    case 'choose-time':
      return timeTouched(state, event.time);
    case 'hold-answered':
      if (state.hold.kind !== 'asking') return state;
      return event.answer.ok
        ? granted(state, state.hold, heldTime(state.hold, event.answer.value, event.nowMs))
        : denied(state, state.hold, event.answer.error);
    case 'hold-minute':
      if (state.hold.kind !== 'held') return state;
      return holding(
        state,
        event.minutesLeft > 0 ? { ...state.hold, minutesLeft: event.minutesLeft } : { kind: 'gone' },
      );
    case 'hold-extended':
      if (state.hold.kind !== 'held' || state.hold.holdId !== event.holdId) return state;
      if (event.answer.ok) return holding(state, heldTime(state.hold, event.answer.value, event.nowMs));
      return event.answer.error.type === 'hold-gone' ? holding(state, { kind: 'gone' }) : state;
    case 'hold-again':
      return askedAgain(state);
    default:
      return assertNever(event);
  }
}

/** Wróć while an hour is being asked for: nothing was chosen, and what was kept before stays. */
export function askGivenUp(state: FlowState): FlowState {
  return state.hold.kind === 'asking' && state.hold.from !== 'again'
    ? holding(state, state.hold.before ?? NO_HOLD)
    : state;
}

const CHOOSING: ReadonlySet<ScreenName> = new Set(['case-info', 'day', 'hour', 'arrive-done', 'move-day', 'move-hour']);

/** An hour was touched: the kiosk asks to keep it, and the screen waits for the answer. */
function timeTouched(state: FlowState, time: Start): FlowState {
  if (!CHOOSING.has(state.screen)) return state;
  const begun = state.screen === 'arrive-done' ? bookingInstead(state, time) : state;
  const caseId = caseOf(begun);
  if (caseId === null) return state;
  const { hold: now } = state;
  if (now.kind === 'asking' && now.caseId === caseId && sameTime(now.time, time)) return state;
  const before = now.kind === 'asking' ? now.before : now.kind === 'held' ? now : null;
  if (before !== null && before.caseId === caseId && sameTime(before.time, time)) {
    return chosen(holding(begun, before), state.screen, time);
  }
  return holding(begun, { kind: 'asking', caseId, time, from: state.screen, before });
}

/** Who came late books the same case anew. */
function bookingInstead(state: FlowState, time: Start): FlowState {
  const visit = state.arriving.arrival?.visit;
  if (visit === undefined) return state;
  const { departmentId, caseId } = visit;
  const booking = { ...EMPTY_BOOKING, departmentId, caseId, day: time.date, answered: state.booking.answered };
  return { ...state, booking };
}

function caseOf({ screen, booking, cancelling }: FlowState): CaseId | null {
  return isMoving(screen) ? (cancelling.visit?.caseId ?? null) : booking.caseId;
}

function isMoving(screen: ScreenName): boolean {
  return screen.startsWith('move-');
}

function heldTime({ caseId, time }: Pick<HeldTime, 'caseId' | 'time'>, held: Held, nowMs: number): HoldState {
  const { holdId, secondsLeft } = held;
  if (secondsLeft <= 0) return { kind: 'gone' };
  const untilMs = nowMs + secondsLeft * 1000;
  return { kind: 'held', holdId, caseId, time, untilMs, minutesLeft: Math.ceil((secondsLeft * 1000) / MINUTE_MS) };
}

function granted(state: FlowState, asked: Asking, kept: HoldState): FlowState {
  if (asked.from === 'again') return holding(state, kept);
  // Whoever went on meanwhile did not wait for this hour.
  return state.screen === asked.from ? chosen(holding(state, kept), asked.from, asked.time) : askGivenUp(state);
}

function denied(state: FlowState, asked: Asking, error: HoldError | CallError): FlowState {
  if (asked.from !== 'again' && state.screen !== asked.from) return askGivenUp(state);
  switch (error.type) {
    case 'time-taken':
    case 'time-not-offered':
    case 'not-offered':
    case 'suspended': {
      const left = holding(state, asked.before ?? NO_HOLD);
      if (asked.from === 'again')
        return isMoving(state.screen) ? moveRefused(left, error) : bookingRefused(left, error);
      const { date: day } = asked.time;
      if (isMoving(state.screen)) return showingMove(left, 'move-hour', { day, refusal: error });
      // Without an hour that is still kept the earlier choice is none any more.
      return showing(left, 'hour', { day, refusal: error, ...(asked.before === null ? { time: null } : {}) });
    }
    case 'not-authorised':
    case 'bad-call':
    case 'out-of-order':
    case 'unexpected':
      if (asked.from === 'again') return holding(state, { kind: 'gone' });
      return chosen(holding(state, { kind: 'without' }), asked.from, asked.time);
    default:
      return assertNever(error);
  }
}

function chosen(state: FlowState, from: ScreenName, time: Start): FlowState {
  if (from === 'move-day' || from === 'move-hour') return moveTimeChosen(state, time, from);
  return timeChosen(state, time, from === 'case-info' || from === 'day' ? from : 'hour');
}

function askedAgain(state: FlowState): FlowState {
  const time = state.screen === 'move-check' ? state.moving.time : state.booking.time;
  const caseId = caseOf(state);
  if (state.hold.kind !== 'gone' || time === null || caseId === null) return state;
  return holding(state, { kind: 'asking', caseId, time, from: 'again', before: null });
}
