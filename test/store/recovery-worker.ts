import { flushCompileCache } from 'node:module';
import { openStore } from '../../electron/store/index.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';
import { dieBefore } from './die-before.ts';

/** Which folder to open, and before which of the file system's changes to die; 0 = after the last one. */
export interface RecoveryJob {
  readonly folder: TempFolder;
  readonly dieBefore: number;
}

/** Opens a store on a database that is damaged and is killed in the middle of mending it. */
const job = JSON.parse(process.argv[2] ?? '') as RecoveryJob;
const options = storeOptions(job.folder, { mayCreate: false });
// Whoever is killed keeps nothing for the next one.
flushCompileCache();
const changes = dieBefore(job.dieBefore);
const opened = await openStore(options);
if (!opened.ok) throw new Error(`The store does not open: ${opened.error.type}`);
await opened.value.close();
process.stdout.write(JSON.stringify({ changes: changes() }));
