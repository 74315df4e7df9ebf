import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeTempStores } from '../support/temp-store.ts';
import { worseThanBaseline, writeBaseline } from './baseline.ts';
import { effortOf } from './bench.ts';
import { BENCHES } from './benches/all.ts';
import type { BenchLine } from './line.ts';
import { profile } from './profile/profile.ts';
import { PROFILED } from './profile/targets.ts';
import { isQuiet } from './quiet.ts';
import { printTable, writeLines } from './report.ts';

/**
 * `npm run bench`: speed as ratios to what the machine can do at best, in the same run.
 * `--only a,b` these benches · `--quick` fewer rounds, no million · `--check` against the stored ratios, exit 1 when worse ·
 * `--write-baseline` stores them · `--profile name` where the time goes instead.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const out = path.resolve(import.meta.dirname, '../../out');

function chosen<T extends { readonly name: string }>(all: readonly T[], names: string | undefined): readonly T[] {
  if (names === undefined) return all;
  return names.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}: ${all.map((one) => one.name).join(', ')}.`);
    return found;
  });
}

async function measureAll(): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const bench of chosen(BENCHES, options.only)) {
    lines.push(...(await bench.run(effortOf(options.quick))));
    await removeTempStores();
  }
  return lines;
}

function compare(lines: readonly BenchLine[]): void {
  const worse = worseThanBaseline(lines);
  console.log(worse.length === 0 ? 'Nothing is worse than stored.' : `Worse than stored:\n${worse.join('\n')}`);
  if (worse.length > 0) process.exitCode = 1;
}

function keep(lines: readonly BenchLine[], wasQuiet: boolean): void {
  if (wasQuiet) {
    writeBaseline(lines);
    return;
  }
  console.log('Nothing was stored: the machine was busy.');
  process.exitCode = 1;
}

try {
  if (options.profile === undefined) {
    const quietBefore = await isQuiet();
    if (!quietBefore) console.log('Other programs keep the machine busy: these ratios are no more than a hint.');
    const lines = await measureAll();
    printTable(lines);
    writeLines(path.join(out, 'bench.jsonl'), lines);
    const missed = lines.filter((line) => !line.reached).length;
    console.log(`${lines.length - missed} of ${lines.length} goals reached. Lines are in out/bench.jsonl.`);
    if (options['write-baseline']) keep(lines, quietBefore && (await isQuiet()));
    if (options.check) compare(lines);
  } else {
    for (const target of chosen(PROFILED, options.profile)) await profile(target, out);
  }
} finally {
  await removeTempStores();
}
