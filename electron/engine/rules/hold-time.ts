import type { Hold } from '../../../shared/model/hold.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';

const MINUTE_MS = 60_000;

/** Until when (ms) an hour that is chosen or extended now is kept (A8). An extension gives the whole time again. */
export function heldUntil(nowMs: number, { holdMinutes }: Pick<BookingSettings, 'holdMinutes'>): number {
  return nowMs + holdMinutes * MINUTE_MS;
}

/** The longest that a hold of each kind can have left, in ms: what lasts longer was made before the clock was set back. */
export function longestHolds({
  holdMinutes,
  freedDelayMinutes,
}: BookingSettings): Readonly<Record<Hold['kind'], number>> {
  return { session: holdMinutes * MINUTE_MS, freed: freedDelayMinutes.max * MINUTE_MS };
}

/** Whole seconds that a hold still lasts; 0 once it has expired. */
export function secondsLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((untilMs - nowMs) / 1000));
}

/** Whether somebody who chooses at `holder` still has this hold. */
export function isHeldBy(hold: Hold, holder: string, nowMs: number): boolean {
  return hold.kind === 'session' && hold.holder === holder && hold.untilMs > nowMs;
}
