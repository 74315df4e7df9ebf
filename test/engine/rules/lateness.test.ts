import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latenessOf, outageSince, type Stretch } from '../../../electron/engine/rules/lateness.ts';
import { VISIT_STATES } from '../../../shared/model/visit.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { aVisit, instant, someSettings } from '../../support/builders.ts';

const noGrace = someSettings();
const grace = (graceMinutes: number) => someSettings({ graceMinutes });
const visit = aVisit();
const judge = (text: string, settings = noGrace, outages: readonly Stretch[] = []) =>
  latenessOf(visit, toWarsaw(instant(text)), settings, outages);
const off = (from: string, to: string): Stretch => ({
  fromMs: instant(`2026-11-16 ${from}`),
  toMs: instant(`2026-11-16 ${to}`),
});

describe('C5 lateness', () => {
  it.each([
    ['2026-11-15 23:59', 0, 'stay'],
    ['2026-11-16 10:19', 0, 'stay'],
    ['2026-11-16 10:20', 0, 'stay'],
    ['2026-11-16 10:21', 0, 'resign'],
    ['2026-11-16 10:25', 5, 'stay'],
    ['2026-11-16 10:26', 5, 'resign'],
    ['2026-11-17 00:00', 0, 'resign'],
    ['2026-11-17 09:00', 0, 'resign'],
    ['2027-01-04 07:00', 60, 'resign'],
  ])('C5 at %s, grace %i: %s', (text, minutes, expected) => {
    expect(judge(text, grace(minutes))).toBe(expected);
  });

  it.each(VISIT_STATES.filter((state) => state !== 'booked'))('C5 a visit that is %s is left as it is', (state) => {
    const late = toWarsaw(instant('2026-11-16 15:00'));
    expect(latenessOf(aVisit({ state }), late, noGrace, [off('00:00', '16:00')])).toBe('stay');
  });

  it.each([
    ['long before', '08:00', '09:50', 'resign'],
    ['touching the first minute', '08:00', '09:51', 'leave-unresolved'],
    ['in the middle', '10:00', '10:05', 'leave-unresolved'],
    ['in the last minute', '10:20', '10:40', 'leave-unresolved'],
    ['after it', '10:21', '10:40', 'resign'],
    ['all of it', '00:00', '23:00', 'leave-unresolved'],
  ])('C5 the kiosk was off %s', (_, from, to, expected) => {
    expect(judge('2026-11-16 12:00', noGrace, [off(from, to)])).toBe(expected);
  });

  it('C5 the setting resigns all the same', () => {
    const settings = someSettings({ whenKioskWasOff: 'resign' });
    expect(judge('2026-11-16 12:00', settings, [off('08:00', '11:00')])).toBe('resign');
  });

  it('C5 an outage makes nobody late who is not', () => {
    expect(judge('2026-11-16 10:20', noGrace, [off('08:00', '10:20')])).toBe('stay');
  });

  it('C5 once late, always late; never before start + grace; an outage never resigns', () => {
    const minutes = fc.integer({ min: -3000, max: 3000 });
    const outage = fc.tuple(minutes, fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(minutes, fc.nat(60), fc.array(outage, { maxLength: 3 }), (after, graceMinutes, outages) => {
        const start = instant('2026-11-16 10:20');
        const stretches = outages.map(([from, length]) => ({
          fromMs: start + from * 60_000,
          toMs: start + (from + length) * 60_000,
        }));
        const answer = latenessOf(visit, toWarsaw(start + after * 60_000), grace(graceMinutes), stretches);
        expect(answer === 'stay').toBe(after <= graceMinutes);
        const touched = outages.some(([from, length]) => from <= graceMinutes && from + length > -30);
        if (answer !== 'stay') expect(answer).toBe(touched ? 'leave-unresolved' : 'resign');
      }),
    );
  });
});

describe('C5 outages', () => {
  const now = instant('2026-11-16 10:00');
  it.each([
    ['never looked before', null, null],
    ['a minute ago', now - 60_000, null],
    ['three minutes ago', now - 180_000, null],
    ['a little longer ago', now - 180_001, { fromMs: now - 180_001, toMs: now }],
    ['yesterday', now - 86_400_000, { fromMs: now - 86_400_000, toMs: now }],
    ['tomorrow: the clock was set back', now + 86_400_000, null],
  ])('C5 the last look was %s', (_, sweptAt, expected) => {
    expect(outageSince(sweptAt, now)).toEqual(expected);
  });
});
