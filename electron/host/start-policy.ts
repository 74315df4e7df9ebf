import type { StartRecord } from '../system/start-file.ts';

/** How a start is to be made. */
export interface StartPlan {
  /** Only the words that the kiosk is out of order: no database, no printer, nothing that could be what kills it. */
  readonly safe: boolean;
  readonly withoutGpu: boolean;
  readonly record: StartRecord;
}

export const STARTS_BEFORE_SAFE = 3;
export const START_WINDOW_MS = 10 * 60_000;
/** Without trouble for that long, a start counts as a good one. */
export const HEALTHY_MS = 60_000;
/** How long the program stays safe before it tries again as usual. */
export const SAFE_FOR_MS = 10 * 60_000;
const GPU_REST_MS = 24 * 3_600_000;

/**
 * How to start, after what the starts before left behind. Three that died within ten minutes make this one a safe one; a
 * graphics processor that was given up rests for a day. What lies in the future was written by a wrong clock and counts for
 * nothing.
 */
export function planStart({ startsMs, gpuGivenUpMs }: StartRecord, nowMs: number): StartPlan {
  const within = (at: number, windowMs: number) => at <= nowMs && nowMs - at < windowMs;
  const failed = startsMs.filter((at) => within(at, START_WINDOW_MS));
  const safe = failed.length >= STARTS_BEFORE_SAFE;
  const rests = gpuGivenUpMs !== null && within(gpuGivenUpMs, GPU_REST_MS);
  return {
    safe,
    withoutGpu: safe || rests,
    record: {
      startsMs: [...failed.slice(1 - STARTS_BEFORE_SAFE), nowMs],
      gpuGivenUpMs: rests ? gpuGivenUpMs : null,
    },
  };
}
