import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPerson, aVisit, aVisitId } from '../support/builders.ts';
import { openTempStore, removeTempStores, type TempFolder } from '../support/temp-store.ts';
import type { RestoreJob } from './restore-worker.ts';

afterEach(removeTempStores);

const NOW = { date: localDate('2026-11-16'), minute: minuteOfDay(581) };
const LOSSES = { visits: 1, ahead: 1, changed: 0, planChanges: 0 };
const second = () =>
  aVisit({ id: aVisitId(2), code: 'PFJ47MD6C', idempotencyKey: aKey(2), date: localDate('2026-11-24') });

/** Data with two visits, and a copy that has the first of them. */
async function twoStates(): Promise<{ folder: TempFolder; name: string }> {
  const { store, folder } = await openTempStore();
  await store.write((tx) => tx.addVisit(aVisit(), aPerson()));
  const made = await store.backups?.make(NOW);
  await store.write((tx) => tx.addVisit(second(), aPerson()));
  await store.close();
  if (!made?.ok) throw new Error('No copy was made.');
  return { folder, name: made.value.backup.name };
}

/** Restores in a process of its own. Null when it was killed, else how many changes it made to files. */
async function restoreAndDie(dieBefore: number) {
  const { folder, name } = await twoStates();
  const job: RestoreJob = { folder, name, now: NOW, losses: LOSSES, dieBefore };
  const script = fileURLToPath(new URL('restore-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await once(child, 'close');
  return { folder, changes: said === '' ? null : (JSON.parse(said) as { changes: number }).changes };
}

/** Opens with every check of a start, books, and tells which of the two states was there. */
async function found(folder: TempFolder): Promise<'former' | 'copy'> {
  const { store } = await openTempStore({}, folder);
  const both = await store.read(async (tx) => [await tx.visit(aVisit().id), await tx.visit(second().id)]);
  expect(both[0]).toEqual(aVisit());
  if (both[1] === null) expect((await store.write((tx) => tx.addVisit(second(), aPerson()))).ok).toBe(true);
  else expect(both[1]).toEqual(second());
  // What a killed restoring has left is in nobody's way.
  const made = await store.backups?.make({ ...NOW, minute: minuteOfDay(700) });
  expect(made?.ok).toBe(true);
  await store.close();
  return both[1] === null ? 'copy' : 'former';
}

describe('F10 a program killed while it goes back to a copy', () => {
  it('F10 before each change that it makes to files: the data as they were or the copy, whole', async () => {
    const whole = await restoreAndDie(0);
    expect(await found(whole.folder)).toBe('copy');
    const changes = whole.changes ?? 0;
    expect(changes).toBeGreaterThan(10);
    const states: string[] = [];
    for (let dieBefore = 1; dieBefore <= changes; dieBefore += 2) {
      const two = [dieBefore, dieBefore + 1].filter((point) => point <= changes);
      const killed = await Promise.all(two.map(restoreAndDie));
      expect(killed.map(({ changes: said }) => said)).toEqual(two.map(() => null));
      for (const { folder } of killed) states.push(await found(folder));
    }
    // At first all is as it was, and from one moment on it is the copy.
    const switched = states.indexOf('copy');
    expect(switched).toBeGreaterThan(5);
    expect(states).toEqual(states.map((_, index) => (index < switched ? 'former' : 'copy')));
  }, 240_000);
});
