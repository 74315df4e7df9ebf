import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  growsTooMuch,
  isQuiet,
  type MemorySample,
  SAMPLE_EVERY_MS,
  slopeOf,
  TREND_MS,
  withSample,
} from '../../electron/host/memory-trend.ts';

const HOUR = 3_600_000;

/** A day of samples, the newest six hours of which are kept. */
function sampled(level: (hour: number) => number, hours = 24): readonly MemorySample[] {
  let samples: readonly MemorySample[] = [];
  for (let atMs = 0; atMs <= hours * HOUR; atMs += SAMPLE_EVERY_MS)
    samples = withSample(samples, { atMs, megabytes: level(atMs / HOUR) });
  return samples;
}

describe('the slope', () => {
  it('of a straight line is its own, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 2000 }), (slope, from) => {
        expect(slopeOf(sampled((hour) => from + slope * hour))).toBeCloseTo(slope, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('evens out what goes up and down within the hour, and forgets what is older than six', () => {
    expect(slopeOf(sampled((hour) => (hour < 12 ? 100 * hour : 900)))).toBeCloseTo(0, 6);
    const samples = sampled((hour) => 900 + 40 * Math.sin(2 * Math.PI * hour));
    expect(Math.abs(slopeOf(samples) ?? 99)).toBeLessThan(10);
    expect((samples.at(-1)?.atMs ?? 0) - (samples[0]?.atMs ?? 0)).toBe(TREND_MS);
  });

  test.each([
    [0, 'nothing'],
    [5.5, 'five and a half hours'],
  ])('is not known after %s hours', (hours) => {
    expect(slopeOf(sampled(() => 900, hours))).toBeNull();
  });
});

test.each([
  ['grows much and is much', (hour: number) => 800 + 2 * hour, true],
  ['grows, but is little', (hour: number) => 100 + 20 * hour, false],
  ['is much, but stays so', () => 1100, false],
  ['grows by a megabyte in an hour', (hour: number) => 900 + 0.99 * hour, false],
  ['shrinks', (hour: number) => 1500 - 5 * hour, false],
])('memory that %s', (_what, level, tooMuch) => {
  expect(growsTooMuch(sampled(level))).toBe(tooMuch);
});

test.each([
  ['at two, nobody for a quarter of an hour', 120, 900_000, true],
  ['just before four', 239, 900_000, true],
  ['at four', 240, 900_000, false],
  ['before two', 119, 900_000, false],
  ['at three, but somebody was there', 180, 899_999, false],
])('quiet: %s', (_what, minute, sinceLastCallMs, quiet) => {
  expect(isQuiet(minute, sinceLastCallMs)).toBe(quiet);
});
