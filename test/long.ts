import { parseArgs } from 'node:util';
import { checkModel } from './model/check.ts';
import { onDatabase } from './model/stores.ts';
import { DATABASES } from './support/databases.ts';
import { memoryFolder } from './support/memory-folder.ts';
import { setup, teardown } from './support/postgres-server.ts';

/**
 * `npm run test:long`: ten thousand sequences of events on SQLite and a thousand on PostgreSQL, in batches, each with a seed
 * of its own. `-- --from 37` goes on with a batch, `--only PostgreSQL` leaves the other out, `--seed` begins elsewhere.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20091110' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    sqlite: { type: 'string', default: '10000' },
    postgres: { type: 'string', default: '1000' },
  },
});
const BATCH = 50;
const sequences = { SQLite: Number(values.sqlite), PostgreSQL: Number(values.postgres) };

// The machine in another zone, as in the other tests; files where a synced commit costs little.
process.env['TZ'] = 'America/Caracas';
const folder = memoryFolder();
if (folder !== undefined) process.env['TMPDIR'] = folder;

await setup();
try {
  for (const database of DATABASES) {
    if (values.only !== undefined && values.only !== database.name) continue;
    const batches = Math.ceil(sequences[database.name] / BATCH);
    const began = Date.now();
    for (let batch = Number(values.from); batch < batches; batch += 1) {
      const seed = Number(values.seed) + batch;
      try {
        await checkModel({ open: onDatabase(database), runs: BATCH, seed });
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        console.error(
          `\n${database.name}: batch ${batch}. Again: npm run test:long -- --only ${database.name} --from ${batch}`,
        );
        process.exitCode = 1;
        break;
      }
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${database.name}: batch ${batch + 1} of ${batches} agrees, seed ${seed}, ${seconds} s`);
    }
  }
} finally {
  await teardown();
}
