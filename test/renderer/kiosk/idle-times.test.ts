import { describe, expect, test } from 'vitest';
import type { FlowEvent } from '../../../renderer/kiosk/flow/events.ts';
import { type FlowState, FRESH } from '../../../renderer/kiosk/flow/state.ts';
import { idleTimes } from '../../../renderer/kiosk/session/idle-times.ts';
import { err, ok } from '../../../shared/basics/result.ts';
import { at, play, VISIT } from '../flow/session.ts';

const KIOSK = { idleSeconds: 120, idleWarningSeconds: 45, defaultLanguage: 'pl' } as const;
const withSettings = (state: FlowState, settings: Partial<FlowState['settings']>): FlowState => ({
  ...state,
  settings: { ...state.settings, ...settings },
});

describe('how long a screen may stand untouched', () => {
  test('the untouched start screen waits for ever', () => {
    expect(idleTimes(FRESH, KIOSK)).toEqual({ seconds: null, warningSeconds: 0 });
  });

  test('on the start screen a language or a setting only falls back, without a question', () => {
    expect(idleTimes(withSettings(FRESH, { language: 'en' }), KIOSK)).toEqual({ seconds: 120, warningSeconds: 0 });
  });

  test('everywhere else: 120 seconds, then a warning of 45', () => {
    expect(idleTimes(at('department'), KIOSK)).toEqual({ seconds: 120, warningSeconds: 45 });
    expect(idleTimes(at('contact'), KIOSK)).toEqual({ seconds: 120, warningSeconds: 45 });
  });

  test('the code is shown for 60 seconds before the same warning', () => {
    expect(idleTimes(at('done'), KIOSK)).toEqual({ seconds: 60, warningSeconds: 45 });
  });

  test('B2 a code that is not on paper, or perhaps not, has five minutes; on paper or asked for on the screen it has one', () => {
    const { visitId } = VISIT;
    const started = { type: 'print-started', visitId } as const;
    const answered = (answer: Extract<FlowEvent, { type: 'print-answered' }>['answer']) =>
      idleTimes(play([started, { type: 'print-answered', visitId, answer }], at('done')), KIOSK);
    const long = { seconds: 300, warningSeconds: 90 };
    expect(answered(err({ type: 'not-started', reason: 'no-paper' }))).toEqual(long);
    expect(answered(err({ type: 'unknown', reason: 'lost' }))).toEqual(long);
    expect(answered(err({ type: 'unexpected', incident: 'x' }))).toEqual(long);
    expect(answered(ok({ outcome: 'printed', copy: 0 }))).toEqual({ seconds: 60, warningSeconds: 45 });
    const patient = { ...KIOSK, idleSeconds: 600, idleWarningSeconds: 120 };
    const failed = { type: 'print-withheld', visitId, reason: 'offline' } as const;
    expect(idleTimes(play([failed], at('move-done')), patient)).toEqual({ seconds: 600, warningSeconds: 120 });
  });

  test('who asks for more time gets it on every screen', () => {
    expect(idleTimes(withSettings(at('contact'), { moreTime: true }), KIOSK)).toEqual({
      seconds: 300,
      warningSeconds: 90,
    });
    expect(idleTimes(withSettings(at('done'), { moreTime: true }), KIOSK)).toEqual({
      seconds: 300,
      warningSeconds: 90,
    });
  });
});
