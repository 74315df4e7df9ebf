import { describe, it } from 'vitest';
import { randomFrom } from '../support/random.ts';
import { killWhilePrinting } from './print-crash.ts';

const ROUNDS = 12;

describe('a program killed while it prints', () => {
  it(`B2 B3 loses no booking, prints nothing by itself, and later sheets are copies, ${ROUNDS} times over`, async () => {
    await killWhilePrinting(ROUNDS, randomFrom(20_261_123));
  }, 120_000);
});
