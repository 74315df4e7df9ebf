import fc from 'fast-check';
import { type Command, type Sequence, sequences } from './command.ts';
import type { OpenOffice } from './program.ts';
import { Disagreement, playSequence } from './run.ts';

export interface Round {
  readonly open: OpenOffice;
  readonly runs: number;
  readonly seed: number;
  /** False where it is enough to know that there is a disagreement. Default: true. */
  readonly shorten?: boolean;
}

/**
 * Plays as many sequences as wanted and gives how often each thing was reached. A disagreement is told with the fewest
 * commands that show it, the seed and all that was said.
 */
export async function checkModel({ open, runs, seed, shorten = true }: Round): Promise<ReadonlyMap<string, number>> {
  const reached = new Map<string, number>();
  const property = fc.asyncProperty(sequences, async (sequence) => {
    for (const [what, times] of await playSequence(sequence, open)) reached.set(what, (reached.get(what) ?? 0) + times);
  });
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  if (!result.failed) return reached;
  const [found] = result.counterexample ?? [];
  const failure = result.errorInstance;
  if (found === undefined || !(failure instanceof Disagreement)) throw failure;
  const shown = shorten ? await shortest(found, failure, open) : { sequence: found, failure };
  throw new Error(
    [
      `Disagreement with seed ${seed} in sequence ${result.numRuns}, scene ${found.scene}:`,
      ...shown.sequence.commands.map((command) => `  ${JSON.stringify(command)}`),
      shown.failure.message,
    ].join('\n'),
    { cause: shown.failure },
  );
}

interface Shown {
  readonly sequence: Sequence;
  readonly failure: Disagreement;
}

/**
 * Leaves out halves, quarters and in the end single commands, as long as the offices still disagree. A few dozen plays are
 * enough, where shrinking every number in every command takes hours on a database.
 */
async function shortest(found: Sequence, failure: Disagreement, open: OpenOffice): Promise<Shown> {
  let shown: Shown = { sequence: found, failure };
  for (let size = Math.ceil(found.commands.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < shown.sequence.commands.length; ) {
      const shorter = await playedWithout(shown.sequence, from, size, open);
      if (shorter === null) from += size;
      else shown = shorter;
    }
  }
  return shown;
}

async function playedWithout(
  { scene, commands }: Sequence,
  from: number,
  size: number,
  open: OpenOffice,
): Promise<Shown | null> {
  const left: readonly Command[] = commands.toSpliced(from, size);
  const sequence = { scene, commands: left };
  try {
    await playSequence(sequence, open);
    return null;
  } catch (error) {
    if (error instanceof Disagreement) return { sequence, failure: error };
    throw error;
  }
}
