import { assertNever } from '../../../shared/basics/assert-never.ts';
import { arrivalScanned, arrivalTyped, arrive } from './arriving.ts';
import { back } from './back.ts';
import {
  another,
  bookingRefused,
  caseChosen,
  caseFound,
  changing,
  departmentChosen,
  emailAnswered,
  personAnswered,
  showing,
} from './booking.ts';
import {
  cancelBy,
  cancelCaseChosen,
  cancelChanging,
  cancelCodeAnswered,
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
import { NO_HOLD } from './hold-state.ts';
import { hold } from './holding.ts';
import { identifyBy } from './identifying.ts';
import { move, showingMove } from './moving.ts';
import { print } from './printing.ts';
import { type FlowState, FRESH, readyToCheck, somethingTyped } from './state.ts';
import { typed } from './typing.ts';

/**
 * While a visit is being booked, moved or cancelled only the answer, the time that is kept, the receipt that is printing, the
 * reading settings and the end of the session count.
 */
const MEANWHILE: ReadonlySet<FlowEvent['type']> = new Set([
  'booking-answered',
  'move-answered',
  'cancel-answered',
  'print-answered',
  'hold-minute',
  'hold-extended',
  'set',
  'finish',
]);

/** One step of a session. Pure: the same state and event always give the same state. */
export function reduce(state: FlowState, event: FlowEvent): FlowState {
  const calls = [state.booking.sending, state.cancelling.sending, state.moving.sending];
  const busy = calls.some((sending) => sending.kind === 'running');
  if (busy && !MEANWHILE.has(event.type)) return state;
  switch (event.type) {
    case 'book':
      return begin(state);
    case 'cancel':
      return state.screen === 'start' ? showingCancel(state, 'cancel-choice') : state;
    case 'cancel-by':
      return state.screen === 'cancel-choice' ? cancelBy(state, event.by) : state;
    case 'arrive':
    case 'without-code':
    case 'arrive-answered':
    case 'arrive-again':
      return arrive(state, event);
    case 'move':
    case 'move-other-time':
    case 'move-started':
    case 'move-answered':
      return move(state, event);
    case 'choose-hour':
    case 'choose-time':
    case 'hold-answered':
    case 'hold-minute':
    case 'hold-extended':
    case 'hold-again':
      return hold(state, event);
    case 'scanned':
      return scanned(state, event.code);
    case 'search':
      return state.screen === 'department' ? showing(state, 'search') : state;
    case 'choose-found':
      return caseFound(state, event.departmentId, event.caseId);
    case 'choose-department':
      if (state.screen === 'department') return departmentChosen(state, event.departmentId);
      return state.screen === 'cancel-department' ? cancelDepartmentChosen(state, event.departmentId) : state;
    case 'choose-case':
      if (state.screen === 'case') return caseChosen(state, event.caseId);
      return state.screen === 'cancel-case' ? cancelCaseChosen(state, event.caseId) : state;
    case 'choose-day':
      if (state.screen === 'day' || state.screen === 'hour') return showing(state, 'hour', { day: event.date });
      if (state.screen === 'move-day') return showingMove(state, 'move-hour', { day: event.date });
      return state.screen === 'cancel-day' ? cancelDayChosen(state, event.date) : state;
    case 'type':
      return TYPING.has(state.screen) ? typed(state, event.field, event.value) : state;
    case 'identify-by':
      return identifyBy(state, event.by);
    case 'type-code':
      return FIELDS[state.screen] === event.field ? { ...state, [event.field]: event.value } : state;
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
      return showing(state, 'check', { key: event.key, onEarlier: event.onEarlier, sending: { kind: 'running' } });
    case 'booking-answered':
      if (state.booking.sending.kind !== 'running') return state;
      if (!event.answer.ok) return bookingRefused(state, event.answer.error);
      return {
        ...showing(state, 'done', { sending: { kind: 'no' }, change: null }),
        overlays: [],
        question: null,
        hold: NO_HOLD,
        booked: event.answer.value,
        print: { kind: 'not-asked' },
      };
    case 'choose-receipt':
    case 'print-started':
    case 'print-withheld':
    case 'print-answered':
    case 'print-again':
      return print(state, event);
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
    case 'type-comment':
      return { ...state, comment: event.text };
    case 'comment-sent':
      return { ...state, comment: '' };
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
  if (state.screen === 'done' || state.screen === 'move-done') return state.print.kind === 'out';
  return state.screen === 'cancel-done' || state.screen === 'arrive-done' || !somethingTyped(state);
}

function begin(state: FlowState): FlowState {
  if (state.screen === 'start') return showing(state, 'department');
  if (state.screen !== 'cancel-done') return state;
  return showing(state, readyToCheck(state) ? 'check' : 'department');
}

const TYPING: ReadonlySet<FlowState['screen']> = new Set([
  'pesel',
  'document',
  'name',
  'contact',
  'cancel-pesel',
  'cancel-document',
  'arrive-pesel',
  'arrive-document',
]);

const FIELDS: Readonly<Partial<Record<FlowState['screen'], 'code' | 'ending' | 'searched'>>> = {
  'arrive-code': 'code',
  'cancel-code': 'code',
  'cancel-ending': 'ending',
  search: 'searched',
};

function scanned(state: FlowState, code: string): FlowState {
  if (state.question !== null || state.overlays.length > 0) return state;
  if (state.screen === 'start' || state.screen === 'arrive-code') return arrivalScanned(state, code);
  return state.screen === 'cancel-code' ? cancelCodeAnswered({ ...state, code }) : state;
}

function next(state: FlowState, { rules }: Extract<FlowEvent, { type: 'next' }>): FlowState {
  switch (state.screen) {
    case 'case-info':
      return showing(state, 'day');
    case 'document':
      return personAnswered(state, 'pesel', rules);
    case 'pesel':
    case 'name':
    case 'contact':
      return personAnswered(state, state.screen, rules);
    case 'cancel-pesel':
    case 'cancel-document':
      return cancelPeselAnswered(state, rules);
    case 'cancel-code':
    case 'cancel-ending':
      return cancelCodeAnswered(state);
    case 'arrive-code':
    case 'arrive-pesel':
    case 'arrive-document':
      return arrivalTyped(state, rules);
    default:
      return state;
  }
}

function change(state: FlowState, { what }: Extract<FlowEvent, { type: 'change' }>): FlowState {
  if (state.screen === 'cancel-not-found') {
    return what === 'time' || what === 'name' || what === 'contact' ? state : cancelChanging(state, what);
  }
  return what === 'day' || what === 'code' || what === 'ending' ? state : changing(state, what);
}
