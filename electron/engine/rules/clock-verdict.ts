/**
 * What is to be thought of a clock. `jumped-forward`, `jumped-back`: it does not show what it must show after the time that
 * has passed; `before-build`: it shows a time at which this program did not exist.
 */
export type ClockVerdict = 'ok' | 'jumped-forward' | 'jumped-back' | 'before-build';

/** When the clock was last seen right, and how much time has passed since, both ms; null = nobody knows (the power was off). */
export interface LastSeen {
  readonly wallMs: number;
  readonly passedMs: number | null;
}

/** A clock that is put right by less is followed without a word. */
export const CLOCK_TOLERANCE_MS = 30_000;

/** A kiosk that was off for longer may have lost its time: over holidays it is off for less. */
export const LONGEST_OFF_MS = 31 * 24 * 3_600_000;

/** Judges what a clock shows (ms). `seen` is null where it was never seen before. */
export function clockVerdict(wallMs: number, seen: LastSeen | null, builtAtMs: number): ClockVerdict {
  if (wallMs < builtAtMs) return 'before-build';
  if (seen === null) return 'ok';
  const earliest = reckoned(seen);
  const latest = seen.passedMs === null ? seen.wallMs + LONGEST_OFF_MS : earliest;
  if (wallMs < earliest - CLOCK_TOLERANCE_MS) return 'jumped-back';
  return wallMs > latest + CLOCK_TOLERANCE_MS ? 'jumped-forward' : 'ok';
}

/** The time (ms) that it must be by reckoning; at least that, where nobody knows how long the power was off. */
export function reckoned({ wallMs, passedMs }: LastSeen): number {
  return Math.round(wallMs + (passedMs ?? 0));
}
