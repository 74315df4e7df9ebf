import fc from 'fast-check';
import { sequences } from './command.ts';
import type { OpenOffice } from './program.ts';
import { playSequence } from './run.ts';

export interface Round {
  readonly open: OpenOffice;
  readonly runs: number;
  readonly seed: number;
  readonly onRun?: () => void;
  /** False where it is enough to know that there is a disagreement. Default: true. */
  readonly shrink?: boolean;
}

/**
 * Plays as many sequences as wanted and gives the number of answers that were alike, by method and outcome. A disagreement is
 * shrunk to its shortest form and told with the commands, the seed and all that was said.
 */
export async function checkModel({
  open,
  runs,
  seed,
  onRun,
  shrink = true,
}: Round): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(sequences, async (sequence) => {
    for (const [what, times] of await playSequence(sequence, open)) seen.set(what, (seen.get(what) ?? 0) + times);
    onRun?.();
  });
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: !shrink });
  if (!result.failed) return seen;
  const [shortest] = result.counterexample ?? [];
  const commands = (shortest?.commands ?? []).map((command) => `  ${JSON.stringify(command)}`);
  throw new Error(
    [
      `Disagreement with seed ${result.seed} after ${result.numRuns} sequences; the shortest one, in scene ${shortest?.scene}:`,
      ...commands,
      String(result.errorInstance),
    ].join('\n'),
    { cause: result.errorInstance },
  );
}
