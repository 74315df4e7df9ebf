import { describe, expect, test } from 'vitest';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { reduce } from '../../../renderer/kiosk/flow/reduce.ts';
import type { FlowState } from '../../../renderer/kiosk/flow/state.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import {
  ANNA,
  at,
  BACK,
  ELEVEN,
  HELD,
  HOLD_GRANTED,
  KEY,
  LOST_CARD,
  MONDAY,
  NEW_CARD,
  play,
  TUESDAY,
  TWENTY_PAST_TEN,
} from './session.ts';

const hour: FlowEvent = { type: 'choose-hour', start: ELEVEN };
const asking = () => play([{ type: 'choose-day', date: MONDAY }, hour], at('hour'));
const refused = (type: 'time-taken' | 'time-not-offered'): FlowEvent => ({
  type: 'hold-answered',
  answer: err({ type, nearest: [{ date: TUESDAY, start: TWENTY_PAST_TEN }] }),
  nowMs: 0,
});
const broken: FlowEvent = { type: 'hold-answered', answer: err({ type: 'out-of-order' }), nowMs: 0 };
const minute = (minutesLeft: number): FlowEvent => ({ type: 'hold-minute', minutesLeft });
const gone = (screen: FlowState['screen'] = 'check') => reduce(at(screen), minute(0));

describe('A8 an hour is touched', () => {
  test('A8 it is asked for, and the screen waits for the answer', () => {
    expect(asking()).toMatchObject({
      screen: 'hour',
      hold: { kind: 'asking', caseId: NEW_CARD, time: { date: MONDAY, start: ELEVEN } },
    });
  });

  test('A8 five minutes from the answer on are kept', () => {
    expect(reduce(asking(), HOLD_GRANTED)).toMatchObject({
      screen: 'pesel',
      hold: { kind: 'held', holdId: HELD.holdId, untilMs: 301_000, minutesLeft: 5 },
      booking: { time: { date: MONDAY, start: ELEVEN } },
    });
  });

  test('A8 a second touch of the same hour asks for nothing more', () => {
    const state = asking();
    expect(reduce(state, hour)).toBe(state);
  });

  test.each(['time-taken', 'time-not-offered'] as const)('A8 %s: stays on the hours with the three nearest', (type) => {
    expect(reduce(asking(), refused(type))).toMatchObject({
      screen: 'hour',
      hold: { kind: 'none' },
      booking: { day: MONDAY, time: null, refusal: { type, nearest: [{ date: TUESDAY }] } },
    });
  });

  test('A8 the nearest time that was taken meanwhile leads to the hours of its day', () => {
    const nearest = play(
      [{ type: 'choose-time', time: { date: MONDAY, start: ELEVEN } }, refused('time-taken')],
      at('case-info'),
    );
    expect(nearest).toMatchObject({ screen: 'hour', booking: { day: MONDAY, refusal: { type: 'time-taken' } } });
  });

  test('D6 a department that was suspended a moment ago says so on the hours', () => {
    const answer = err({ type: 'suspended', message: { pl: 'Awaria prądu.' } } as const);
    expect(reduce(asking(), { type: 'hold-answered', answer, nowMs: 0 })).toMatchObject({
      screen: 'hour',
      booking: { refusal: { type: 'suspended' } },
    });
  });

  test('A8 a call that failed does not block: the booking goes on without', () => {
    expect(reduce(asking(), broken)).toMatchObject({ screen: 'pesel', hold: { kind: 'without' } });
  });

  test('A8 after Wróć the answer is not shown and nothing is kept', () => {
    const left = reduce(asking(), BACK);
    expect(left).toMatchObject({ screen: 'day', hold: { kind: 'none' } });
    expect(reduce(left, HOLD_GRANTED)).toBe(left);
  });
});

describe('A8 what ends a hold', () => {
  test('A8 Wróć to the hours', () => {
    expect(reduce(at('pesel'), BACK)).toMatchObject({ screen: 'hour', hold: { kind: 'none' } });
  });

  test('A8 another case', () => {
    const other = play(
      [
        { type: 'change', what: 'case' },
        { type: 'choose-case', caseId: LOST_CARD },
      ],
      at('check'),
    );
    expect(other.hold.kind).toBe('none');
  });

  test('A8 booking, and the end of the session', () => {
    expect(at('done').hold.kind).toBe('none');
    expect(reduce(at('check'), { type: 'finish' }).hold.kind).toBe('none');
  });

  test('A8 nothing else: typing, help and Wróć among the typed screens keep it', () => {
    const kept = play([BACK, BACK, { type: 'open', overlay: { name: 'help' } }], at('check'));
    expect(kept).toMatchObject({ screen: 'name', hold: { kind: 'held' } });
  });
});

