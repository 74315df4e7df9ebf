import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Log } from '../system/log.ts';
import type { ServiceManager } from '../system/service-manager.ts';
import { type Unwell, unwell } from './heartbeat.ts';

export interface WatchdogOptions {
  readonly manager: ServiceManager;
  /** Asked over and over; one that does not answer is not asked again until it does. */
  readonly storage: () => Promise<boolean>;
  readonly page: () => Promise<boolean>;
  readonly log: Log;
  /** Ms of a clock that never goes back. */
  readonly now?: () => number;
  /** The longest wait since it was last asked, in ms. */
  readonly worstLag?: () => number;
}

/** Pages and storage are asked more often than the watchdog is fed: an answer is then never too old by the rhythm alone. */
const ASK_EVERY_MS = 4000;

/** Feeds the watchdog of systemd for as long as storage, page and event loop are well. Returns a function that ends it. */
export function startWatchdog(options: WatchdogOptions): () => void {
  const { manager, storage, page, log, now = () => performance.now(), worstLag = lagMeter() } = options;
  if (manager.feedEveryMs === null) return () => undefined;
  const asked = { storage: asking(storage, now), page: asking(page, now) };
  let told = '';
  const tell = (why: readonly Unwell[]) => {
    if (why.join() === told) return;
    told = why.join();
    if (why.length > 0) log.problem('not-well', { why });
    else log.info('well-again');
  };
  const feed = () => {
    const signs = { storageMs: asked.storage.wellMs(), pageMs: asked.page.wellMs(), worstLagMs: worstLag() };
    const why = unwell(signs, now());
    tell(why);
    if (why.length === 0) manager.feed();
  };
  const ask = () => {
    asked.storage.ask();
    asked.page.ask();
  };
  ask();
  const timers = [setInterval(ask, ASK_EVERY_MS), setInterval(feed, manager.feedEveryMs)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** Asks one part at a time, and remembers when it was last well: at first, now. */
function asking(question: () => Promise<boolean>, now: () => number) {
  let wellMs = now();
  let waiting = false;
  return {
    wellMs: () => wellMs,
    ask: () => {
      if (waiting) return;
      waiting = true;
      void question()
        .catch(() => false)
        .then((isWell) => {
          waiting = false;
          if (isWell) wellMs = now();
        });
    },
  };
}

const NANOSECONDS = 1e6;
/** Coarse: a lag of seconds is looked for, and the processor is to sleep meanwhile. */
const LAG_RESOLUTION_MS = 100;

function lagMeter(): () => number {
  const delay = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  delay.enable();
  return () => {
    const worst = delay.max / NANOSECONDS;
    delay.reset();
    return worst;
  };
}
