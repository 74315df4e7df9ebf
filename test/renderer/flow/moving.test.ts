import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../renderer/kiosk/flow/cancelling.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import type { ChangeVisitError } from '../../../shared/contract/failures.ts';
import { at, BACK, CODE, ELEVEN, ENDING, KEY, MONDAY, MOVE_STEPS, NEXT, play, TUESDAY, VISIT } from './session.ts';

const time = { date: TUESDAY, start: ELEVEN };
const answered = (error: ChangeVisitError | { type: 'unexpected'; incident: string }): FlowState =>
  play(
    [
      { type: 'move-started', key: KEY },
      { type: 'move-answered', answer: err(error) },
    ],
    at('move-check'),
  );

test('C3 every step leads to the screen it should, and nothing is typed again', () => {
  let state: FlowState = FRESH;
  for (const [event, screen] of MOVE_STEPS) {
    state = reduce(state, event);
    expect(state.screen, JSON.stringify(event)).toBe(screen);
  }
  expect(state.booked).toMatchObject(time);
  expect(state.hold.kind).toBe('none');
});

test('C3 Wróć leads step by step to the visit, which stands as it was', () => {
  const steps = [1, 2, 3].map((count) => play(Array(count).fill(BACK), at('move-check')));
  expect(steps.map((state) => state.screen)).toEqual(['move-hour', 'move-day', 'cancel-visit']);
  expect(steps[0]).toMatchObject({ hold: { kind: 'none' }, moving: { time } });
});

test('C3 the new time is kept under its hold', () => {
  expect(at('move-check')).toMatchObject({ hold: { kind: 'held', caseId: VISIT.caseId, time } });
});

describe('C3 a time that cannot be had', () => {
  const nearest = [{ date: MONDAY, start: ELEVEN }];

  test.each(['time-taken', 'time-not-offered'] as const)('C3 %s: the hours again, with the three nearest', (type) => {
    const state = answered({ type, nearest });
    expect(state).toMatchObject({
      screen: 'move-hour',
      hold: { kind: 'none' },
      moving: { day: TUESDAY, time: null, key: null, refusal: { type, nearest } },
    });
    const asking = reduce(state, { type: 'choose-time', time: { date: MONDAY, start: ELEVEN } });
    expect(asking).toMatchObject({ screen: 'move-hour', hold: { kind: 'asking' } });
  });

  test('A8 taken before it could be kept: the same', () => {
    const answer = err({ type: 'time-taken', nearest } as const);
    const state = play(
      [
        { type: 'choose-hour', start: ELEVEN },
        { type: 'hold-answered', answer, nowMs: 0 },
      ],
      at('move-hour'),
    );
    expect(state).toMatchObject({ screen: 'move-hour', moving: { refusal: { type: 'time-taken' } } });
  });

  test('A8 expired, and taken when it is asked for again', () => {
    const answer = err({ type: 'time-taken', nearest } as const);
    const lost = play(
      [{ type: 'hold-minute', minutesLeft: 0 }, { type: 'hold-again' }, { type: 'hold-answered', answer, nowMs: 0 }],
      at('move-check'),
    );
    expect(lost).toMatchObject({ screen: 'move-hour', moving: { time: null, refusal: { type: 'time-taken' } } });
  });

  test.each([
    { type: 'not-offered' },
    { type: 'suspended', message: { pl: 'Awaria prądu.' } },
    { type: 'hours-overlap' },
    { type: 'case-already-booked' },
    { type: 'key-reused' },
  ] as const)('C3 $type is said where the times stand', (error) => {
    expect(answered(error)).toMatchObject({ screen: 'move-check', moving: { key: null, refusal: error } });
  });

  test('C3 another time can be chosen from there', () => {
    expect(reduce(answered({ type: 'hours-overlap' }), { type: 'move-other-time' }).screen).toBe('move-day');
  });
});

test('C3 a visit that is not there any more is not found, and too many attempts pause', () => {
  expect(answered({ type: 'visit-not-found' })).toMatchObject({ screen: 'cancel-not-found', hold: { kind: 'none' } });
  expect(answered({ type: 'paused', seconds: 60 })).toMatchObject({ screen: 'cancel-paused' });
});

test('C3 a call that failed keeps its key for the next try', () => {
  expect(answered({ type: 'unexpected', incident: 'x' })).toMatchObject({
    screen: 'move-check',
    moving: { key: KEY, sending: { kind: 'failed' } },
  });
});

test('C3 while it is under way nothing else counts', () => {
  const running = reduce(at('move-check'), { type: 'move-started', key: KEY });
  for (const event of [BACK, { type: 'move-started', key: KEY }, { type: 'ask-finish' }] as const) {
    expect(reduce(running, event)).toBe(running);
  }
});

test('A12 on the way from a refused booking the visit can only be cancelled: another hour is kept already', () => {
  const found = play(
    [
      { type: 'booking-started', key: KEY, onEarlier: 'refuse' },
      { type: 'booking-answered', answer: err({ type: 'case-already-booked', replaceable: false }) },
      { type: 'cancel-earlier', sameCase: true },
      { type: 'choose-day', date: MONDAY },
      { type: 'search-answered', answer: ok(VISIT) },
    ],
    at('check'),
  );
  expect(found.screen).toBe('cancel-visit');
  expect(reduce(found, { type: 'move' })).toBe(found);
});

describe('C2 by code', () => {
  const notFound = () =>
    play(
      [
        { type: 'cancel' },
        { type: 'cancel-by', by: 'code' },
        { type: 'type-code', field: 'code', value: CODE },
        NEXT,
        { type: 'type-code', field: 'ending', value: ENDING },
        NEXT,
        { type: 'search-answered', answer: err({ type: 'visit-not-found' }) },
      ],
      FRESH,
    );

  test.each([
    ['code', 'cancel-code', 'K7C'],
    ['ending', 'cancel-ending', '12'],
  ] as const)('C2 nothing found: %s can be changed, and Wróć gives it back', (what, screen, value) => {
    const typing = play(
      [
        { type: 'change', what },
        { type: 'type-code', field: what, value },
      ],
      notFound(),
    );
    expect(typing).toMatchObject({ screen, [what]: value });
    expect(reduce(typing, NEXT)).toMatchObject({ screen, codeProblem: { type: 'too-short' } });
    expect(reduce(typing, BACK)).toMatchObject({ screen: 'cancel-not-found', code: CODE, ending: ENDING });
  });

  test('C2 a corrected code is looked for at once', () => {
    expect(play([{ type: 'change', what: 'code' }, NEXT], notFound())).toMatchObject({
      screen: 'cancel-search',
      cancelling: { search: 2 },
    });
  });

  test('C2 what the visit is found by is what it is cancelled and moved by', () => {
    expect(identityOf(at('cancel-ending'))).toMatchObject({ by: 'code', code: CODE });
    expect(identityOf(notFound())).toEqual({ by: 'code', code: CODE, peselEnding: ENDING });
  });

  test('C2 Wróć from the visit leads to what was typed', () => {
    const found = reduce(play([{ type: 'search-again' }], notFound()), { type: 'search-answered', answer: ok(VISIT) });
    expect(found.screen).toBe('cancel-visit');
    expect(reduce(found, BACK)).toMatchObject({ screen: 'cancel-ending', ending: ENDING });
  });
});
