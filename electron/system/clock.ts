import type { Clock } from '../engine/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still: for tests, demonstrations and pictures. */
export function stoppedClock(instantMs: number): Clock {
  return { now: () => instantMs };
}
