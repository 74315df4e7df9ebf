import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import type { DatabaseFacts, Device, DeviceFacts, PrintingFacts } from '../engine/ports.ts';

const PATIENCE_MS = 2000;

export interface DeviceSources {
  readonly dataDir: string;
  readonly version: string;
  readonly printing: () => PrintingFacts;
  /** Null while the database does not answer. */
  readonly database: () => Promise<DatabaseFacts | null>;
  /** Null where no e-mails are sent. */
  readonly mail: () => Promise<DeviceFacts['mail']>;
  readonly problem: () => DeviceFacts['problem'];
}

/** The machine itself, looked at anew each time. */
export function machineDevice({ dataDir, version, printing, database, mail, problem }: DeviceSources): Device {
  return {
    async look() {
      const [freeBytes, clockSynchronised, found, outbox] = await Promise.all([
        freeBytesOf(dataDir),
        isClockSynchronised(),
        database().catch(() => null),
        mail().catch(() => 'unknown' as const),
      ]);
      return {
        printing: printing(),
        freeBytes,
        clockSynchronised,
        database: found,
        mail: outbox,
        problem: problem(),
        versions: { kiosk: version, node: process.versions.node },
      };
    },
  };
}

/** Bytes that a program without special rights can still write; null where the folder is not there. */
export async function freeBytesOf(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** What systemd says; null on a machine without it, or when it does not answer in time. */
export function isClockSynchronised(command = 'timedatectl'): Promise<boolean | null> {
  return new Promise((resolve) => {
    const asked = ['show', '--property=NTPSynchronized', '--value'];
    execFile(command, asked, { timeout: PATIENCE_MS }, (error, output) => {
      const said = error === null ? output.trim() : '';
      resolve(said === 'yes' ? true : said === 'no' ? false : null);
    });
  });
}
