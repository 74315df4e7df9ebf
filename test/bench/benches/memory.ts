import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Bench } from '../bench.ts';
import { startChild } from '../child.ts';
import type { Memory, MemoryJob } from './memory-process.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const GOAL_MB = 150;
const SLOPE_GOAL_MB = 1;
/** Sessions of a busy hour: one every two minutes. */
const SESSIONS_AN_HOUR = 30;
const MB = 1_048_576;

/** What the main process holds after whole sessions through the app's dispatcher, and how much more each hour. */
export const memory: Bench = {
  name: 'memory',
  async run({ quick }) {
    const job: MemoryJob = {
      sessions: quick ? 300 : 1000,
      every: quick ? 30 : 100,
      assets: path.join(root, 'assets'),
    };
    const child = startChild(await bundled(), job, ['--expose-gc']);
    const looks: Memory[] = [];
    for (let look = 0; look < job.sessions / job.every; look += 1) looks.push(await child.next<Memory>());
    await child.ended();
    const last = looks.at(-1);
    if (!last) throw new Error('no session was held');
    // The first half fills caches and lets the compiler finish.
    const slope = (slopeOf(looks.slice(looks.length / 2)) * SESSIONS_AN_HOUR) / MB;
    console.log(
      `Memory after ${job.sessions} sessions: resident ${inMb(last.resident)} MB, heap ${inMb(last.heap)} MB; before the first ${inMb(last.residentBefore)} and ${inMb(last.heapBefore)} MB.`,
    );
    const named = { workload: `${job.sessions} sessions`, n: job.sessions, correct: true };
    const sessionUs = Math.round(last.sessionUs);
    const worst = Math.max(...looks.map(({ resident }) => resident));
    return [
      {
        ...named,
        bench: 'resident memory, main process',
        median_us: sessionUs,
        p99_us: Math.round(Math.max(...looks.map((one) => one.sessionUs))),
        limit: `goal of ${GOAL_MB} MB`,
        ratio: rounded(last.resident / MB / GOAL_MB),
        ratio_min: rounded(last.residentBefore / MB / GOAL_MB),
        ratio_max: rounded(worst / MB / GOAL_MB),
        goal: '≤ 1',
        reached: last.resident / MB <= GOAL_MB,
        tolerance: 1.25,
      },
      {
        ...named,
        bench: `heap growth in an hour of ${SESSIONS_AN_HOUR} sessions`,
        median_us: sessionUs,
        p99_us: sessionUs,
        limit: `goal of ${SLOPE_GOAL_MB} MB`,
        ratio: rounded(Math.max(0, slope) / SLOPE_GOAL_MB),
        ratio_min: rounded(slope),
        ratio_max: rounded(slope),
        goal: '< 1',
        reached: slope < SLOPE_GOAL_MB,
        // Near nothing any ratio is large: the goal itself is what counts.
        tolerance: 10,
      },
    ];
  },
};

/** One file, as the program ships: reading TypeScript would add a compiler to what is measured. */
async function bundled(): Promise<URL> {
  const outDir = path.join(root, 'out/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.join(import.meta.dirname, 'memory-process.ts'),
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'memory-process.mjs', codeSplitting: false } },
    },
  });
  return pathToFileURL(path.join(outDir, 'memory-process.mjs'));
}

/** Bytes of heap a session, by the straight line with the least squares. */
function slopeOf(looks: readonly Memory[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(looks.map(({ sessions }) => sessions));
  const y = mean(looks.map(({ heap }) => heap));
  const over = looks.reduce((sum, look) => sum + (look.sessions - x) * (look.heap - y), 0);
  return over / looks.reduce((sum, look) => sum + (look.sessions - x) ** 2, 0);
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const inMb = (bytes: number) => Math.round(bytes / MB);
