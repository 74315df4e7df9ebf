import type { Store } from '../../electron/engine/ports.ts';
import { beginKeyChange, continueKeyChange } from '../../electron/engine/privacy/change-keys.ts';
import { openStore } from '../../electron/store/index.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';

/** Where to change the keys, and in which step of it to die; 0 = after the last one. */
export interface RotationJob {
  readonly folder: TempFolder;
  readonly dieIn: number;
}

/** Changes the keys of a folder's data, or goes on with it, and is killed in the middle of a transaction after its statements. */
const job = JSON.parse(process.argv[2] ?? '') as RotationJob;
const opened = await openStore(storeOptions(job.folder));
if (!opened.ok) throw new Error(`The store does not open: ${opened.error.type}`);
const { value: store } = opened;

let steps = 0;
const killed: Store = {
  read: store.read,
  write: (work) =>
    store.write(async (tx) => {
      const result = await work(tx);
      steps += 1;
      if (steps === job.dieIn) process.kill(process.pid, 'SIGKILL');
      return result;
    }),
};
const deps = { store: killed, clock: { now: () => 1_795_000_000_000 }, backups: null };
await beginKeyChange({ ...deps, by: 'system' });
await continueKeyChange(deps);
await store.close();
process.stdout.write(JSON.stringify({ steps }));
