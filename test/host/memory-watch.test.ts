import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SAMPLE_EVERY_MS } from '../../electron/host/memory-trend.ts';
import { watchMemory } from '../../electron/host/memory-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('memory that grows is told of once, and the program begins anew in the first quiet moment of the night', () => {
  let level = 900;
  let minute = 20 * 60;
  let begun = 0;
  const lines: unknown[] = [];
  watchMemory({
    megabytes: () => (level += 1),
    minuteOfDay: () => minute,
    sinceLastCallMs: () => 3_600_000,
    beginAnew: () => (begun += 1),
    log: { info: () => undefined, problem: (event, details) => lines.push([event, details]) },
  });
  vi.advanceTimersByTime(6 * 3_600_000);
  expect(begun).toBe(0);
  expect(lines).toEqual([['memory-grows', { megabytes: 936, anHour: expect.closeTo(6, 3) }]]);
  minute = 150;
  vi.advanceTimersByTime(SAMPLE_EVERY_MS);
  expect([begun, lines.length]).toEqual([1, 1]);
});
