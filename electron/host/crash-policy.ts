/** What to do after the page died: show it again, or start the whole program again. */
export type CrashAnswer = 'reload' | 'relaunch';

export const CRASHES_BEFORE_RELAUNCH = 3;
export const CRASH_WINDOW_MS = 60_000;

/**
 * A single crash brings the start screen back; the third within a minute means that reloading does not help.
 * Takes the instants of earlier crashes (ms) and the instant of this one.
 */
export function afterCrash(
  earlier: readonly number[],
  now: number,
): { answer: CrashAnswer; crashes: readonly number[] } {
  const crashes = [...earlier.filter((at) => now - at < CRASH_WINDOW_MS), now];
  return { answer: crashes.length >= CRASHES_BEFORE_RELAUNCH ? 'relaunch' : 'reload', crashes };
}
