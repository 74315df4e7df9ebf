import { toWarsaw, type WarsawTime } from '../../shared/time/warsaw.ts';
import type { Clock } from './ports.ts';

/** One look at the clock, as an instant (ms) and on the wall: what happens together happens at one moment. */
export interface Moment {
  readonly nowMs: number;
  readonly now: WarsawTime;
}

/** The present moment. */
export function momentOf(clock: Clock): Moment {
  const nowMs = clock.now();
  return { nowMs, now: toWarsaw(nowMs) };
}
