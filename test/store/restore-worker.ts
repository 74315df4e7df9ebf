import { flushCompileCache } from 'node:module';
import { openStore } from '../../electron/store/index.ts';
import type { RestoreLosses } from '../../shared/model/backup.ts';
import type { WarsawTime } from '../../shared/time/warsaw.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';
import { dieBefore } from './die-before.ts';

/** What to restore, and before which of the file system's changes to die; 0 = after the last one. */
export interface RestoreJob {
  readonly folder: TempFolder;
  readonly name: string;
  readonly now: WarsawTime;
  readonly losses: RestoreLosses;
  readonly dieBefore: number;
}

/** Goes back to a copy and is killed in the middle: each change that it makes to files, after which a plug can be pulled, is counted. */
const job = JSON.parse(process.argv[2] ?? '') as RestoreJob;
const opened = await openStore(storeOptions(job.folder));
if (!opened.ok || opened.value.backups === null) throw new Error('The store does not open.');

// Whoever is killed keeps nothing for the next one.
flushCompileCache();
const changes = dieBefore(job.dieBefore);

const restored = await opened.value.backups.restore(job, () => undefined);
await opened.value.close();
process.stdout.write(JSON.stringify({ restored, changes: changes() }));
