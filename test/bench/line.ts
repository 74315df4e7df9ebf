/** One line of the result, as out/bench.jsonl holds it. Times in microseconds; a ratio is product over limit, so less is better. */
export interface BenchLine {
  readonly bench: string;
  readonly workload: string;
  readonly n: number;
  readonly median_us: number;
  readonly p99_us: number;
  readonly limit: string;
  readonly ratio: number;
  readonly ratio_min: number;
  readonly ratio_max: number;
  /** Answers were compared before anything was timed. */
  readonly correct: boolean;
  readonly goal: string;
  readonly reached: boolean;
  /** How many times the stored ratio it may be before `--check` says that it is worse. */
  readonly tolerance: number;
}

/** What a ratio is meant to be. */
export interface Goal {
  readonly atMost: number;
  readonly words: string;
  readonly tolerance: number;
}

/** What tells lines apart. */
export function nameOf({ bench, workload }: Pick<BenchLine, 'bench' | 'workload'>): string {
  return `${bench} · ${workload}`;
}
