import { describe, expect, test } from 'vitest';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { err } from '../../../shared/basics/result.ts';
import { ANNA, at, BACK, CANCEL_STEPS, LOST_CARD, MONDAY, NEXT, play, TUESDAY } from './session.ts';

test('C1 every step leads to the screen it should', () => {
  let state: FlowState = FRESH;
  for (const [event, screen] of CANCEL_STEPS) {
    state = reduce(state, event);
    expect(state.screen, JSON.stringify(event)).toBe(screen);
  }
});

const notFound = () =>
  reduce(at('cancel-search'), { type: 'search-answered', answer: err({ type: 'visit-not-found' }) });

describe('C1 nothing found', () => {
  test.each([
    ['pesel', 'cancel-pesel', NEXT],
    ['case', 'cancel-case', { type: 'choose-case', caseId: LOST_CARD }],
    ['day', 'cancel-day', { type: 'choose-day', date: TUESDAY }],
  ] as const)('one line can be changed (%s) and the search begins anew', (what, screen, event) => {
    const changing = reduce(notFound(), { type: 'change', what });
    expect(changing.screen).toBe(screen);
    const again = reduce(changing, event);
    expect(again.screen).toBe('cancel-search');
    expect(again.cancelling.search).toBe(2);
  });

  test('Wróć while changing gives the old PESEL back', () => {
    const typing = play(
      [{ type: 'change', what: 'pesel' }, { type: 'type', field: 'pesel', value: '1' }, BACK],
      notFound(),
    );
    expect(typing).toMatchObject({ screen: 'cancel-not-found', person: { pesel: ANNA.pesel } });
  });

  test('the same data can be searched for again', () => {
    expect(reduce(notFound(), { type: 'search-again' })).toMatchObject({
      screen: 'cancel-search',
      cancelling: { search: 2 },
    });
  });
});

test('C1 too many attempts: the pause is shown', () => {
  const state = reduce(at('cancel-search'), { type: 'search-answered', answer: err({ type: 'paused', seconds: 250 }) });
  expect(state).toMatchObject({ screen: 'cancel-paused', cancelling: { pausedSeconds: 250 } });
});

test('an answer that comes after Wróć is not shown', () => {
  const left = reduce(at('cancel-search'), BACK);
  const late = reduce(left, { type: 'search-answered', answer: err({ type: 'visit-not-found' }) });
  expect(late).toBe(left);
});

test('the question before cancelling can be declined', () => {
  const asked = reduce(at('cancel-visit'), { type: 'ask-cancel' });
  expect(asked.question).toBe('cancel-visit');
  expect(reduce(asked, { type: 'dismiss-question' })).toMatchObject({ question: null, screen: 'cancel-visit' });
});

test('a cancelling that failed stays on the visit and may be tried again', () => {
  const failed = play(
    [{ type: 'cancel-started' }, { type: 'cancel-answered', answer: err({ type: 'unexpected', incident: 'x' }) }],
    at('cancel-visit'),
  );
  expect(failed).toMatchObject({ screen: 'cancel-visit', cancelling: { sending: { kind: 'failed' }, date: MONDAY } });
  expect(reduce(failed, { type: 'cancel-started' }).cancelling.sending.kind).toBe('running');
});
