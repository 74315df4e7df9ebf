import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/compile-cache.ts';
import type { TempFolder } from '../support/temp-store.ts';
import { foldersIn } from './images.ts';
import { Ledger, type Line } from './ledger.ts';
import { firstVersionFolder } from './used-office.ts';
import type { WorkerJob } from './worker.ts';

/** So many numbers has each life for its people and times. */
const NUMBERS = 20;

/** What a batch of kills has met. */
export interface KillCounts {
  readonly acknowledged: number;
  readonly cutShort: number;
  readonly whileOpening: number;
}

/**
 * Kills the program at random moments, one life after another on one folder that begins as one of the first version, and
 * looks after each what is left. Throws what was lost, doubled or damaged.
 */
export async function killBatch(lives: number, random: (below: number) => number): Promise<KillCounts> {
  const root = mkdtempSync(join(tmpdir(), 'kiosk-kill-'));
  const folder = foldersIn(root);
  const ledger = new Ledger(await firstVersionFolder(folder));
  let whileOpening = 0;
  try {
    for (let life = 0; life < lives; life += 1) {
      const opened = await oneLife(folder, life, ledger, random);
      if (!opened) whileOpening += 1;
      // Some are killed again while they clear up after the last one.
      if (opened || random(2) === 0) await ledger.look(folder, { copies: random(10) === 0 });
    }
    await ledger.look(folder, { copies: true });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { ...ledger.counts, whileOpening };
}

/** Whether the program had opened its storage when it was killed. */
async function oneLife(
  folder: TempFolder,
  life: number,
  ledger: Ledger,
  random: (below: number) => number,
): Promise<boolean> {
  const job: WorkerJob = { folder, seed: random(2 ** 31), first: life * NUMBERS, acts: NUMBERS, said: null };
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], {
    env: { ...process.env, ...compileCache() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Every fourth dies while it opens, above all those that still have the schema to change.
  const dieAfter = life < 3 || random(4) === 0 ? 1 : 2 + random(2 * NUMBERS - 2);
  const patience = random(dieAfter === 1 ? 400 : 25);
  const lines = createInterface({ input: child.stdout });
  let heard = 0;
  let opened = false;
  lines.on('line', (text) => {
    const line = JSON.parse(text) as Line;
    ledger.hear(line);
    if ('open' in line) opened = true;
    heard += 1;
    if (heard === dieAfter) killSoon(child, patience);
  });
  const [[, signal]] = await Promise.all([once(child, 'close'), once(lines, 'close')]);
  assert.ok(signal === 'SIGKILL' || child.exitCode === 0, 'nothing but the kill ends it');
  return opened;
}

/** Waits for tenths of milliseconds: a timer waits for whole ones. */
function killSoon(child: ChildProcess, tenths: number, began = process.hrtime.bigint()): void {
  if (process.hrtime.bigint() - began >= BigInt(tenths) * 100_000n) child.kill('SIGKILL');
  else setImmediate(() => killSoon(child, tenths, began));
}