describe('A8 another time is chosen from the check screen', () => {
  const other = () =>
    play(
      [
        { type: 'change', what: 'time' },
        { type: 'choose-day', date: TUESDAY },
        { type: 'choose-hour', start: ELEVEN },
      ],
      at('check'),
    );

  test('A8 the old time stays kept when the new one was taken, and Wróć returns to it', () => {
    const state = reduce(other(), refused('time-taken'));
    expect(state).toMatchObject({ screen: 'hour', hold: { kind: 'held', time: { date: MONDAY } } });
    expect(play([BACK, BACK], state)).toMatchObject({
      screen: 'check',
      hold: { kind: 'held' },
      booking: { time: { date: MONDAY, start: TWENTY_PAST_TEN } },
    });
  });

  test('A8 the same time again keeps what is kept', () => {
    const before = at('check');
    const same = play(
      [
        { type: 'change', what: 'time' },
        { type: 'choose-day', date: MONDAY },
        { type: 'choose-hour', start: TWENTY_PAST_TEN },
      ],
      before,
    );
    expect(same.screen).toBe('check');
    expect(same.hold).toBe(before.hold);
  });
});

describe('A8 the minutes of a hold', () => {
  test('A8 fewer are left', () => {
    expect(reduce(at('name'), minute(2))).toMatchObject({ screen: 'name', hold: { kind: 'held', minutesLeft: 2 } });
  });

  test('edge: the hold expires on the check screen', () => {
    expect(gone()).toMatchObject({ screen: 'check', person: ANNA, hold: { kind: 'gone' } });
  });

  test('A8 it can be prolonged; an answer to another hold is none', () => {
    const answer = ok({ ...HELD, secondsLeft: 240 });
    const extended: FlowEvent = { type: 'hold-extended', holdId: HELD.holdId, answer, nowMs: 5000 };
    expect(reduce(at('check'), extended).hold).toMatchObject({ kind: 'held', untilMs: 245_000, minutesLeft: 4 });
    const state = at('check');
    expect(reduce(state, { ...extended, holdId: '00000000-0000-4000-8000-00000000000f' as typeof HELD.holdId })).toBe(
      state,
    );
    const late: FlowEvent = { ...extended, answer: err({ type: 'hold-gone' }) };
    expect(reduce(at('check'), late).hold.kind).toBe('gone');
  });

  test('A8 while the visit is being booked the minutes go on', () => {
    const running = reduce(at('check'), { type: 'booking-started', key: KEY, onEarlier: 'refuse' });
    expect(reduce(running, minute(1)).hold).toMatchObject({ minutesLeft: 1 });
  });
});

describe('A8 „Trzymaj dalej”', () => {
  test('A8 keeps the same hour again, on whichever screen', () => {
    const again = reduce(gone('name'), { type: 'hold-again' });
    expect(again).toMatchObject({ screen: 'name', hold: { kind: 'asking', time: { date: MONDAY } } });
    expect(reduce(again, HOLD_GRANTED)).toMatchObject({ screen: 'name', hold: { kind: 'held' } });
  });

  test('A8 taken meanwhile: the three nearest, and nothing typed is lost', () => {
    const lost = play([{ type: 'hold-again' }, refused('time-taken')], gone());
    expect(lost).toMatchObject({
      screen: 'hour',
      person: ANNA,
      hold: { kind: 'none' },
      booking: { time: null, refusal: { type: 'time-taken' } },
    });
    const other = play([{ type: 'choose-time', time: { date: TUESDAY, start: ELEVEN } }, HOLD_GRANTED], lost);
    expect(other.screen).toBe('check');
  });

  test('A8 a call that failed may be tried again', () => {
    expect(play([{ type: 'hold-again' }, broken], gone())).toMatchObject({ screen: 'check', hold: { kind: 'gone' } });
  });
});
