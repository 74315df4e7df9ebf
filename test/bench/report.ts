import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchLine } from './line.ts';

/** Prints lines as a table that people read. */
export function printTable(lines: readonly BenchLine[]): void {
  console.table(
    lines.map((line) => ({
      bench: line.bench,
      workload: line.workload,
      n: line.n,
      'median ms': line.median_us / 1000,
      'p99 ms': line.p99_us / 1000,
      ratio: `${line.ratio} (${line.ratio_min}–${line.ratio_max})`,
      to: line.limit,
      goal: line.goal,
      '': line.reached ? 'reached' : 'MISSED',
    })),
  );
}

/** Writes lines for programs, one JSON object each. */
export function writeLines(file: string, lines: readonly BenchLine[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}
