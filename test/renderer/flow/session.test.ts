import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../renderer/kiosk/flow/cancelling.ts';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { ARRIVE_SCREENS, BOOKING_SCREENS, CANCEL_SCREENS, MOVE_SCREENS } from '../../../renderer/kiosk/flow/screens.ts';
import { type FlowState, FRESH, readyToCheck, somethingTyped } from '../../../renderer/kiosk/flow/state.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import {
  ANNA,
  ARRIVED,
  at,
  BACK,
  CARS,
  CODE,
  ELEVEN,
  ENDING,
  HELD,
  HOLD_GRANTED,
  ID_CARDS,
  KEY,
  LOST_CARD,
  MONDAY,
  NEW_CARD,
  NEXT,
  PASSPORT,
  play,
  RULES,
  TUESDAY,
  VISIT,
} from './session.ts';

const person = fc.constantFrom<keyof typeof ANNA>(
  'pesel',
  'documentNumber',
  'born',
  'firstName',
  'lastName',
  'email',
  'phone',
);
const KNOWN = { ...ANNA, ...PASSPORT };
const nearest = [{ date: TUESDAY, start: ELEVEN }];

const anyEvent: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.constantFrom<FlowEvent>(
    { type: 'book' },
    { type: 'cancel' },
    NEXT,
    NEXT,
    NEXT,
    BACK,
    { type: 'choose-day', date: MONDAY },
    { type: 'choose-day', date: TUESDAY },
    { type: 'choose-hour', start: ELEVEN },
    { type: 'choose-time', time: { date: MONDAY, start: ELEVEN } },
    { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
    { type: 'booking-started', key: KEY, onEarlier: 'replace' },
    { type: 'booking-answered', answer: ok(VISIT) },
    { type: 'booking-answered', answer: err({ type: 'time-taken', nearest }) },
    { type: 'booking-answered', answer: err({ type: 'not-offered' }) },
    { type: 'booking-answered', answer: err({ type: 'case-already-booked', replaceable: true }) },
    { type: 'booking-answered', answer: err({ type: 'unexpected', incident: 'x' }) },
    {
      type: 'booking-answered',
      answer: err({ type: 'person-refused', problems: [{ field: 'lastName', problem: { type: 'not-a-name' } }] }),
    },
    HOLD_GRANTED,
    HOLD_GRANTED,
    HOLD_GRANTED,
    { type: 'hold-answered', answer: err({ type: 'time-taken', nearest }), nowMs: 0 },
    { type: 'hold-answered', answer: err({ type: 'not-offered' }), nowMs: 0 },
    { type: 'hold-answered', answer: err({ type: 'unexpected', incident: 'x' }), nowMs: 0 },
    { type: 'hold-minute', minutesLeft: 1 },
    { type: 'hold-minute', minutesLeft: 0 },
    { type: 'hold-extended', holdId: HELD.holdId, answer: ok(HELD), nowMs: 0 },
    { type: 'hold-again' },
    { type: 'cancel-by', by: 'code' },
    { type: 'cancel-by', by: 'pesel' },
    { type: 'identify-by', by: 'document' },
    { type: 'identify-by', by: 'document' },
    { type: 'identify-by', by: 'pesel' },
    { type: 'type-code', field: 'code', value: CODE },
    { type: 'type-code', field: 'ending', value: ENDING },
    { type: 'type-code', field: 'searched', value: 'dowód' },
    { type: 'search' },
    { type: 'scanned', code: CODE },
    { type: 'move' },
    { type: 'move-other-time' },
    { type: 'move-started', key: KEY },
    { type: 'move-answered', answer: ok(VISIT) },
    { type: 'move-answered', answer: err({ type: 'time-taken', nearest }) },
    { type: 'move-answered', answer: err({ type: 'visit-not-found' }) },
    { type: 'arrive' },
    { type: 'without-code' },
    { type: 'arrive-answered', answer: ok(ARRIVED) },
    { type: 'arrive-answered', answer: ok({ outcome: 'late', visit: VISIT, nearest }) },
    { type: 'arrive-answered', answer: err({ type: 'visit-not-found' }) },
    { type: 'arrive-again' },
    { type: 'choose-receipt', receipt: 'screen' },
    { type: 'print-started', visitId: VISIT.visitId },
    { type: 'print-withheld', visitId: VISIT.visitId, reason: 'offline' },
    {
      type: 'print-answered',
      visitId: VISIT.visitId,
      answer: err({ type: 'not-started', reason: 'no-paper' }),
    },
    { type: 'print-again' },
    { type: 'book-another' },
    { type: 'cancel-earlier', sameCase: true },
    { type: 'search-again' },
    { type: 'search-answered', answer: ok(VISIT) },
    { type: 'search-answered', answer: err({ type: 'visit-not-found' }) },
    { type: 'search-answered', answer: err({ type: 'paused', seconds: 10 }) },
    { type: 'ask-cancel' },
    { type: 'type', field: 'email', value: 'anna@gmial.com' },
    { type: 'answer-email', correct: true, rules: RULES },
    { type: 'answer-email', correct: false, rules: RULES },
    { type: 'cancel-started' },
    { type: 'cancel-answered', answer: ok(VISIT) },
    { type: 'open', overlay: { name: 'help' } },
    { type: 'open', overlay: { name: 'accessibility' } },
    { type: 'set', settings: { language: 'en', lowReach: true } },
    { type: 'ask-finish' },
    { type: 'dismiss-question' },
  ),
  fc.constantFrom(ID_CARDS, CARS).map((departmentId): FlowEvent => ({ type: 'choose-department', departmentId })),
  fc.constantFrom(NEW_CARD, LOST_CARD).map((caseId): FlowEvent => ({ type: 'choose-case', caseId })),
  fc
    .constantFrom('case', 'time', 'pesel', 'name', 'contact', 'day', 'code', 'ending')
    .map((what): FlowEvent => ({ type: 'change', what: what as 'case' })),
  fc
    .tuple(person, fc.boolean())
    .map(([field, right]): FlowEvent => ({ type: 'type', field, value: right ? KNOWN[field] : 'x1' })),
);

