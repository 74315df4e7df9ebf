import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancelAllowance } from '../../../electron/engine/rules/cancel-limit.ts';
import { instant } from '../../support/builders.ts';

const settings = { cancelAttempts: 5, cancelWindowMinutes: 5 };
const now = instant('2026-11-16 10:00');
const SECOND = 1000;
const ago = (...seconds: number[]) => seconds.map((count) => now - count * SECOND);
const allowed = { kind: 'allowed' };
const paused = (seconds: number) => ({ kind: 'paused', seconds });

describe('C1 pause after failed attempts', () => {
  it('C1 four are allowed, the fifth pauses', () => {
    expect(cancelAllowance([], now, settings)).toEqual(allowed);
    expect(cancelAllowance(ago(40, 30, 20, 10), now, settings)).toEqual(allowed);
    expect(cancelAllowance(ago(40, 30, 20, 10, 0), now, settings)).toEqual(paused(260));
  });

  it('C1 the pause ends when the fifth last attempt is five minutes old', () => {
    expect(cancelAllowance(ago(299, 4, 3, 2, 1), now, settings)).toEqual(paused(1));
    expect(cancelAllowance(ago(299.999, 4, 3, 2, 1), now, settings)).toEqual(paused(1));
    expect(cancelAllowance(ago(300, 4, 3, 2, 1), now, settings)).toEqual(allowed);
  });

  it('C1 more attempts than the limit pause until few enough are left', () => {
    expect(cancelAllowance(ago(250, 200, 150, 100, 50, 20, 10), now, settings)).toEqual(paused(150));
  });

  it('C1 the order in which they were kept does not matter', () => {
    expect(cancelAllowance(ago(10, 40, 0, 20, 30), now, settings)).toEqual(paused(260));
  });

  it('C1 a clock set back, by minutes or a day, never shortens the pause', () => {
    expect(cancelAllowance(ago(-60, -60, -60, -60, -60), now, settings)).toEqual(paused(300));
    expect(cancelAllowance(ago(-86_400, -86_400, -86_400, -86_400, -86_400), now, settings)).toEqual(paused(300));
    expect(cancelAllowance(ago(-86_400, 10, 20, 30, 290), now, settings)).toEqual(paused(10));
  });

  it('C1 whatever happened, a pause ends within the window and no sooner than the rule says', () => {
    const attempts = fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(attempts, fc.integer({ min: 1, max: 6 }), (seconds, cancelAttempts) => {
        const rules = { cancelAttempts, cancelWindowMinutes: 5 };
        const made = ago(...seconds).map((attempt) => Math.min(attempt, now));
        const counted = (at: number) => made.filter((attempt) => attempt > at - 300 * SECOND).length;
        const answer = cancelAllowance(ago(...seconds), now, rules);
        expect(answer.kind).toBe(counted(now) >= cancelAttempts ? 'paused' : 'allowed');
        if (answer.kind === 'paused') {
          expect(counted(now + answer.seconds * SECOND)).toBeLessThan(cancelAttempts);
          expect(counted(now + (answer.seconds - 1) * SECOND)).toBeGreaterThanOrEqual(cancelAttempts);
          expect(answer.seconds).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});
