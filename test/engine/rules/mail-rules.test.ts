import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, FARTHEST_MS, LEASE_MS, TRIED_MS } from '../../../electron/engine/rules/mail-retry.ts';
import { isWorthTelling } from '../../../electron/engine/rules/worth-telling.ts';
import { MAIL_FAILURES, type MessageKind } from '../../../shared/model/mail-lists.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { at, aVisit, instant } from '../../support/builders.ts';

const MINUTE = 60_000;

describe('G1 after an attempt that failed', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 180],
    [40, 180],
  ])('G1 attempt %i is followed by another one after %i minutes', (tries, minutes) => {
    expect(afterFailure({ createdAtMs: 0, tries }, 'unreachable', 1000)).toEqual({
      state: 'waiting',
      failure: 'unreachable',
      nextTryAtMs: 1000 + minutes * MINUTE,
    });
  });

  it('G1 an address that the server refuses is given up at once, anything else after seven days', () => {
    expect(afterFailure({ createdAtMs: 0, tries: 1 }, 'address-refused', 1)).toMatchObject({ state: 'given-up' });
    for (const failure of MAIL_FAILURES.filter((one) => one !== 'address-refused')) {
      expect(afterFailure({ createdAtMs: 0, tries: 50 }, failure, TRIED_MS - 1)).toMatchObject({ state: 'waiting' });
      expect(afterFailure({ createdAtMs: 0, tries: 50 }, failure, TRIED_MS)).toMatchObject({ state: 'given-up' });
    }
  });

  it('G1 nothing is put off further than what a wrong clock is told by, and a lease ends before that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: TRIED_MS - 1 }), (tries, nowMs) => {
        const after = afterFailure({ createdAtMs: 0, tries }, 'try-later', nowMs);
        const pause = after.state === 'waiting' ? after.nextTryAtMs - nowMs : 0;
        expect(pause).toBeGreaterThan(0);
        expect(pause).toBeLessThanOrEqual(FARTHEST_MS);
      }),
    );
    expect(LEASE_MS).toBeLessThan(FARTHEST_MS);
  });
});

describe('G1 whether an e-mail still says something', () => {
  const visit = aVisit({ date: localDate('2026-11-16'), start: at('10:00') });
  const cancelled = { ...visit, state: 'cancelled', cancelledBy: 'resident' } as const;
  it.each<[MessageKind, typeof visit, string, boolean]>([
    ['confirmation', visit, '2026-11-09 10:00', true],
    ['change', visit, '2026-11-16 09:59', true],
    ['reminder', visit, '2026-11-15 09:00', true],
    ['confirmation', visit, '2026-11-16 10:00', false],
    ['confirmation', cancelled, '2026-11-09 10:00', false],
    ['reminder', { ...visit, state: 'arrived' }, '2026-11-16 09:40', false],
    ['cancellation', cancelled, '2026-11-09 10:00', true],
    ['cancellation', cancelled, '2026-11-16 15:00', true],
    ['cancellation', cancelled, '2026-11-17 00:00', false],
    ['cancellation', visit, '2026-11-09 10:00', false],
    ['cancellation', { ...cancelled, cancelledBy: 'replaced' }, '2026-11-09 10:00', false],
  ])('G1 %s of a visit as it is at %#', (kind, one, now, worth) => {
    expect(isWorthTelling(kind, one, toWarsaw(instant(now)))).toBe(worth);
  });
});
