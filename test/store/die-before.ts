import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Kills this process before the nth change that it makes to files with Node's own calls, after each of which a plug can be
 * pulled; 0 = never. Tells how many there have been.
 */
export function dieBefore(nth: number): () => number {
  let changes = 0;
  const count = () => {
    changes += 1;
    if (changes === nth) process.kill(process.pid, 'SIGKILL');
  };
  for (const name of [
    'linkSync',
    'renameSync',
    'mkdirSync',
    'rmSync',
    'chmodSync',
    'fsyncSync',
    'writeSync',
  ] as const) {
    const real = fs[name] as (...values: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...values: unknown[]) => {
        count();
        return real(...values);
      },
    });
  }
  const { copyFile } = fs.promises;
  fs.promises.copyFile = async (...values) => {
    count();
    return copyFile(...values);
  };
  syncBuiltinESMExports();
  return () => changes;
}
