import { parseArgs } from 'node:util';
import { cutsRun } from './long/cuts.ts';
import { enumerationRun } from './long/enumeration.ts';
import { faultsRun } from './long/faults.ts';
import { flipsRun } from './long/flips.ts';
import { ipcRun } from './long/ipc.ts';
import { killsRun } from './long/kills.ts';
import { modelRun } from './long/model.ts';
import { printCrashRun } from './long/print-crash.ts';
import { recoveryCrashRun } from './long/recovery-crash.ts';
import type { LongRun } from './long/run.ts';
import { tracesRun } from './long/traces.ts';
import { DATABASES } from './support/databases.ts';
import { memoryFolder } from './support/memory-folder.ts';
import { setup, teardown } from './support/postgres-server.ts';

/**
 * `npm run test:long`: everything that takes too long for `npm test`, one run after another. `-- --only print-crash` names
 * one of them, `--only PostgreSQL` a database of the model; `--from 37` goes on with a batch, `--seed` begins elsewhere.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    sqlite: { type: 'string', default: '10000' },
    postgres: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '500' },
  },
});

const RUNS: readonly LongRun[] = [
  killsRun,
  cutsRun,
  faultsRun,
  flipsRun,
  enumerationRun,
  ipcRun,
  tracesRun,
  printCrashRun,
  recoveryCrashRun,
  modelRun,
];

const database = DATABASES.find(({ name }) => name === values.only)?.name;
const chosen = database === undefined ? RUNS.filter(({ name }) => [undefined, name].includes(values.only)) : [modelRun];
if (chosen.length === 0) throw new Error(`--only knows ${RUNS.map(({ name }) => name).join(', ')} and the databases.`);

// The machine in another zone, as in the other tests; files where a synced commit costs little.
process.env['TZ'] = 'America/Caracas';
const folder = memoryFolder();
if (folder !== undefined) process.env['TMPDIR'] = folder;

await setup();
try {
  for (const { run } of chosen) {
    const good = await run({
      seed: values.seed,
      from: Number(values.from),
      database,
      sqlite: Number(values.sqlite),
      postgres: Number(values.postgres),
      kills: Number(values.kills),
    });
    if (!good) process.exitCode = 1;
  }
} finally {
  await teardown();
}
