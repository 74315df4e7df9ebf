import { execFile } from 'node:child_process';

/** systemd, where it has started the program and wants to hear from it. */
export interface ServiceManager {
  /** The program is up. */
  ready(): void;
  /** The program is well. Unless this comes in time, systemd starts it again. */
  feed(): void;
  /** How often to feed, in ms; null: nobody waits for it. */
  readonly feedEveryMs: number | null;
}

/** Three feeds fit into the time after which the program counts as hung. */
const FEEDS_IN_TIME = 3;
const PATIENCE_MS = 5000;

/**
 * Reads from the environment whether systemd waits for messages (sd_notify(3)); null where it does not. Node cannot write to
 * such a socket, so its own tool does; `onFailure` hears when that does not work.
 */
export function serviceManager(
  environment: Readonly<Record<string, string | undefined>>,
  onFailure: () => void,
): ServiceManager | null {
  const socket = environment['NOTIFY_SOCKET'];
  if (socket === undefined || socket === '') return null;
  const env = { PATH: environment['PATH'] ?? '/usr/bin:/bin', NOTIFY_SOCKET: socket };
  const tell = (message: string) => {
    execFile('systemd-notify', [message], { env, timeout: PATIENCE_MS }, (error) => {
      if (error !== null) onFailure();
    });
  };
  return {
    ready: () => tell('READY=1'),
    feed: () => tell('WATCHDOG=1'),
    feedEveryMs: feedEveryMs(environment['WATCHDOG_USEC']),
  };
}

function feedEveryMs(microseconds: string | undefined): number | null {
  const limit = Number(microseconds);
  return Number.isFinite(limit) && limit > 0 ? Math.floor(limit / 1000 / FEEDS_IN_TIME) : null;
}
