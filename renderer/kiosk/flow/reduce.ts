import { assertNever } from '../../../shared/basics/assert-never.ts';
import { back } from './back.ts';
import {
  another,
  bookingRefused,
  caseChosen,
  changing,
  departmentChosen,
  emailAnswered,
  personAnswered,
  showing,
  timeChosen,
} from './booking.ts';
import {
  cancelCaseChosen,
  cancelChanging,
  cancelDayChosen,
  cancelDepartmentChosen,
  cancelEarlier,
  cancelPeselAnswered,
  searchedAgain,
  showingCancel,
  visitFound,
  visitRefused,
} from './cancelling.ts';
import type { FlowEvent } from './events.ts';
import { type FlowState, FRESH, readyToCheck, somethingTyped } from './state.ts';
import { typed } from './typing.ts';

/** While a booking or a cancelling is under way only its answer, the reading settings and the end of the session count. */
const MEANWHILE: ReadonlySet<FlowEvent['type']> = new Set(['booking-answered', 'cancel-answered', 'set', 'finish']);

/** One step of a session. Pure: the same state and event always give the same state. */
export function reduce(state: FlowState, event: FlowEvent): FlowState {
  const busy = state.booking.sending.kind === 'running' || state.cancelling.sending.kind === 'running';
  if (busy && !MEANWHILE.has(event.type)) return state;
  switch (event.type) {
    case 'book':
      return begin(state);
    case 'cancel':
      return state.screen === 'start' ? showingCancel(state, 'cancel-pesel') : state;
    case 'choose-department':
      if (state.screen === 'department') return departmentChosen(state, event.departmentId);
      return state.screen === 'cancel-department' ? cancelDepartmentChosen(state, event.departmentId) : state;
    case 'choose-case':
      if (state.screen === 'case') return caseChosen(state, event.caseId);
      return state.screen === 'cancel-case' ? cancelCaseChosen(state, event.caseId) : state;
    case 'choose-day':
      if (state.screen === 'day' || state.screen === 'hour') return showing(state, 'hour', { day: event.date });
      return state.screen === 'cancel-day' ? cancelDayChosen(state, event.date) : state;
    case 'choose-hour':
      if (state.screen !== 'hour' || state.booking.day === null) return state;
      return timeChosen(state, { date: state.booking.day, start: event.start });
    case 'choose-time':
      return timeChosen(state, event.time);
    case 'type':
      return isTyping(state) ? typed(state, event.field, event.value) : state;
    case 'next':
      return next(state, event);
    case 'answer-email':
      return emailAnswered(state, event.correct, event.rules);
    case 'back':
      return back(state);
    case 'change':
      return change(state, event);
    case 'booking-started':
      if (state.screen !== 'check' || !readyToCheck(state)) return state;
      return showing(state, 'check', { key: event.key, sending: { kind: 'running' } });
    case 'booking-answered':
      if (state.booking.sending.kind !== 'running') return state;
      if (!event.answer.ok) return bookingRefused(state, event.answer.error);
      return {
        ...showing(state, 'done', { sending: { kind: 'no' }, change: null }),
        overlays: [],
        question: null,
        booked: event.answer.value,
      };
    case 'print-started':
      return state.booked === null ? state : { ...state, print: { kind: 'running' } };
    case 'print-answered':
      if (state.print.kind !== 'running') return state;
      return {
        ...state,
        print: event.answer.ok
          ? { kind: 'out', outcome: event.answer.value.outcome }
          : { kind: 'failed', error: event.answer.error },
      };
    case 'book-another':
      return state.screen === 'done' ? another(state) : state;
    case 'cancel-earlier':
      return state.screen === 'check' ? cancelEarlier(state, event.sameCase) : state;
    case 'search-again':
      return state.screen === 'cancel-search' || state.screen === 'cancel-not-found' ? searchedAgain(state) : state;
    case 'search-answered':
      if (state.screen !== 'cancel-search') return state;
      return event.answer.ok ? visitFound(state, event.answer.value) : visitRefused(state, event.answer.error);
    case 'ask-cancel':
      return state.screen === 'cancel-visit' ? { ...state, question: 'cancel-visit' } : state;
    case 'cancel-started':
      if (state.screen !== 'cancel-visit') return state;
      return { ...showingCancel(state, 'cancel-visit', { sending: { kind: 'running' } }), question: null };
    case 'cancel-answered':
      if (state.cancelling.sending.kind !== 'running') return state;
      if (!event.answer.ok) return visitRefused(state, event.answer.error);
      return showingCancel(state, 'cancel-done', { visit: event.answer.value, sending: { kind: 'no' } });
    case 'open':
      return {
        ...state,
        overlays: [...state.overlays.filter((open) => open.name !== event.overlay.name), event.overlay],
      };
    case 'set':
      return { ...state, settings: { ...state.settings, ...event.settings } };
    case 'ask-finish':
      return mayEndAtOnce(state) ? FRESH : { ...state, question: 'finish' };
    case 'dismiss-question':
      return { ...state, question: null };
    case 'finish':
      return FRESH;
    default:
      return assertNever(event);
  }
}

/** Zakończ needs no question when nothing would be lost: nothing typed, or the visit stands on paper or is cancelled. */
export function mayEndAtOnce(state: FlowState): boolean {
  if (state.screen === 'done') return state.print.kind === 'out';
  return state.screen === 'cancel-done' || !somethingTyped(state);
}

function begin(state: FlowState): FlowState {
  if (state.screen === 'start') return showing(state, 'department');
  if (state.screen !== 'cancel-done') return state;
  return showing(state, readyToCheck(state) ? 'check' : 'department');
}

function isTyping({ screen }: FlowState): boolean {
  return screen === 'pesel' || screen === 'name' || screen === 'contact' || screen === 'cancel-pesel';
}

function next(state: FlowState, { rules }: Extract<FlowEvent, { type: 'next' }>): FlowState {
  switch (state.screen) {
    case 'case-info':
      return showing(state, 'day');
    case 'pesel':
    case 'name':
    case 'contact':
      return personAnswered(state, state.screen, rules);
    case 'cancel-pesel':
      return cancelPeselAnswered(state, rules);
    default:
      return state;
  }
}

function change(state: FlowState, { what }: Extract<FlowEvent, { type: 'change' }>): FlowState {
  if (state.screen === 'cancel-not-found') {
    return what === 'pesel' || what === 'case' || what === 'day' ? cancelChanging(state, what) : state;
  }
  return what === 'day' ? state : changing(state, what);
}
