import { deepStrictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { databaseFile } from '../../electron/store/files.ts';
import { openTempStore, type TempFolder } from '../support/temp-store.ts';
import { book, goneOn, statesOf } from './gone-on.ts';
import type { RecoveryJob } from './recovery-worker.ts';

/** Damages the data and opens them in a process of its own. Null when it was killed, else how many changes it made to files. */
async function recoverAndDie(dieBefore: number) {
  const { folder } = await goneOn();
  truncateSync(databaseFile(folder.data), 40_960);
  const job: RecoveryJob = { folder, dieBefore };
  const script = fileURLToPath(new URL('recovery-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child, 'close');
  return { folder, changes: said === '' ? null : (JSON.parse(said) as { changes: number }).changes };
}

/** Opens with every check of a start: all that people were told is there, and the kiosk books. */
async function isWhole(folder: TempFolder): Promise<void> {
  const again = await openTempStore({ mayCreate: false }, folder);
  deepStrictEqual(await statesOf(again, 1, 2), ['cancelled', 'booked']);
  await book(again, 3);
  await again.store.close();
}

/** Before how many changes to files a program can be killed that brings damaged data back. */
export async function pointsOfRecovery(): Promise<number> {
  const { folder, changes } = await recoverAndDie(0);
  await isWhole(folder);
  return changes ?? 0;
}

/** Kills it before some of them, and sees that the next start brings everything back. */
export async function killWhileRecovering(points: readonly number[]): Promise<void> {
  const killed = await Promise.all(points.map(recoverAndDie));
  deepStrictEqual(
    killed.map(({ changes }) => changes),
    points.map(() => null),
  );
  for (const { folder } of killed) await isWhole(folder);
}
