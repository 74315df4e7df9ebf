import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedTry, DEVICE_GUARD, PIN_GUARD, pinAllowance } from '../../../electron/engine/rules/pin-guard.ts';
import { instant } from '../../support/builders.ts';

const now = instant('2026-11-16 10:00');
const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const triedAgo = (...seconds: number[]): CountedTry[] =>
  seconds.map((ago) => ({ atMs: now - ago * SECOND, recountedAtMs: null }));
const tries = (count: number, lastAgo: number) =>
  triedAgo(...Array.from({ length: count }, (_, index) => lastAgo + (count - 1 - index) * 1000));
const paused = (seconds: number) => ({ kind: 'paused', seconds });
const allowed = (left: number) => ({ kind: 'allowed', left });

describe('F6 pauses after wrong PINs', () => {
  it('F6 three tries of a number are free, the third begins a pause of half a minute', () => {
    expect(pinAllowance([], now, PIN_GUARD)).toEqual(allowed(3));
    expect(pinAllowance(tries(1, 0), now, PIN_GUARD)).toEqual(allowed(2));
    expect(pinAllowance(tries(2, 0), now, PIN_GUARD)).toEqual(allowed(1));
    expect(pinAllowance(tries(3, 0), now, PIN_GUARD)).toEqual(paused(30));
    expect(pinAllowance(tries(3, 29.5), now, PIN_GUARD)).toEqual(paused(1));
    expect(pinAllowance(tries(3, 30), now, PIN_GUARD)).toEqual(allowed(1));
  });

  it.each([
    [4, 60],
    [5, 120],
    [6, 240],
    [7, 480],
    [8, 960],
    [9, 1920],
  ])('F6 after %i tries the pause is %i seconds: it doubles', (count, seconds) => {
    expect(pinAllowance(tries(count, 0), now, PIN_GUARD)).toEqual(paused(seconds));
    expect(pinAllowance(tries(count, seconds), now, PIN_GUARD)).toEqual(allowed(1));
  });

  it('F6 the eleventh waits until the first of the last ten is a day old', () => {
    const tenth = triedAgo(23 * 3600, ...Array.from({ length: 9 }, (_, index) => 9000 + index));
    expect(pinAllowance(tenth, now, PIN_GUARD)).toEqual(paused(3600));
    expect(pinAllowance(tenth, now + HOUR, PIN_GUARD)).toEqual(allowed(1));
  });

  it('F6 a device stands ten, then pauses that never grow beyond a quarter of an hour', () => {
    expect(pinAllowance(tries(9, 0), now, DEVICE_GUARD)).toEqual(allowed(1));
    expect(pinAllowance(tries(10, 0), now, DEVICE_GUARD)).toEqual(paused(30));
    expect(pinAllowance(tries(14, 0), now, DEVICE_GUARD)).toEqual(paused(480));
    expect(pinAllowance(tries(15, 0), now, DEVICE_GUARD)).toEqual(paused(900));
    expect(pinAllowance(tries(80, 0), now, DEVICE_GUARD)).toEqual(paused(900));
  });

  it('F6 a clock set back begins the pause anew in full and never shortens it', () => {
    const future = triedAgo(-3600, -3610, -3620);
    expect(pinAllowance(future, now, PIN_GUARD)).toEqual(paused(30));
    const seen = future.map((one) => ({ ...one, recountedAtMs: now - 10 * SECOND }));
    expect(pinAllowance(seen, now, PIN_GUARD)).toEqual(paused(20));
    expect(pinAllowance(seen, now + 20 * SECOND, PIN_GUARD)).toEqual(allowed(1));
    // Set back once more.
    expect(pinAllowance(seen, now - DAY, PIN_GUARD)).toEqual(paused(30));
  });

  it('F6 a clock that was a year behind and is right again has forgotten no try', () => {
    const made = triedAgo(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).map((one) => ({ ...one, recountedAtMs: now - 365 * DAY }));
    expect(pinAllowance(made, now + HOUR, PIN_GUARD)).toEqual(paused(23 * 3600));
  });
});

/**
 * Somebody who guesses as often as the guard lets them. Time that really passes and the clock on the wall are two things:
 * the second is set back again and again. Restarts are nothing: all that is known is what is stored.
 */
interface Step {
  readonly waitMs: number;
  readonly backMs: number;
}

function guess(steps: readonly Step[], begin: number): readonly number[] {
  let [real, behind] = [0, 0];
  let stored: readonly CountedTry[] = [];
  const guessed: number[] = [];
  for (const { waitMs, backMs } of steps) {
    real += waitMs;
    behind += backMs;
    const wall = begin + real - behind;
    // As the store does it: what lies in the future is counted anew, what is a day old is forgotten at the next count.
    stored = stored.map((one) =>
      one.atMs > wall ? { ...one, recountedAtMs: Math.min(one.recountedAtMs ?? wall, wall) } : one,
    );
    if (pinAllowance(stored, wall, PIN_GUARD).kind === 'paused') continue;
    guessed.push(real);
    stored = [...stored, { atMs: wall, recountedAtMs: null }].filter(({ atMs }) => atMs > wall - DAY);
  }
  return guessed;
}

describe('F6 guessing', () => {
  const wait = fc.oneof(
    fc.integer({ min: 0, max: 2 * SECOND }),
    fc.integer({ min: 0, max: 40 * 60 * SECOND }),
    fc.integer({ min: 0, max: 30 * HOUR }),
  );
  const back = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: HOUR }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 * DAY }) },
    { weight: 1, arbitrary: fc.constant(365 * DAY) },
  );
  const life = fc.array(fc.record({ waitMs: wait, backMs: back }), { minLength: 20, maxLength: 300, size: 'max' });

  it('F6 whoever guesses at random times, with restarts and a clock set back up to a year, has ten guesses in any day', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const guessed = guess(steps, now);
        for (const [index, first] of guessed.entries()) {
          const eleventh = guessed[index + 10];
          if (eleventh !== undefined) expect(eleventh - first).toBeGreaterThanOrEqual(DAY);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('F6 after three guesses there is at least half a minute before each one more', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const guessed = guess(steps, now);
        for (const [index, real] of guessed.entries()) {
          const [before, third] = [guessed[index - 1], guessed[index - 3]];
          if (before !== undefined && third !== undefined && real - third < DAY)
            expect(real - before).toBeGreaterThanOrEqual(30 * SECOND);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('F6 a person whose clock runs well may try again after a day at the latest', () => {
    const at = fc.array(fc.integer({ min: 0, max: 3 * DAY }), { maxLength: 60 });
    fc.assert(
      fc.property(at, (ago) => {
        const made = ago.map((ms) => ({ atMs: now - ms, recountedAtMs: null }));
        const answer = pinAllowance(made, now, PIN_GUARD);
        if (answer.kind === 'allowed') return;
        expect(answer.seconds).toBeLessThanOrEqual(DAY / SECOND);
        expect(pinAllowance(made, now + answer.seconds * SECOND, PIN_GUARD).kind).toBe('allowed');
        expect(pinAllowance(made, now + (answer.seconds - 1) * SECOND, PIN_GUARD).kind).toBe('paused');
      }),
    );
  });

  it('F6 somebody does use up the ten: the property above is about something', () => {
    const steps = Array.from({ length: 200 }, () => ({ waitMs: 10 * 60 * SECOND, backMs: 0 }));
    expect(guess(steps, now).filter((real) => real < DAY)).toHaveLength(10);
  });
});
