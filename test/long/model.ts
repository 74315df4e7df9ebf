import { checkModel } from '../model/check.ts';
import { onDatabase } from '../model/stores.ts';
import { DATABASES } from '../support/databases.ts';
import { inBatches, type LongRun } from './run.ts';

const BATCH = 50;
const SEED = 20_091_110;

/** Ten thousand sequences of events on SQLite and a thousand on PostgreSQL, in batches, each with a seed of its own. */
export const modelRun: LongRun = {
  name: 'model',
  async run({ seed = SEED, from, database: wanted, sqlite, postgres }) {
    const sequences = { SQLite: sqlite, PostgreSQL: postgres };
    let good = true;
    for (const database of DATABASES) {
      const { name } = database;
      if (wanted !== undefined && wanted !== name) continue;
      const again = (batch: number) => `--only ${name} --from ${batch}`;
      const batches = Math.ceil(sequences[name] / BATCH);
      const agrees = await inBatches({ name, batches, from, again }, async (batch) => {
        await checkModel({ open: onDatabase(database), runs: BATCH, seed: Number(seed) + batch });
      });
      good = agrees && good;
    }
    return good;
  },
};
