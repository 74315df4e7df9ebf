/** When the parts of the program last showed that they are well, in ms of a clock that never goes back. */
export interface Signs {
  /** The storage let a write through, or the program said by itself that it is out of order. */
  readonly storageMs: number;
  /** The page answered and had something to show. */
  readonly pageMs: number;
  /** The longest that the main process kept everybody waiting since the last look. */
  readonly worstLagMs: number;
}

export type Unwell = 'storage' | 'page' | 'event-loop';

export const STORAGE_LIMIT_MS = 30_000;
export const PAGE_LIMIT_MS = 15_000;
export const LAG_LIMIT_MS = 2000;

/**
 * What is not well (SECURITY 1.5): the watchdog is fed only when this is empty. A kiosk that is out of order and says so is
 * well: starting it again would not bring back a disk or a server.
 */
export function unwell({ storageMs, pageMs, worstLagMs }: Signs, nowMs: number): readonly Unwell[] {
  const found: readonly (readonly [Unwell, boolean])[] = [
    ['storage', nowMs - storageMs >= STORAGE_LIMIT_MS],
    ['page', nowMs - pageMs >= PAGE_LIMIT_MS],
    ['event-loop', worstLagMs >= LAG_LIMIT_MS],
  ];
  return found.filter(([, isUnwell]) => isUnwell).map(([part]) => part);
}
