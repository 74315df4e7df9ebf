import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';
import { sameDistribution } from './two-samples.ts';

const random = randomFrom(11);
const sample = (from: number) => Array.from({ length: 200 }, () => from + random(1000) + random(1000));

test('C1 two samples of one distribution are not told apart, of two they are', () => {
  expect(sameDistribution(sample(0), sample(0))).toBeGreaterThan(0.01);
  expect(sameDistribution(sample(0), sample(250))).toBeLessThan(0.01);
  expect(sameDistribution([1, 1, 1, 1], [1, 1, 1, 1])).toBe(1);
});

test('C1 as a table says it: at a distance of 1.628 the probability is one in a hundred', () => {
  const a = Array.from({ length: 10_000 }, (_, index) => index);
  // 10 000 each: the critical distance is 1.628 / √5000.
  const shift = Math.round((1.628 / Math.sqrt(5000)) * 10_000);
  expect(
    sameDistribution(
      a,
      a.map((value) => value + shift),
    ),
  ).toBeCloseTo(0.01, 3);
});
