import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';
import { causeOf, type Log } from '../system/log.ts';
import { NO_STARTS, type StartFile } from '../system/start-file.ts';
import { afterTrouble, type CrashAnswer, NO_CRASHES, type Trouble } from './crash-policy.ts';
import { HEALTHY_MS, planStart, SAFE_FOR_MS } from './start-policy.ts';

export interface CrashWatchOptions {
  readonly app: App;
  /** The process itself: what nobody caught ends up there. */
  readonly program: Pick<NodeJS.Process, 'on'>;
  readonly log: Log;
  readonly file: StartFile;
  /** Whoever has started the program starts it again whenever it ends: it must not do so itself. */
  readonly supervised: boolean;
}

export interface CrashWatch {
  /** The starts before this one died: only the words that the kiosk is out of order are to be shown. */
  readonly safe: boolean;
  /** Ends the program because something in it is broken, and starts it again. */
  readonly beginAnew: () => void;
  /** Ends it in order, and starts it again. */
  readonly beginAnewInOrder: () => void;
  /** A page was in trouble: the minute after which this start counts as a good one begins again. */
  readonly disturbed: () => void;
}

/**
 * Watches over the program as a whole: what it throws, and Chromium's helpers. Remembers starts that did not live, so that a
 * program that always dies the same way ends up showing words instead of flickering. Call before the program is ready.
 */
export function watchCrashes({ app, program, log, file, supervised }: CrashWatchOptions): CrashWatch {
  const plan = planStart(file.read(), Date.now());
  file.write(plan.record);
  if (plan.withoutGpu) app.disableHardwareAcceleration();
  if (plan.safe) log.problem('safe-start');
  emptyFolder(app.getPath('crashDumps'));
  let { record } = plan;
  let memory = NO_CRASHES;

  const remember = (next: typeof record) => {
    record = next;
    file.write(next);
  };
  const again = () => {
    if (!supervised) app.relaunch();
  };
  const beginAnew = () => {
    again();
    app.exit(1);
  };
  const beginAnewInOrder = () => {
    again();
    app.quit();
  };
  const act = (answer: CrashAnswer) => {
    if (answer === 'exit') return app.exit(1);
    if (answer !== 'begin-anew-without-gpu') return;
    remember({ ...record, gpuGivenUpMs: Date.now() });
    beginAnew();
  };
  const trouble = (what: Trouble) => {
    const next = afterTrouble(memory, what, performance.now());
    memory = next.memory;
    act(next.answer);
  };

  const failed = (thrown: unknown) => {
    log.problem('program-failed', { cause: causeOf(thrown) });
    trouble({ type: 'program-failed' });
  };
  program.on('uncaughtException', failed);
  program.on('unhandledRejection', failed);
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.problem('helper-gone', { helper: type, reason, exitCode });
    trouble({ type: 'helper-gone', helper: type, reason });
  });

  const isHealthy = () => remember({ ...record, startsMs: NO_STARTS.startsMs });
  app.on('quit', (_event, code) => {
    if (code === 0) isHealthy();
  });
  let healthy = setTimeout(isHealthy, HEALTHY_MS);
  if (plan.safe) setTimeout(beginAnewInOrder, SAFE_FOR_MS);
  return {
    safe: plan.safe,
    beginAnew,
    beginAnewInOrder,
    disturbed: () => {
      clearTimeout(healthy);
      healthy = setTimeout(isHealthy, HEALTHY_MS);
    },
  };
}

/** A dump of a process holds what its pages held. None is asked for; one that is there all the same goes. */
export function emptyFolder(folder: string): void {
  try {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  } catch {
    // There is no such folder.
  }
}
