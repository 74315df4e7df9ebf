import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closedSince,
  looksLikeGuessing,
  type PersonTry,
  personAllowance,
} from '../../../electron/engine/rules/person-limit.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { CASE_ID, instant } from '../../support/builders.ts';

const NOW = instant('2026-11-16 15:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONDAY = localDate('2026-11-23');
const wanted = { holder: 'kiosk-1', mark: 'me', caseId: CASE_ID, date: MONDAY };
const terms = { nowMs: NOW, openedAtMs: null, settings: { cancelAttempts: 5, cancelWindowMinutes: 5 } };

/** Tries that found nothing, so far back each, of somebody else for something else unless told otherwise. */
const tries = (ago: readonly number[], changes: Partial<PersonTry> = {}): PersonTry[] =>
  ago.map((ms, index) => ({
    atMs: NOW - ms,
    holder: 'kiosk-1',
    mark: `other ${index}`,
    caseId: 'another' as CaseId,
    date: MONDAY,
    found: false,
    ...changes,
  }));
const every = (count: number, ms: number) => Array.from({ length: count }, (_, index) => (index + 1) * ms);
const allowed = { kind: 'allowed' };
const codeOnly = { kind: 'code-only' };

describe('C1 how often somebody may be looked for by PESEL', () => {
  test('C1 five in five minutes pause the function for everybody, at every kiosk', () => {
    expect(personAllowance(tries([4, 3, 2, 1].map((m) => m * MINUTE)), wanted, terms)).toEqual(allowed);
    const five = tries(
      [240, 200, 100, 50, 10].map((s) => s * 1000),
      { holder: 'kiosk-2' },
    );
    expect(personAllowance(five, wanted, terms)).toEqual({ kind: 'paused', seconds: 60 });
  });

  test('C1 ten in an hour for one case on one day pause that visit, whoever is tried', () => {
    const own = { caseId: CASE_ID, date: MONDAY };
    expect(personAllowance(tries(every(9, 6 * MINUTE), own), wanted, terms)).toEqual(allowed);
    const ten = tries(every(10, 5 * MINUTE), own);
    expect(personAllowance(ten, wanted, terms)).toEqual({ kind: 'paused', seconds: 600 });
    expect(personAllowance(ten, { ...wanted, date: localDate('2026-11-24') }, terms)).toEqual(allowed);
    // Who comes names neither.
    const coming = tries(every(10, 5 * MINUTE), { caseId: null, date: null });
    expect(personAllowance(coming, { ...wanted, caseId: null, date: null }, terms)).toEqual(allowed);
  });

  test('C1 thirty a day close the way by PESEL on that kiosk until tomorrow', () => {
    const thirty = tries(every(30, 20 * MINUTE));
    expect(personAllowance(thirty.slice(1), wanted, terms)).toEqual(allowed);
    expect(personAllowance(thirty, wanted, terms)).toEqual(codeOnly);
    expect(personAllowance(thirty, { ...wanted, holder: 'kiosk-2' }, terms)).toEqual(allowed);
    const midnight = instant('2026-11-17 00:00');
    expect(personAllowance(thirty, wanted, { ...terms, nowMs: midnight - 1 })).toEqual(codeOnly);
    expect(personAllowance(thirty, wanted, { ...terms, nowMs: midnight })).toEqual(allowed);
    expect(closedSince(thirty, 'kiosk-1', NOW, null)).toBe(NOW - 20 * MINUTE);
    expect(closedSince(thirty, 'kiosk-2', NOW, null)).toBeNull();
  });

  test('C1 staff open it again: what was tried before counts no more', () => {
    const thirty = tries(every(30, 20 * MINUTE));
    expect(personAllowance(thirty, wanted, { ...terms, openedAtMs: NOW - MINUTE })).toEqual(allowed);
    expect(personAllowance(thirty, wanted, { ...terms, openedAtMs: NOW - 11 * HOUR })).toEqual(codeOnly);
    expect(closedSince(thirty, 'kiosk-1', NOW, NOW - MINUTE)).toBeNull();
  });

  test('C1 a visit that was only looked at counts like one that was not found, except for its owner', () => {
    const found = tries(every(30, 20 * MINUTE), { found: true });
    expect(personAllowance(found, wanted, terms)).toEqual(codeOnly);
    expect(personAllowance(tries(every(40, 10 * MINUTE), { found: true, mark: 'me' }), wanted, terms)).toEqual(allowed);
    expect(personAllowance(tries(every(5, 30_000), { found: true }), wanted, terms)).toEqual(allowed);
  });

  test('C1 ten a day for one person, at whatever kiosk', () => {
    const mine = tries(every(10, 2 * HOUR), { mark: 'me', holder: 'kiosk-2' });
    expect(personAllowance(mine.slice(1), wanted, terms)).toEqual(allowed);
    expect(personAllowance(mine, wanted, terms)).toEqual(codeOnly);
    expect(personAllowance(mine, { ...wanted, mark: 'you' }, terms)).toEqual(allowed);
  });

  test('C1 a clock set back shortens nothing: a try of the future counts as made now', () => {
    const back = { ...terms, nowMs: NOW - DAY };
    expect(personAllowance(tries(every(30, 20 * MINUTE)), wanted, back)).toEqual({ kind: 'paused', seconds: 300 });
    const seen = tries(every(30, 20 * MINUTE), { found: true });
    expect(personAllowance(seen, wanted, back)).toEqual(codeOnly);
  });

  test('C1 the answer does not depend on the order in which tries were kept', () => {
    const some = fc.array(fc.record({ ago: fc.integer({ min: 0, max: DAY }), found: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(some, (made) => {
        const kept = made.flatMap(({ ago, found }) => tries([ago], { found }));
        const answer = personAllowance(kept, wanted, terms);
        expect(personAllowance(kept.toReversed(), wanted, terms)).toEqual(answer);
        if (answer.kind !== 'paused') return;
        expect(personAllowance(kept, wanted, { ...terms, nowMs: NOW + answer.seconds * 1000 }).kind).not.toBe('paused');
      }),
    );
  });
});

describe('C1 what looks like guessing', () => {
  test('C1 ten people in ten minutes on one kiosk, found or not; the same one ten times does not', () => {
    expect(looksLikeGuessing(tries(every(10, MINUTE - 1)), 'kiosk-1', NOW)).toBe(true);
    expect(looksLikeGuessing(tries(every(10, MINUTE - 1), { found: true }), 'kiosk-1', NOW)).toBe(true);
    expect(looksLikeGuessing(tries(every(9, MINUTE)), 'kiosk-1', NOW)).toBe(false);
    expect(looksLikeGuessing(tries(every(10, 2 * MINUTE)), 'kiosk-1', NOW)).toBe(false);
    expect(looksLikeGuessing(tries(every(10, MINUTE - 1)), 'kiosk-2', NOW)).toBe(false);
    expect(looksLikeGuessing(tries(every(10, MINUTE - 1), { mark: 'one' }), 'kiosk-1', NOW)).toBe(false);
  });
});
