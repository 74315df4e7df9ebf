import { statfsSync } from 'node:fs';

const FOLDER = '/dev/shm';
const ROOM = 4 * 1024 ** 3;

/**
 * Where tests put their folders when the machine has room for them in memory: a synced commit costs little there, and every
 * sync is still asked for. Undefined: the machine's own temporary folder.
 */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(FOLDER);
    return bavail * bsize > ROOM ? FOLDER : undefined;
  } catch {
    return undefined;
  }
}
