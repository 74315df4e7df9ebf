import { checkModel } from '../check.ts';
import { inMemory } from '../stores.ts';

/** Plays sequences in memory in a process of its own, on a program that may have a planted bug. Exit 1: the offices disagree. */
const [runs = '', seed = ''] = process.argv.slice(2);
try {
  await checkModel({ open: inMemory, runs: Number(runs), seed: Number(seed), shorten: false });
} catch (error) {
  console.log(String(error));
  process.exitCode = 1;
}
