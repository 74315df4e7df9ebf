import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { areaOf, cpuProfileOf, functionOf, selfTimes } from './cpu.ts';
import { watchStatements } from './statements.ts';

const FUNCTIONS = 25;
const AREAS = 14;

/** Something to profile: made ready, then run as often as wanted. */
export interface Profiled {
  readonly name: string;
  readonly runs: number;
  /** Opens what it needs, hands out one run and closes what it opened. */
  with(use: (run: () => Promise<unknown>) => Promise<void>): Promise<void>;
}

/** Writes out/<name>.cpuprofile and prints where the time goes: functions, parts of the program, statements. */
export async function profile(target: Profiled, out: string): Promise<void> {
  const statements = watchStatements();
  await target.with((once) => profileRuns(target, once, statements, out));
}

async function profileRuns(
  { name, runs }: Profiled,
  once: () => Promise<unknown>,
  statements: ReturnType<typeof watchStatements>,
  out: string,
): Promise<void> {
  const plain = await meanMs(once, runs / 4);
  statements.reset();
  const began = performance.now();
  const taken = await cpuProfileOf(async () => {
    for (let run = 0; run < runs; run += 1) await once();
  });
  const each = (ms: number) => Math.round((ms * 1000) / runs) / 1000;
  const total = performance.now() - began;
  const part = (ms: number) => `${Math.round((ms * 1000) / total) / 10} %`;

  mkdirSync(out, { recursive: true });
  const file = path.join(out, `${name}.cpuprofile`);
  writeFileSync(file, JSON.stringify(taken));
  console.log(`\n${name}: ${runs} runs, ${plain} ms each, ${each(total)} ms under the profiler. ${file}\n`);
  console.log('Where the main thread is, ms a run (idle: waits for the disk or another thread):');
  const areas = selfTimes(taken, areaOf).slice(0, AREAS);
  console.table(areas.map(({ name: area, ms }) => ({ area, 'ms a run': each(ms), part: part(ms) })));
  console.log('Functions by their own time:');
  const functions = selfTimes(taken, functionOf)
    .filter(({ name: one }) => !one.startsWith('(idle)'))
    .slice(0, FUNCTIONS);
  console.table(functions.map(({ name: one, ms }) => ({ function: one, 'ms a run': each(ms), part: part(ms) })));
  console.log('Statements (driver: from its call to its answer, waiting for the disk included):');
  console.table(
    statements.times().map(({ statement, count, driverMs, sequelizeMs }) => ({
      statement,
      'a run': Math.round((count * 100) / runs) / 100,
      'driver ms': driverMs === 0 ? '–' : Math.round((driverMs * 1000) / count) / 1000,
      'with sequelize ms': Math.round((sequelizeMs * 1000) / count) / 1000,
      'ms a run': each(sequelizeMs),
    })),
  );
}

async function meanMs(work: () => Promise<unknown>, runs: number): Promise<number> {
  for (let run = 0; run < runs; run += 1) await work();
  const began = performance.now();
  for (let run = 0; run < runs; run += 1) await work();
  return Math.round(((performance.now() - began) * 1000) / runs) / 1000;
}
