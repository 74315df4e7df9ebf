import { expect, it } from 'vitest';
import { randomFrom } from '../support/random.ts';
import { killBatch } from './kills.ts';

const LIVES = 8;

it('a program that is killed at any moment, again and again on one folder, loses nothing acknowledged', async () => {
  const { acknowledged, cutShort, whileOpening } = await killBatch(LIVES, randomFrom(20_261_129));
  expect(acknowledged).toBeGreaterThan(LIVES);
  expect(cutShort).toBeGreaterThan(0);
  expect(whileOpening).toBeGreaterThan(1);
});
