import { closeSync, openSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { randomFrom } from '../support/random.ts';
import type { TempFolder } from '../support/temp-store.ts';
import { actor, type Said } from './acts.ts';
import { openStorage } from './program.ts';

/** What a process of its own is told to do. */
export interface WorkerJob {
  readonly folder: TempFolder;
  readonly seed: number;
  /** From which number its people and times are. */
  readonly first: number;
  readonly acts: number;
  /** A file for what it says; null: its output. */
  readonly said: string | null;
}

/**
 * The program on its storage, without a window: it opens it as at any start and works until it has done what it was told, or
 * is killed. A line is written synchronously: whoever reads it knows that it was said after the answer.
 */
const job = JSON.parse(process.argv[2] ?? '') as WorkerJob;
const output = job.said === null ? 1 : openSync(job.said, 'a');
const write = (line: object) => writeSync(output, `${JSON.stringify(line)}\n`);

// Whoever is killed keeps nothing for the next one.
flushCompileCache();
write({ opening: true });
const storage = await openStorage(job.folder, (problem) => write({ failure: problem.type }));
let number = job.first;
const deps = {
  storage,
  random: randomFrom(job.seed),
  number: () => number++,
  say: (said: Said) => write(said),
};
write({ open: true });
const act = actor(deps);
for (let acts = 0; acts < job.acts; acts += 1) await act();
await storage.close();
if (job.said !== null) closeSync(output);
