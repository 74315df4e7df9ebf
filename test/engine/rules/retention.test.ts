import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedInstant, dueForErasing } from '../../../electron/engine/rules/retention.ts';
import { localDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import { instant } from '../../support/builders.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = instant('2026-11-23 09:41');

describe('what is due for erasing', () => {
  it('is two weeks after the visit, and in the night after a visit was given up', () => {
    expect(dueForErasing(localDate('2026-11-23'), 14)).toEqual({
      visitsUntil: '2026-11-09',
      givenUpBefore: instant('2026-11-23 00:00'),
      calledOffBefore: '2026-11-23',
      commentsBefore: instant('2026-11-23 00:00') - 90 * DAY,
    });
    expect(dueForErasing(localDate('2026-03-01'), 1).visitsUntil).toBe('2026-02-28');
  });

  it('is never more than a day after somebody gave a visit up, also when clocks change', () => {
    const instants = fc.integer({ min: instant('2026-01-01 00:00'), max: instant('2027-12-31 00:00') });
    fc.assert(
      fc.property(instants, (givenUp) => {
        // The first hour of the next day at the latest; the day on which clocks go back has 25 hours.
        const { date } = toWarsaw(givenUp + 25 * HOUR);
        return givenUp < dueForErasing(date, 14).givenUpBefore;
      }),
    );
  });
});

describe('the clock that data are erased by', () => {
  const jumps: readonly [string, number][] = [
    ['a minute more than it may drift', 6 * MINUTE],
    ['a day', DAY],
    ['a month', 30 * DAY],
    ['ten years', 3653 * DAY],
  ];
  it.each(jumps)('is not believed when it jumps ahead by %s, while the program runs or while it is off', (_, ms) => {
    const evidence = { believedMs: NOW, cameToday: false };
    expect(believedInstant({ ...evidence, nowMs: NOW + HOUR + ms, ranMs: HOUR })).toBe(NOW + HOUR);
    expect(believedInstant({ ...evidence, nowMs: NOW + ms, ranMs: 0 })).toBe(NOW);
  });

  it.each(jumps)('is followed when it is put back by %s', (_, ms) => {
    expect(believedInstant({ nowMs: NOW - ms, believedMs: NOW, ranMs: HOUR, cameToday: false })).toBe(NOW - ms);
  });

  it('is believed at first, as time passes, and when people come to the visits of the day that it shows', () => {
    expect(believedInstant({ nowMs: NOW, believedMs: null, ranMs: 0, cameToday: false })).toBe(NOW);
    const evidence = { believedMs: NOW, ranMs: HOUR };
    expect(believedInstant({ ...evidence, nowMs: NOW + HOUR + MINUTE, cameToday: false })).toBe(NOW + HOUR + MINUTE);
    expect(believedInstant({ ...evidence, nowMs: NOW + 3 * DAY, cameToday: true })).toBe(NOW + 3 * DAY);
  });

  it('never gains more than the time that has passed and what a clock may drift, without anybody coming', () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: 0, max: HOUR }), fc.integer({ min: -DAY, max: 3653 * DAY })));
    fc.assert(
      fc.property(looks, (steps) => {
        let believedMs = NOW;
        for (const [ranMs, off] of steps) {
          const next = believedInstant({ nowMs: believedMs + ranMs + off, believedMs, ranMs, cameToday: false });
          if (next > believedMs + ranMs + 5 * MINUTE) return false;
          believedMs = next;
        }
        return true;
      }),
    );
  });
});
