import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BenchLine, nameOf } from './line.ts';

const FILE = path.join(import.meta.dirname, 'baseline.json');

/** A ratio that was reached once, and how many times worse it may be before that is news. */
interface Kept {
  readonly ratio: number;
  readonly tolerance: number;
}

type Baseline = Readonly<Record<string, Kept>>;

function stored(): Baseline {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline) : {};
}

/** Keeps the ratios of these lines; those of lines that were not run stay. */
export function writeBaseline(lines: readonly BenchLine[]): void {
  const kept: Record<string, Kept> = { ...stored() };
  for (const line of lines) kept[nameOf(line)] = { ratio: line.ratio, tolerance: line.tolerance };
  const inOrder = Object.fromEntries(Object.entries(kept).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(inOrder, null, 2)}\n`);
}

/** What is worse than it was, a sentence each. A line without a stored ratio is told too: nobody would miss it otherwise. */
export function worseThanBaseline(lines: readonly BenchLine[]): readonly string[] {
  const baseline = stored();
  return lines.flatMap((line) => {
    const kept = baseline[nameOf(line)];
    if (!kept) return [`${nameOf(line)}: no stored ratio, write one with --write-baseline`];
    const most = kept.ratio * kept.tolerance;
    if (line.ratio <= most) return [];
    return [`${nameOf(line)}: ${line.ratio}, stored ${kept.ratio}, at most ${Math.round(most * 1000) / 1000}`];
  });
}
