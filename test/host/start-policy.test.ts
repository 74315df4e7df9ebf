import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planStart, STARTS_BEFORE_SAFE } from '../../electron/host/start-policy.ts';
import { NO_STARTS } from '../../electron/system/start-file.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 41);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const starts = (...agoMs: number[]) => ({ ...NO_STARTS, startsMs: agoMs.map((ago) => NOW - ago) });

describe('a start', () => {
  test.each([
    ['after none that died', starts(), false],
    ['after two that died', starts(20_000, 10_000), false],
    ['after three that died', starts(30_000, 20_000, 10_000), true],
    ['after three, but the first died ten minutes ago', starts(10 * MINUTE, 20_000, 10_000), false],
    ['after three that a wrong clock put into the future', starts(-MINUTE, -DAY, -2 * MINUTE), false],
  ])('%s', (_what, record, safe) => {
    expect(planStart(record, NOW).safe).toBe(safe);
  });

  it('counts among those that died until it has lived', () => {
    expect(planStart(starts(20_000), NOW).record.startsMs).toEqual([NOW - 20_000, NOW]);
  });

  it('stays safe when the safe one dies too, and remembers no more than it needs', () => {
    let record = NO_STARTS;
    const safe = Array.from({ length: 6 }, (_, index) => {
      const plan = planStart(record, NOW + index * 5000);
      record = plan.record;
      expect(record.startsMs.length).toBeLessThanOrEqual(STARTS_BEFORE_SAFE);
      return plan.safe;
    });
    expect(safe).toEqual([false, false, false, true, true, true]);
  });

  test.each([
    ['was never given up', null, false],
    ['was given up an hour ago', NOW - 60 * MINUTE, true],
    ['was given up a day ago', NOW - DAY, false],
    ['was given up in the future', NOW + MINUTE, false],
  ])('with a graphics processor that %s', (_what, gpuGivenUpMs, withoutGpu) => {
    const plan = planStart({ startsMs: [], gpuGivenUpMs }, NOW);
    expect([plan.withoutGpu, plan.safe]).toEqual([withoutGpu, false]);
    expect(plan.record.gpuGivenUpMs).toBe(withoutGpu ? gpuGivenUpMs : null);
  });

  it('that is safe does without the graphics processor', () => {
    expect(planStart(starts(3, 2, 1), NOW).withoutGpu).toBe(true);
  });

  it('I1 is safe exactly when three of the last ten minutes died, whatever the file holds', () => {
    const anyRecord = fc.array(fc.integer({ min: -DAY, max: DAY }), { maxLength: 10 });
    fc.assert(
      fc.property(anyRecord, (agoMs) => {
        const lately = agoMs.filter((ago) => ago >= 0 && ago < 10 * MINUTE);
        expect(planStart(starts(...agoMs), NOW).safe).toBe(lately.length >= 3);
      }),
    );
  });
});
