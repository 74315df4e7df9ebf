import type { App, WebContents } from 'electron';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import type { KioskApp } from '../app.ts';
import type { Log } from '../system/log.ts';
import type { ServiceManager } from '../system/service-manager.ts';
import { watchMemory } from './memory-watch.ts';
import { pageIsWell } from './page-sign.ts';
import { startWatchdog } from './watchdog.ts';

export interface MachineWatchOptions {
  readonly app: App;
  readonly kiosk: KioskApp;
  /** The page that the machine is there for, as long as there is one. */
  readonly contents: () => WebContents | undefined;
  readonly clock: { now(): number };
  readonly log: Log;
  /** Null where nobody waits to hear that the program is well. */
  readonly manager: ServiceManager | null;
  /** How long ago a screen last asked for anything, in ms. */
  readonly sinceLastCallMs: () => number;
  readonly beginAnew: () => void;
}

/** Watches a machine that stands by itself: tells systemd that the program is up and well, and looks at its memory. */
export function watchMachine(options: MachineWatchOptions): void {
  const { app, kiosk, contents, clock, log, manager, sinceLastCallMs, beginAnew } = options;
  if (manager !== null) {
    manager.ready();
    const stop = startWatchdog({
      manager,
      storage: () => kiosk.isWell(),
      page: () => pageIsWell(contents()),
      log,
    });
    app.once('will-quit', stop);
  }
  watchMemory({
    megabytes: () => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize / KILOBYTES, 0),
    minuteOfDay: () => toWarsaw(clock.now()).minute,
    sinceLastCallMs,
    beginAnew,
    log,
  });
}

/** In a megabyte; Electron counts in kilobytes. */
const KILOBYTES = 1024;
