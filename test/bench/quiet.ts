import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 3000;
/** Half is one busy program on two processors. */
const MOST = 0.35;

/**
 * Whether the processors are idle enough to believe what is measured. Ratios outlast a slower machine, but not one whose
 * disk is waited for by others: then everything costs what a durable commit costs, and every ratio comes near one.
 */
export async function isQuiet(): Promise<boolean> {
  const before = times();
  await sleep(LOOK_MS);
  const after = times();
  const idle = after.idle - before.idle;
  return 1 - idle / (after.all - before.all) <= MOST;
}

function times(): { readonly idle: number; readonly all: number } {
  const each = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(each.map(({ idle }) => idle)), all: sum(each.flatMap((one) => Object.values(one))) };
}
