import { describe, expect, test } from 'vitest';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { err } from '../../../shared/basics/result.ts';
import type { BookError } from '../../../shared/contract/failures.ts';
import type { IdempotencyKey } from '../../../shared/model/ids.ts';
import {
  ANNA,
  at,
  BACK,
  BOOKING_STEPS,
  CARS,
  ELEVEN,
  HOLD_GRANTED,
  ID_CARDS,
  KEY,
  LOST_CARD,
  MONDAY,
  NEW_CARD,
  NEXT,
  play,
  TUESDAY,
  TWENTY_PAST_TEN,
} from './session.ts';

const OTHER_KEY = '0d3c1a52-7f64-4c1e-9d5a-222222222222' as IdempotencyKey;

const atCheck = () => at('check');
const answered = (error: BookError | { type: 'unexpected'; incident: string }): FlowState =>
  play(
    [
      { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
      { type: 'booking-answered', answer: err(error) },
    ],
    atCheck(),
  );

describe('the ordinary way', () => {
  test('A2 every step leads to the screen it should', () => {
    let state: FlowState = FRESH;
    for (const [event, screen] of BOOKING_STEPS) {
      state = reduce(state, event);
      expect(state.screen, JSON.stringify(event)).toBe(screen);
    }
    expect(state.booked?.code).toBe('K7CM3P9TX');
  });

  test('A4 the nearest time on the case screen leads straight to the PESEL, and Wróć from there back to the case', () => {
    const chosen = play(
      [{ type: 'choose-time', time: { date: MONDAY, start: ELEVEN } }, HOLD_GRANTED],
      at('case-info'),
    );
    expect(chosen.screen).toBe('pesel');
    expect(chosen.booking.time).toEqual({ date: MONDAY, start: ELEVEN });
    expect(reduce(chosen, BACK).screen).toBe('case-info');
  });

  test('navigation touches: at most 8 with the nearest time, at most 10 from the calendar', () => {
    const notTouches = new Set<FlowEvent['type']>(['type', 'hold-answered', 'booking-answered']);
    const touches = BOOKING_STEPS.filter(([event]) => !notTouches.has(event.type));
    expect(touches.length).toBeLessThanOrEqual(10);
    // The nearest time replaces Dalej, the day and the hour by one touch.
    expect(touches.length - 2).toBeLessThanOrEqual(8);
  });
});

describe('Dalej', () => {
  test.each([
    ['', 'empty'],
    ['4405140135', 'too-short'],
    ['440514013590', 'too-long'],
    ['44051401358', 'checksum'],
    ['00000000000', 'date'],
  ])('A9 PESEL %j is refused as %s, and stays as typed', (value, problem) => {
    const state = play([{ type: 'type', field: 'pesel', value }, NEXT], at('pesel'));
    expect(state.screen).toBe('pesel');
    expect(state.person.pesel).toBe(value);
    expect(state.problems).toMatchObject([{ field: 'pesel', problem: { type: problem } }]);
  });

  test('A9 both names are looked at together', () => {
    const state = play([NEXT], at('name'));
    expect(state.problems.map((problem) => problem.field)).toEqual(['firstName', 'lastName']);
  });

  test('A9 the second refusal of a PESEL is counted, a correct one leads on', () => {
    const twice = play([NEXT, NEXT], at('pesel'));
    expect(twice.peselRefusals).toBe(2);
    expect(play([{ type: 'type', field: 'pesel', value: ANNA.pesel }, NEXT], twice).screen).toBe('name');
  });

  test('A9 a phone may be left out, a wrong one is refused, an e-mail may be optional', () => {
    expect(play([{ type: 'type', field: 'phone', value: '12' }, NEXT], at('contact')).problems).toMatchObject([
      { field: 'email' },
      { field: 'phone' },
    ]);
    const optional = reduce(at('contact'), { type: 'next', rules: { ...NEXT_RULES, emailRequired: false } });
    expect(optional.screen).toBe('check');
  });
});

describe('an e-mail that looks mistyped', () => {
  const typo = () => play([{ type: 'type', field: 'email', value: 'anna@gmial.com' }, NEXT], at('contact'));

  test('is asked about, not refused', () => {
    expect(typo()).toMatchObject({ screen: 'contact', question: 'email-typo', problems: [] });
  });

  test.each([
    [true, 'anna@gmail.com'],
    [false, 'anna@gmial.com'],
  ])('the answer (correct: %s) leads on', (correct, email) => {
    const answeredState = reduce(typo(), { type: 'answer-email', correct, rules: NEXT_RULES });
    expect(answeredState).toMatchObject({ screen: 'check', question: null, person: { email } });
  });

  test('an address that was kept is not asked about again', () => {
    const kept = reduce(typo(), { type: 'answer-email', correct: false, rules: NEXT_RULES });
    expect(play([{ type: 'change', what: 'contact' }, NEXT], kept).screen).toBe('check');
  });
});

const NEXT_RULES = { today: MONDAY, emailRequired: true, withoutPesel: true };

describe('Zmień on the check screen', () => {
  test.each([
    ['pesel', 'pesel'],
    ['name', 'name'],
    ['contact', 'contact'],
  ] as const)('A10 %s: Dalej returns to the check screen', (what, screen) => {
    const changing = reduce(atCheck(), { type: 'change', what });
    expect(changing.screen).toBe(screen);
    expect(reduce(changing, NEXT).screen).toBe('check');
  });

  test('A10 a new e-mail is taken by Dalej and given up by Wróć', () => {
    const typing = play(
      [
        { type: 'change', what: 'contact' },
        { type: 'type', field: 'email', value: 'nowy@wp.pl' },
      ],
      atCheck(),
    );
    expect(reduce(typing, NEXT)).toMatchObject({ screen: 'check', person: { email: 'nowy@wp.pl' } });
    expect(reduce(typing, BACK)).toMatchObject({ screen: 'check', person: ANNA });
  });

  test('A10 another time: straight back to the check screen; Wróć keeps the old time', () => {
    const days = reduce(atCheck(), { type: 'change', what: 'time' });
    expect(days.screen).toBe('day');
    const other = play(
      [{ type: 'choose-day', date: TUESDAY }, { type: 'choose-hour', start: ELEVEN }, HOLD_GRANTED],
      days,
    );
    expect(other).toMatchObject({ screen: 'check', booking: { time: { date: TUESDAY, start: ELEVEN } } });
    expect(play([{ type: 'choose-day', date: TUESDAY }, BACK, BACK], days)).toMatchObject({
      screen: 'check',
      booking: { time: { date: MONDAY, start: TWENTY_PAST_TEN } },
    });
  });

  test('A10 another case drops the day and the hour only', () => {
    const other = play(
      [
        { type: 'change', what: 'case' },
        { type: 'choose-case', caseId: LOST_CARD },
      ],
      atCheck(),
    );
    expect(other).toMatchObject({
      screen: 'case-info',
      person: ANNA,
      booking: { departmentId: ID_CARDS, caseId: LOST_CARD, day: null, time: null, key: null },
    });
    const done = play(
      [NEXT, { type: 'choose-day', date: TUESDAY }, { type: 'choose-hour', start: ELEVEN }, HOLD_GRANTED],
      other,
    );
    expect(done.screen).toBe('check');
  });

  test('another department drops the case too, the same case again drops nothing', () => {
    const back = play([BACK, BACK], play([NEXT], at('case-info')));
    expect(back.screen).toBe('case');
    const kept = play([{ type: 'choose-case', caseId: NEW_CARD }], reduce(atCheck(), { type: 'change', what: 'case' }));
    expect(kept.booking.time).not.toBeNull();
    const elsewhere = play([BACK, { type: 'choose-department', departmentId: CARS }], back);
    expect(elsewhere.booking).toMatchObject({ departmentId: CARS, caseId: null, time: null });
  });
});

describe('the answer to „Umów wizytę”', () => {
  const offer = { date: TUESDAY, start: ELEVEN };
  const nearest = [offer];

  test.each(['time-taken', 'time-not-offered'] as const)('A8 %s: back to the hours, everything typed kept', (type) => {
    const state = answered({ type, nearest });
    expect(state).toMatchObject({
      screen: 'hour',
      person: ANNA,
      booking: { day: MONDAY, time: null, key: null, refusal: { type, nearest } },
    });
    expect(play([{ type: 'choose-time', time: offer }, HOLD_GRANTED], state).screen).toBe('check');
  });

  test('a case that was switched off leads to the cases, everything typed kept', () => {
    expect(answered({ type: 'not-offered' })).toMatchObject({
      screen: 'case',
      person: ANNA,
      booking: { caseId: null },
    });
  });

  test('A9 a refused field is asked for again, and its correction returns to the check screen', () => {
    const state = answered({
      type: 'person-refused',
      problems: [{ field: 'email', problem: { type: 'no-at' } }],
    });
    expect(state).toMatchObject({ screen: 'contact', problems: [{ field: 'email' }], person: ANNA });
    expect(reduce(state, BACK).screen).toBe('name');
    expect(reduce(state, NEXT).screen).toBe('check');
  });

  test.each([
    { type: 'case-already-booked', replaceable: true },
    { type: 'hours-overlap' },
    { type: 'too-many-visits', max: 3 },
    { type: 'key-reused' },
  ] as const)('A12 $type stays on the check screen with a new intention', (error) => {
    expect(answered(error)).toMatchObject({ screen: 'check', booking: { key: null, refusal: error } });
  });

  test('A10 a call that failed keeps its key for the next try; a change draws a new one', () => {
    const failed = answered({ type: 'unexpected', incident: 'x' });
    expect(failed.booking).toMatchObject({ key: KEY, sending: { kind: 'failed' } });
    const changed = play(
      [
        { type: 'change', what: 'contact' },
        { type: 'type', field: 'phone', value: '6' },
      ],
      failed,
    );
    expect(changed.booking.key).toBeNull();
  });

  test('A10 while it is under way nothing else counts', () => {
    const started = { type: 'booking-started', key: KEY, onEarlier: 'refuse' } as const;
    const running = reduce(atCheck(), started);
    for (const event of [BACK, started, { type: 'ask-finish' }] as const) {
      expect(reduce(running, event)).toBe(running);
    }
  });

  test('A12 the new time takes the place of the earlier visit: another intention, also when its answer was lost', () => {
    const refusedState = answered({ type: 'case-already-booked', replaceable: true });
    expect(refusedState.booking).toMatchObject({ key: null, onEarlier: 'refuse' });
    const lost = play(
      [
        { type: 'booking-started', key: OTHER_KEY, onEarlier: 'replace' },
        { type: 'booking-answered', answer: err({ type: 'unexpected', incident: 'x' }) },
      ],
      refusedState,
    );
    expect(lost.booking).toMatchObject({ key: OTHER_KEY, onEarlier: 'replace', sending: { kind: 'failed' } });
    const changed = play(
      [
        { type: 'change', what: 'contact' },
        { type: 'type', field: 'phone', value: '6' },
      ],
      lost,
    );
    expect(changed.booking).toMatchObject({ key: null, onEarlier: 'refuse' });
  });

  test('A12 who leaves the earlier visit as it is, is asked before the typed data go', () => {
    const kept = reduce(answered({ type: 'case-already-booked', replaceable: false }), { type: 'ask-finish' });
    expect(kept).toMatchObject({ screen: 'check', question: 'finish', person: ANNA });
  });

  test('D6 a suspended department: everything stays, and another case can be chosen', () => {
    const refusedState = answered({ type: 'suspended', message: { pl: 'Awaria prądu.' } });
    expect(refusedState).toMatchObject({
      screen: 'check',
      person: ANNA,
      hold: { kind: 'none' },
      booking: { key: null },
    });
    expect(reduce(refusedState, { type: 'change', what: 'case' }).screen).toBe('case');
  });

  test('A12 the earlier visit can be cancelled and the booking taken up again', () => {
    const refusedState = answered({ type: 'case-already-booked', replaceable: true });
    const cancelling = reduce(refusedState, { type: 'cancel-earlier', sameCase: true });
    expect(cancelling).toMatchObject({ screen: 'cancel-day', cancelling: { caseId: NEW_CARD } });
    expect(reduce(cancelling, BACK).screen).toBe('check');
  });
});

test('„Umów kolejną wizytę” keeps the person and asks for nothing twice', () => {
  const again = play(
    [
      { type: 'book-another' },
      { type: 'choose-department', departmentId: CARS },
      { type: 'choose-case', caseId: LOST_CARD },
      { type: 'choose-time', time: { date: TUESDAY, start: ELEVEN } },
      HOLD_GRANTED,
    ],
    at('done'),
  );
  expect(again).toMatchObject({ screen: 'check', person: ANNA, booked: null, booking: { key: null } });
});

describe('E3 a case found by one’s own words', () => {
  const found = () =>
    play(
      [
        { type: 'book' },
        { type: 'search' },
        { type: 'type-code', field: 'searched', value: 'zgubiłem' },
        { type: 'choose-found', departmentId: ID_CARDS, caseId: LOST_CARD },
      ],
      FRESH,
    );

  test('E3 leads to what is known about it, and Wróć back to the words', () => {
    expect(found()).toMatchObject({
      screen: 'case-info',
      booking: { departmentId: ID_CARDS, caseId: LOST_CARD },
    });
    expect(reduce(found(), BACK)).toMatchObject({ screen: 'search', searched: 'zgubiłem' });
    expect(play([BACK, BACK], found()).screen).toBe('department');
  });

  test('E3 a case chosen from the list afterwards leads back to the list', () => {
    const listed = play(
      [BACK, BACK, { type: 'choose-department', departmentId: CARS }, { type: 'choose-case', caseId: NEW_CARD }, BACK],
      found(),
    );
    expect(listed.screen).toBe('case');
  });

  test('E3 nothing searched for is left for the next person', () => {
    expect(play([BACK, BACK, BACK], found())).toEqual(FRESH);
  });
});
