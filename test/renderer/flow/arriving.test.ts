import { describe, expect, test } from 'vitest';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import {
  ANNA,
  ARRIVE_STEPS,
  ARRIVED,
  at,
  BACK,
  CODE,
  ELEVEN,
  HOLD_GRANTED,
  ID_CARDS,
  NEW_CARD,
  NEXT,
  play,
  RULES,
  TUESDAY,
  VISIT,
} from './session.ts';

test('C4 every step leads to the screen it should', () => {
  let state: FlowState = FRESH;
  for (const [event, screen] of ARRIVE_STEPS) {
    state = reduce(state, event);
    expect(state.screen, JSON.stringify(event)).toBe(screen);
  }
  expect(state.arriving.arrival).toEqual(ARRIVED);
});

describe('C4 a code that is read', () => {
  const scanned = { type: 'scanned', code: CODE } as const;

  test.each(['start', 'arrive-code'] as const)('C4 on %s: asked about at once', (screen) => {
    const from = screen === 'start' ? FRESH : at(screen);
    expect(reduce(from, scanned)).toMatchObject({ screen: 'arrive-search', code: CODE, arriving: { by: 'code' } });
  });

  test('C2 while cancelling: only the end of the PESEL is left to type', () => {
    expect(reduce(at('cancel-code'), scanned)).toMatchObject({ screen: 'cancel-ending', code: CODE });
  });

  test('C4 anywhere else and under a question it is dropped', () => {
    const help = reduce(FRESH, { type: 'open', overlay: { name: 'help' } });
    for (const state of [at('pesel'), at('check'), at('cancel-pesel'), help]) {
      expect(reduce(state, scanned)).toBe(state);
    }
  });
});

describe('C4 a typed code', () => {
  test.each([
    ['', { type: 'empty' }],
    ['K7CM3P', { type: 'too-short', missing: 3 }],
    ['K7CM3P9TX', { type: 'mistake' }],
  ])('C4 %j is refused before anybody is asked, and stays as typed', (value, codeProblem) => {
    const state = play([{ type: 'type-code', field: 'code', value }, NEXT], at('arrive-code'));
    expect(state).toMatchObject({ screen: 'arrive-code', code: value, codeProblem });
  });
});

test('C4 without a code: by PESEL, which is checked as in booking', () => {
  const wrong = play([{ type: 'type', field: 'pesel', value: '44051401358' }, NEXT], at('arrive-pesel'));
  expect(wrong).toMatchObject({ screen: 'arrive-pesel', problems: [{ field: 'pesel' }] });
  const right = play([{ type: 'type', field: 'pesel', value: ANNA.pesel }, NEXT], wrong);
  expect(right).toMatchObject({ screen: 'arrive-search', arriving: { by: 'pesel' } });
  expect(play([BACK, BACK], right).screen).toBe('arrive-code');
});

describe('C4 what is not found', () => {
  const notFound = () => reduce(asked(), { type: 'arrive-answered', answer: err({ type: 'visit-not-found' }) });
  const asked = () => at('arrive-search');

  test('C4 leads back to what was typed', () => {
    expect(notFound().screen).toBe('arrive-not-found');
    expect(reduce(notFound(), BACK)).toMatchObject({ screen: 'arrive-code', code: CODE });
  });

  test('C1 too many attempts: the pause is shown', () => {
    const answer = err({ type: 'paused', seconds: 250 } as const);
    expect(reduce(asked(), { type: 'arrive-answered', answer })).toMatchObject({
      screen: 'arrive-paused',
      arriving: { pausedSeconds: 250 },
    });
  });

  test('a call that failed may be tried again', () => {
    const failed = reduce(asked(), {
      type: 'arrive-answered',
      answer: err({ type: 'unexpected', incident: 'x' }),
    });
    expect(failed).toMatchObject({ screen: 'arrive-search', arriving: { sending: { kind: 'failed' } } });
    expect(reduce(failed, { type: 'arrive-again' }).arriving).toMatchObject({ search: 2, sending: { kind: 'no' } });
  });

  test('an answer that comes after Wróć is not shown', () => {
    const left = reduce(asked(), BACK);
    expect(reduce(left, { type: 'arrive-answered', answer: ok(ARRIVED) })).toBe(left);
  });
});

describe('C5 who comes late', () => {
  const time = { date: TUESDAY, start: ELEVEN };
  const late = () =>
    reduce(at('arrive-search'), {
      type: 'arrive-answered',
      answer: ok({ outcome: 'late', visit: VISIT, nearest: [time] }),
    });

  test('C5 books the same case at one of the nearest times, and may look at others', () => {
    const booking = play([{ type: 'choose-time', time }, HOLD_GRANTED], late());
    expect(booking).toMatchObject({
      screen: 'pesel',
      hold: { kind: 'held' },
      booking: { departmentId: ID_CARDS, caseId: NEW_CARD, time },
    });
    const back = [BACK, BACK, BACK, BACK, BACK, BACK].map(
      (_, index) => play(Array(index + 1).fill(BACK), booking).screen,
    );
    expect(back).toEqual(['hour', 'day', 'case-info', 'case', 'department', 'department']);
  });

  test('C5 a time that was taken meanwhile leads to the hours with other ones', () => {
    const taken = play(
      [
        { type: 'choose-time', time },
        { type: 'hold-answered', answer: err({ type: 'time-taken', nearest: [] }), nowMs: 0 },
      ],
      late(),
    );
    expect(taken).toMatchObject({ screen: 'hour', booking: { caseId: NEW_CARD, day: TUESDAY } });
  });
});

test('C4 the answer ends without a question, and nothing is left', () => {
  expect(reduce(at('arrive-done'), { type: 'ask-finish' })).toEqual(FRESH);
  expect(reduce(at('arrive-done'), BACK)).toEqual(at('arrive-done'));
  expect(reduce(at('arrive-done'), { type: 'next', rules: RULES }).screen).toBe('arrive-done');
});
