/** One line of the result, as out/bench.jsonl holds it. Times in microseconds; a ratio is product over limit. */
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
  readonly correct: boolean;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** The value below which a part (0–1) of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const order = sorted(values);
  return order[Math.min(order.length - 1, Math.floor(order.length * part))] ?? Number.NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1000;
}

/** Runs limit and product in turns, so that a machine that slows down slows both; each round gives one ratio of medians. */
export async function interleaved(
  names: { readonly bench: string; readonly workload: string; readonly limit: string },
  rounds: { readonly count: number; readonly runs: number },
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
  const tenths = (value: number) => Math.round(value * 100) / 100;
  return {
    ...names,
    n: all.length,
    median_us: Math.round(quantile(all, 0.5)),
    p99_us: Math.round(quantile(all, 0.99)),
    ratio: tenths(quantile(ratios, 0.5)),
    ratio_min: tenths(Math.min(...ratios)),
    ratio_max: tenths(Math.max(...ratios)),
    correct: true,
  };
}
