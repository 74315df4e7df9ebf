import type { Log } from './system/log.ts';

/**
 * How long the end of the program waits for the last copy, and for a database that a copy still holds. Both together are less
 * than systemd waits before it kills (TimeoutStopSec in packaging/kiosk.service).
 */
const COPY_PATIENCE_MS = 8000;
const CLOSE_PATIENCE_MS = 4000;

export interface Ending {
  /** Copies the data for the last time. Never rejects. */
  readonly copy: () => Promise<void>;
  /** Waits for what the database still does, and closes it. */
  readonly close: () => Promise<void>;
  readonly log: Log;
}

/** Ends the storage with a last copy (F10). Whatever becomes of the copy, the program ends: nothing that counts is only in it. */
export async function endStorage({ copy, close, log }: Ending): Promise<void> {
  if (await inTime(copy(), COPY_PATIENCE_MS)) return close();
  log.problem('backup-failed', { why: 'too-slow' });
  await inTime(close(), CLOSE_PATIENCE_MS);
}

/** Whether work is done before the time is up; afterwards it goes on by itself. */
async function inTime(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
