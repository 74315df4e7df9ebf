import type { BenchLine } from './line.ts';
import type { Rounds } from './measure.ts';

/** How much time a run may take. */
export interface Effort {
  /** Fewer rounds, and a hundred thousand past visits where a million would be. */
  readonly quick: boolean;
  readonly reads: Rounds;
  readonly writes: Rounds;
}

/** One subject with the lines it gives. Throws where an answer is wrong. */
export interface Bench {
  readonly name: string;
  run(effort: Effort): Promise<readonly BenchLine[]>;
}

/** Rounds for a whole run or a quick one. */
export function effortOf(quick: boolean): Effort {
  return quick
    ? { quick, reads: { count: 3, runs: 30 }, writes: { count: 3, runs: 12 } }
    : { quick, reads: { count: 7, runs: 60 }, writes: { count: 7, runs: 25 } };
}
