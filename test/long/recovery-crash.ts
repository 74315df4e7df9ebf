import { killWhileRecovering, pointsOfRecovery } from '../store/recovery-crash.ts';
import { removeTempStores } from '../support/temp-store.ts';
import { inBatches, type LongRun } from './run.ts';

const BATCH = 4;

/** A program killed before each change that it makes to files while it brings damaged data back. */
export const recoveryCrashRun: LongRun = {
  name: 'recovery-crash',
  async run({ from }) {
    const points = await pointsOfRecovery();
    const again = (batch: number) => `--only recovery-crash --from ${batch}`;
    return inBatches({ name: 'recovery-crash', batches: Math.ceil(points / BATCH), from, again }, async (batch) => {
      const some = Array.from({ length: BATCH }, (_, index) => batch * BATCH + index + 1);
      await killWhileRecovering(some.filter((point) => point <= points));
      await removeTempStores();
    });
  },
};
