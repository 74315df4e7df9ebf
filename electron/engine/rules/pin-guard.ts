/** One counted try; a clock that was set back may have seen it in the future and counted it anew then. Instants in ms. */
export interface CountedTry {
  readonly atMs: number;
  readonly recountedAtMs: number | null;
}

/** Whether a PIN or a code may be tried now: how often before a pause, or in how many whole seconds. */
export type PinAllowance =
  | { readonly kind: 'allowed'; readonly left: number }
  | { readonly kind: 'paused'; readonly seconds: number };

/** How many tries are free, how long pauses grow, and how many tries a day may ever have. */
export interface GuardRules {
  readonly free: number;
  readonly longestPauseMs: number;
  readonly perDay: number;
}

const FIRST_PAUSE_MS = 30_000;
const DAY_MS = 24 * 3_600_000;

/** For one number, whoever's or nobody's, and for the setup code: three tries, then pauses from 30 s, at most ten a day (F6). */
export const PIN_GUARD: GuardRules = { free: 3, longestPauseMs: DAY_MS, perDay: 10 };

/** For one device over all numbers together: looser, so that one person's mistakes do not keep everybody out (F6). */
export const DEVICE_GUARD: GuardRules = { free: 10, longestPauseMs: 15 * 60_000, perDay: Number.POSITIVE_INFINITY };

/** Instant (ms) after which counted tries matter now. */
export function triesMatterAfter(nowMs: number): number {
  return nowMs - DAY_MS;
}

/**
 * What the tries of the last day allow now. After the free ones each try is followed by a pause twice as long as the one
 * before; after `perDay` tries the next waits until the first of the last `perDay` is a day old.
 *
 * A try in the future means that the clock was set back: it counts as made now, or when it was first seen so. Setting the
 * clock back therefore makes a pause begin anew and never shortens it; set right again, the clock finds the true instants.
 */
export function pinAllowance(tries: readonly CountedTry[], nowMs: number, rules: GuardRules): PinAllowance {
  const recent = tries
    .map((attempt) => madeAt(attempt, nowMs))
    .filter((madeMs) => madeMs > triesMatterAfter(nowMs))
    .sort((a, b) => b - a);
  const untilMs = Math.max(endOfPause(recent, rules), endOfDayLimit(recent, rules));
  if (untilMs > nowMs) return { kind: 'paused', seconds: Math.ceil((untilMs - nowMs) / 1000) };
  return { kind: 'allowed', left: Math.max(1, rules.free - recent.length) };
}

/** Whether any try lies in the future, so that the clock must have been set back. */
export function liesInFuture(tries: readonly CountedTry[], nowMs: number): boolean {
  return tries.some(({ atMs }) => atMs > nowMs);
}

function madeAt({ atMs, recountedAtMs }: CountedTry, nowMs: number): number {
  return atMs <= nowMs ? atMs : Math.min(recountedAtMs ?? nowMs, nowMs);
}

/** `recent` is the latest first. */
function endOfPause(recent: readonly number[], { free, longestPauseMs }: GuardRules): number {
  const [last] = recent;
  if (last === undefined || recent.length < free) return Number.NEGATIVE_INFINITY;
  return last + Math.min(FIRST_PAUSE_MS * 2 ** (recent.length - free), longestPauseMs);
}

function endOfDayLimit(recent: readonly number[], { perDay }: GuardRules): number {
  const first = recent[perDay - 1];
  return first === undefined ? Number.NEGATIVE_INFINITY : first + DAY_MS;
}
