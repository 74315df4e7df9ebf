import assert from 'node:assert/strict';
import { change, TARGETS } from '../durability/flips.ts';
import { anOffice, type Office } from '../durability/whole-office.ts';
import { randomFrom } from '../support/random.ts';
import { inBatches, type LongRun } from './run.ts';

const FLIPS = 10_000;
const BATCH = 250;
const SEED = 20_261_129;

/** Ten thousand flipped bits and cut files, and at the end how each was found. */
export const flipsRun: LongRun = {
  name: 'flips',
  async run({ seed = SEED, from }) {
    const office = await anOffice();
    const found = new Map<string, number>();
    const again = (batch: number) => `--only flips --from ${batch} --seed ${seed}`;
    const good = await inBatches({ name: 'flips', batches: FLIPS / BATCH, from, again }, (batch) =>
      oneBatch(office, randomFrom(Number(seed) + batch), batch, found),
    );
    for (const [what, times] of [...found].sort()) console.log(`${what}: ${times}`);
    return good;
  },
};

async function oneBatch(
  office: Office,
  random: (below: number) => number,
  batch: number,
  found: Map<string, number>,
): Promise<void> {
  for (let flip = 0; flip < BATCH; flip += 1) {
    const target = TARGETS[(batch * BATCH + flip) % TARGETS.length] ?? 'database';
    const outcome = await change(office, target, random);
    assert.ok(outcome.type !== 'wrong' && outcome.type !== 'refused', JSON.stringify(outcome));
    const what = `${target}: ${outcome.type}`;
    found.set(what, (found.get(what) ?? 0) + 1);
  }
}
