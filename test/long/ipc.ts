import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assault } from '../hostile/assault.ts';
import { inBatches, type LongRun } from './run.ts';

const BATCH = 50_000;
const BATCHES = 20;
const SEED = 20_261_123;
const LAG_LIMIT_MS = 200;

/** A million messages that a page which was taken over could send. */
export const ipcRun: LongRun = {
  name: 'ipc',
  run({ seed = SEED, from }) {
    const again = (batch: number) => `--only ipc --from ${batch} --seed ${seed}`;
    return inBatches({ name: 'ipc', batches: BATCHES, from, again }, async (batch) => {
      const home = mkdtempSync(path.join(tmpdir(), 'kiosk-hostile-'));
      try {
        const report = await assault({ home, messages: BATCH, seed: Number(seed) + batch });
        const { wrong, loose, effects, prototypesTouched, worstLagMs } = report;
        const good = [wrong, loose, effects].every(({ length }) => length === 0) && !prototypesTouched;
        console.log(`  ${report.answered} answered, longest wait ${Math.round(worstLagMs)} ms`);
        if (!good || worstLagMs >= LAG_LIMIT_MS) throw new Error(JSON.stringify(report, null, 2));
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    });
  },
};
