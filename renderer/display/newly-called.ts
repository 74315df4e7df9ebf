import type { Called } from '../../shared/contract/views.ts';

/**
 * Whether somebody was called since the list before: a code that was not on it, or one called again. The first list that a
 * screen gets is no news: whoever is on it was called before the screen was switched on.
 */
export function newlyCalled(before: readonly Called[] | null, now: readonly Called[]): boolean {
  if (before === null) return false;
  return now.some(({ code, calledAtMs }) => {
    const known = before.find((called) => called.code === code);
    return known === undefined || calledAtMs > known.calledAtMs;
  });
}
