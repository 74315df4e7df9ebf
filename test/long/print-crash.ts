import { killWhilePrinting } from '../store/print-crash.ts';
import { randomFrom } from '../support/random.ts';
import { inBatches, type LongRun } from './run.ts';

const BATCH = 25;
const SEED = 20_261_123;

/** A program killed five hundred times while it prints. */
export const printCrashRun: LongRun = {
  name: 'print-crash',
  run({ seed = SEED, from, kills }) {
    const again = (batch: number) => `--only print-crash --from ${batch} --seed ${seed}`;
    return inBatches({ name: 'print-crash', batches: Math.ceil(kills / BATCH), from, again }, (batch) =>
      killWhilePrinting(BATCH, randomFrom(Number(seed) + batch)),
    );
  },
};
