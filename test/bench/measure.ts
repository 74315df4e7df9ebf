import type { BenchLine, Goal } from './line.ts';

/** What a bench says about itself. */
export interface Named {
  readonly bench: string;
  readonly workload: string;
  /** What the ratio is to. */
  readonly limit: string;
  readonly goal: Goal;
}

/** How often: rounds, each with a ratio of its own, of so many runs. */
export interface Rounds {
  readonly count: number;
  readonly runs: number;
}

/** The value below which a part (0–1) of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const order = values.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(order.length * part))] ?? Number.NaN;
}

/** Microseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1000;
}

/** Runs limit and product in turns, so that a machine that slows down slows both; each round gives one ratio of medians. */
export async function interleaved(
  named: Named,
  rounds: Rounds,
  limit: () => Promise<unknown>,
  product: () => Promise<unknown>,
): Promise<BenchLine> {
  const all: number[] = [];
  const ratios: number[] = [];
  for (let run = 0; run < rounds.runs; run += 1) {
    await limit();
    await product();
  }
  for (let round = 0; round < rounds.count; round += 1) {
    const limits: number[] = [];
    const products: number[] = [];
    for (let run = 0; run < rounds.runs; run += 1) {
      limits.push(await timed(limit));
      products.push(await timed(product));
    }
    all.push(...products);
    ratios.push(quantile(products, 0.5) / quantile(limits, 0.5));
  }
  return line(named, all, ratios);
}

/** A line about times (µs) that are measured against a goal itself, given in µs. */
export function againstGoal(named: Named, times: readonly number[], goal: number): BenchLine {
  return line(
    named,
    times,
    times.map((time) => time / goal),
  );
}

/** A line out of times (µs) and ratios. */
export function line(named: Named, times: readonly number[], ratios: readonly number[]): BenchLine {
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const ratio = rounded(quantile(ratios, 0.5));
  const { goal, ...names } = named;
  return {
    ...names,
    n: times.length,
    median_us: Math.round(quantile(times, 0.5)),
    p99_us: Math.round(quantile(times, 0.99)),
    ratio,
    ratio_min: rounded(Math.min(...ratios)),
    ratio_max: rounded(Math.max(...ratios)),
    correct: true,
    goal: goal.words,
    reached: ratio <= goal.atMost,
    tolerance: goal.tolerance,
  };
}