/** A booking that is nearly there, so that random events also reach the last screens. */
const anySession = fc
  .tuple(
    fc.constantFrom<FlowState['screen']>(
      'start',
      'pesel',
      'document',
      'check',
      'done',
      'cancel-search',
      'cancel-visit',
      'cancel-ending',
      'move-hour',
      'move-check',
      'arrive-search',
    ),
    fc.array(anyEvent, { maxLength: 40 }),
  )
  .map(([screen, events]) => play(events, screen === 'start' ? FRESH : at(screen)));

describe('any sequence of events', () => {
  test('the check screen always has a case, a time and a person', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        if (state.screen === 'check') expect(readyToCheck(state)).toBe(true);
      }),
    );
  });

  test('the done screen has a visit, the found visit is there, and only they hold one', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        expect(state.booked !== null).toBe(state.screen === 'done' || state.screen === 'move-done');
        if (state.screen === 'cancel-visit' || state.screen === 'cancel-done' || state.screen.startsWith('move-'))
          expect(state.cancelling.visit).not.toBeNull();
        if (state.screen === 'arrive-done') expect(state.arriving.arrival).not.toBeNull();
      }),
    );
  });

  test('screens after a choice have that choice', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { screen, booking, cancelling, moving } = session;
        if (['case', 'case-info', 'day', 'hour'].includes(screen)) expect(booking.departmentId).not.toBeNull();
        if (['case-info', 'day', 'hour', 'check'].includes(screen)) expect(booking.caseId).not.toBeNull();
        if (screen === 'hour') expect(booking.day).not.toBeNull();
        if (['pesel', 'document', 'name', 'contact'].includes(screen)) expect(booking.time).not.toBeNull();
        if (screen.endsWith('document')) expect(session.identifiedBy).toBe('document');
        if (screen.endsWith('pesel')) expect(session.identifiedBy).toBe('pesel');
        if (screen === 'cancel-case' || screen === 'cancel-day') expect(cancelling.departmentId).not.toBeNull();
        if (screen === 'cancel-day') expect(cancelling.caseId).not.toBeNull();
        if (screen === 'cancel-search' || screen === 'cancel-not-found' || screen === 'cancel-visit')
          expect(identityOf(session)).not.toBeNull();
        if (screen === 'move-hour') expect(moving.day).not.toBeNull();
        if (screen === 'move-check') expect(moving.time).not.toBeNull();
      }),
    );
  });

  test('A8 what is kept is the hour on the screen, or that of the visit that waits behind a cancelling', () => {
    fc.assert(
      fc.property(anySession, ({ screen, hold, booking, moving }) => {
        if (hold.kind !== 'held') return;
        const kept = screen.startsWith('move-') ? moving.time : booking.time;
        expect(hold.time).toEqual(kept);
      }),
    );
  });

  test('nobody begins on a start screen with something typed behind it', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        if (state.screen === 'start') {
          expect(somethingTyped(state)).toBe(false);
          expect({ ...state, settings: FRESH.settings, overlays: [] }).toEqual(FRESH);
        }
      }),
    );
  });

  test('Wróć never loses what was typed, and leads from anywhere to the start or to the question before it', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { booking, cancelling, moving, screen } = session;
        fc.pre([booking, cancelling, moving].every(({ sending }) => sending.kind !== 'running'));
        fc.pre(!['done', 'cancel-done', 'move-done', 'arrive-done'].includes(screen));
        let state: FlowState = { ...session, question: null };
        for (let step = 0; step < 30 && state.screen !== 'start' && state.question === null; step += 1) {
          const before = state;
          state = reduce(state, BACK);
          const changing =
            before.booking.change?.root === before.screen || before.cancelling.change?.root === before.screen;
          if (!changing && state.screen !== 'start') expect(state.person).toEqual(before.person);
        }
        expect(state.screen === 'start' || state.question === 'finish').toBe(true);
      }),
    );
  });

  test('the end of a session leaves nothing typed, chosen or set', () => {
    fc.assert(
      fc.property(anySession, (state) => {
        expect(reduce(state, { type: 'finish' })).toEqual(FRESH);
      }),
    );
  });
});

