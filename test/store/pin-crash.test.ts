import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { signIn } from '../../electron/engine/staff/sign-in.ts';
import { ok } from '../../shared/basics/result.ts';
import { aMember, plainPins } from '../support/accounts.ts';
import { instant } from '../support/builders.ts';
import { openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import type { PinJob } from './pin-worker.ts';

afterEach(removeTempStores);

const now = instant('2026-11-16 10:00');

/** Tries a PIN in a process of its own, which is killed as soon as it looks whether the PIN is right. Gives what it said. */
async function triedAndKilled(folder: TempFolder, pin: string): Promise<string> {
  const job: PinJob = { folder, nowMs: now, pin };
  const worker = fileURLToPath(new URL('pin-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [worker, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    said = line;
    if (line === 'verifying') child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said;
}

describe('whoever pulls the plug while a PIN is looked at', () => {
  it('F6 has used up the try: it is counted after the restart, right or wrong', async () => {
    const { store, folder } = await openTempStore();
    await store.write(async (tx) => ok(await tx.addStaffMember(aMember(), 'hash of 582914')));
    await store.close();
    for (const pin of ['111111', '582914', '333333']) expect(await triedAndKilled(folder, pin)).toBe('verifying');
    expect(JSON.parse(await triedAndKilled(folder, '582914'))).toEqual({
      ok: false,
      error: { type: 'paused', seconds: 30 },
    });

    const again = await openTempStore({}, folder);
    expect(await again.store.read((tx) => tx.pinFailures({ scope: 'number:10' }, 0))).toHaveLength(3);
    const deps = { store: again.store, holder: 'kiosk-1', pins: plainPins(), clock: { now: () => now + 30_000 } };
    expect(await signIn(deps, { number: '10', pin: '582914' })).toMatchObject({ ok: true });
  }, 60_000);
});
