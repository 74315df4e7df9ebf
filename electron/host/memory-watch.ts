import type { Log } from '../system/log.ts';
import { growsTooMuch, isQuiet, type MemorySample, SAMPLE_EVERY_MS, slopeOf, withSample } from './memory-trend.ts';

export interface MemoryWatchOptions {
  /** MB of all processes of the program. */
  readonly megabytes: () => number;
  /** Minute of the day in Poland. */
  readonly minuteOfDay: () => number;
  /** How long ago a screen last asked for anything, in ms. */
  readonly sinceLastCallMs: () => number;
  readonly beginAnew: () => void;
  readonly log: Log;
}

/** Looks at the program's memory every ten minutes; when it keeps growing, the program begins anew in the night. */
export function watchMemory({ megabytes, minuteOfDay, sinceLastCallMs, beginAnew, log }: MemoryWatchOptions): void {
  let samples: readonly MemorySample[] = [];
  let grows = false;
  setInterval(() => {
    samples = withSample(samples, { atMs: performance.now(), megabytes: megabytes() });
    const before = grows;
    grows = growsTooMuch(samples);
    if (grows && !before) {
      log.problem('memory-grows', { megabytes: samples.at(-1)?.megabytes, anHour: slopeOf(samples) });
    }
    if (grows && isQuiet(minuteOfDay(), sinceLastCallMs())) beginAnew();
  }, SAMPLE_EVERY_MS);
}
