import type { WallClock } from '../../shared/contract/events.ts';

/** A window lives this long: what a browser gathers in so many sessions goes with it. */
export const SESSIONS_PER_WINDOW = 50;
/** In the hour from three o'clock, when nobody is in the building. */
const NIGHT = { from: 3 * 60, until: 4 * 60 };
/** Longer than any session without a touch can last, in ms. */
const QUIET_MS = 20 * 60_000;

/** What is known of a window. */
export interface WindowAge {
  /** Sessions that have ended there. */
  readonly sessions: number;
  /** The day of the night in which it was last made anew. */
  readonly renewedOn: WallClock['date'] | null;
}

/** Whether the window is to be made anew now that a session has just ended there. */
export function isWornOut({ sessions }: WindowAge): boolean {
  return sessions >= SESSIONS_PER_WINDOW;
}

/** Whether the window is to be made anew at this minute: once a night, when nothing was asked for a while. */
export function isDueAtNight(age: WindowAge, now: WallClock, quietMs: number): boolean {
  return now.date !== age.renewedOn && now.minute >= NIGHT.from && now.minute < NIGHT.until && quietMs >= QUIET_MS;
}