test('the ordinary ways together visit every screen but the search for words and the refusals', () => {
  const all = [...BOOKING_SCREENS, ...CANCEL_SCREENS, ...MOVE_SCREENS, ...ARRIVE_SCREENS];
  const reached = all.filter((screen) => {
    try {
      return at(screen).screen === screen;
    } catch {
      return false;
    }
  });
  expect(all.filter((screen) => !reached.includes(screen))).toEqual([
    'search',
    'cancel-not-found',
    'cancel-paused',
    'arrive-not-found',
    'arrive-paused',
  ]);
});

describe('Zakończ', () => {
  test('asks before typed data would be lost, and before a code without paper leaves the screen', () => {
    expect(reduce(at('name'), { type: 'ask-finish' }).question).toBe('finish');
    expect(reduce(at('done'), { type: 'ask-finish' }).question).toBe('finish');
    const printed = play(
      [
        { type: 'print-started', visitId: VISIT.visitId },
        { type: 'print-answered', visitId: VISIT.visitId, answer: ok({ outcome: 'printed', copy: 0 }) },
      ],
      at('done'),
    );
    expect(reduce(printed, { type: 'ask-finish' })).toEqual(FRESH);
  });

  test('does not ask when there is nothing to lose', () => {
    expect(reduce(at('day'), { type: 'ask-finish' })).toEqual(FRESH);
  });
});

describe('screens on top', () => {
  test('give the screen below back untouched', () => {
    const below = at('contact');
    const open = play(
      [
        { type: 'open', overlay: { name: 'privacy' } },
        { type: 'open', overlay: { name: 'help' } },
      ],
      below,
    );
    expect(play([BACK, BACK], open)).toEqual(below);
  });
});
