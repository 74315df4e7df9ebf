import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { cutPower, record } from '../durability/cuts.ts';
import { underDiskLibrary } from '../durability/under-disk.ts';
import { randomFrom } from '../support/random.ts';
import { inBatches, type LongRun } from './run.ts';

const CUTS = 100_000;
const BATCH = 500;
const ACTS = 25;
const SEED = 20_261_129;

/** A hundred thousand power cuts: each batch of another program's life. */
export const cutsRun: LongRun = {
  name: 'cuts',
  run({ seed = SEED, from }) {
    const library = underDiskLibrary(tmpdir());
    assert.ok(library !== null, 'power cuts need a C compiler on Linux');
    const again = (batch: number) => `--only cuts --from ${batch} --seed ${seed}`;
    return inBatches({ name: 'cuts', batches: CUTS / BATCH, from, again }, async (batch) => {
      const seedOfBatch = Number(seed) + batch;
      const began = batch % 3 === 0 ? 'first-version' : 'nothing';
      const recording = await record(library, { seed: seedOfBatch, acts: ACTS, from: began });
      const { wrong } = await cutPower(recording, { cuts: BATCH, random: randomFrom(seedOfBatch) });
      assert.deepEqual(wrong, []);
    });
  },
};
