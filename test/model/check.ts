import fc from 'fast-check';
import { sequences } from './command.ts';
import type { OpenOffice } from './program.ts';
import { playSequence } from './run.ts';

export interface Round {
  readonly open: OpenOffice;
  readonly runs: number;
  readonly seed: number;
  readonly onRun?: () => void;
}

/** Plays as many sequences as wanted; a disagreement is shrunk to its shortest form and told with its transcript. */
export async function checkModel({ open, runs, seed, onRun }: Round): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      for (const [what, times] of await playSequence(sequence, open)) seen.set(what, (seen.get(what) ?? 0) + times);
      onRun?.();
    }),
    { numRuns: runs, seed, endOnFailure: false },
  );
  return seen;
}
