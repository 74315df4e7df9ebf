import { killBatch } from '../durability/kills.ts';
import { randomFrom } from '../support/random.ts';
import { inBatches, type LongRun } from './run.ts';

const LIVES = 10_000;
const BATCH = 40;
const SEED = 20_261_129;

/** The program killed ten thousand times at random moments; two at once, each on a folder of its own. */
export const killsRun: LongRun = {
  name: 'kills',
  run({ seed = SEED, from }) {
    const again = (batch: number) => `--only kills --from ${batch} --seed ${seed}`;
    return inBatches({ name: 'kills', batches: LIVES / (2 * BATCH), from, again }, async (batch) => {
      const both = [0, 1].map((which) => killBatch(BATCH, randomFrom(Number(seed) + 2 * batch + which)));
      await Promise.all(both);
    });
  },
};
