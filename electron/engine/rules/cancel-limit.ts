import type { BookingSettings } from '../../../shared/model/settings.ts';

/** Whether somebody may try to find a visit now, or in how many whole seconds. */
export type CancelAllowance = { readonly kind: 'allowed' } | { readonly kind: 'paused'; readonly seconds: number };

const MINUTE_MS = 60_000;

/** Instant (ms) after which failed attempts matter now. */
export function attemptsMatterAfter(nowMs: number, settings: Pick<BookingSettings, 'cancelWindowMinutes'>): number {
  return nowMs - settings.cancelWindowMinutes * MINUTE_MS;
}

/**
 * No more than `cancelAttempts` failed attempts in any `cancelWindowMinutes` (C1). `attempts` are instants in ms, in any
 * order. An attempt in the future means that the clock was set back; it counts as made now, so that setting the clock
 * never shortens a pause.
 */
export function cancelAllowance(
  attempts: readonly number[],
  nowMs: number,
  settings: Pick<BookingSettings, 'cancelAttempts' | 'cancelWindowMinutes'>,
): CancelAllowance {
  const after = attemptsMatterAfter(nowMs, settings);
  const recent = attempts
    .map((attempt) => Math.min(attempt, nowMs))
    .filter((attempt) => attempt > after)
    .sort((a, b) => b - a);
  const deciding = recent[settings.cancelAttempts - 1];
  if (deciding === undefined) return { kind: 'allowed' };
  return { kind: 'paused', seconds: Math.ceil((deciding - after) / 1000) };
}
