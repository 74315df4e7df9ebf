import { describe, expect, test } from 'vitest';
import {
  CLOCK_TOLERANCE_MS,
  type ClockVerdict,
  clockVerdict,
  LONGEST_OFF_MS,
} from '../../../electron/engine/rules/clock-verdict.ts';
import { instant } from '../../support/builders.ts';

const SEEN = instant('2026-11-23 09:00');
const BUILT = instant('2026-10-01 00:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

describe('edge: clock set back a day: what is to be thought of a clock', () => {
  const jumps: readonly (readonly [string, number, ClockVerdict])[] = [
    ['not at all', 0, 'ok'],
    ['put right by half a minute', CLOCK_TOLERANCE_MS, 'ok'],
    ['put back by half a minute', -CLOCK_TOLERANCE_MS, 'ok'],
    ['a minute forward', MINUTE, 'jumped-forward'],
    ['a day forward', DAY, 'jumped-forward'],
    ['ten years forward', 10 * YEAR, 'jumped-forward'],
    ['a minute back', -MINUTE, 'jumped-back'],
    ['a day back', -DAY, 'jumped-back'],
    ['ten years back', -10 * YEAR, 'before-build'],
  ];

  test.each(jumps)(
    'edge: clock set back a day or elsewhere: after an hour that surely passed: %s',
    (_, jump, verdict) => {
      expect(clockVerdict(SEEN + HOUR + jump, { wallMs: SEEN, passedMs: HOUR }, BUILT)).toBe(verdict);
    },
  );

  test.each([
    ['off for a night', 15 * HOUR, 'ok'],
    ['off for two weeks', 14 * DAY, 'ok'],
    ['off for longer than holidays last', LONGEST_OFF_MS + MINUTE, 'jumped-forward'],
    ['ten years', 10 * YEAR, 'jumped-forward'],
    ['earlier than it was', -MINUTE, 'jumped-back'],
    ['a battery that is empty', -56 * YEAR, 'before-build'],
  ] as const)(
    'edge: clock set back a day or elsewhere: after a time that nobody measured: %s',
    (_, passed, verdict) => {
      expect(clockVerdict(SEEN + passed, { wallMs: SEEN, passedMs: null }, BUILT)).toBe(verdict);
    },
  );

  test('edge: clock set back a day or elsewhere: never seen before, any time is believed at which there was this program', () => {
    expect(clockVerdict(BUILT, null, BUILT)).toBe('ok');
    expect(clockVerdict(SEEN + 10 * YEAR, null, BUILT)).toBe('ok');
    expect(clockVerdict(BUILT - 1, null, BUILT)).toBe('before-build');
  });
});
