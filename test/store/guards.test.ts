import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TryNote, WriteTx } from '../../electron/engine/ports.ts';
import { ok } from '../../shared/basics/result.ts';
import { localDate } from '../../shared/time/local-date.ts';
import { CASE_ID, PESELS } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { openTwoDesks } from './two-desks.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const note = (changes: Partial<TryNote> = {}): TryNote => ({
  atMs: NOW,
  holder: 'kiosk-1',
  person: PESELS[0],
  caseId: CASE_ID,
  date: localDate('2026-11-16'),
  found: false,
  ...changes,
});

describe.each(DATABASES)('C1 what was tried by PESEL, on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await openTwoDesks(database);
  });
  afterEach(removeTempStores);

  const write = (work: (tx: WriteTx) => Promise<void>) => temp.store.write(async (tx) => ok(await work(tx)));
  const record = (...notes: readonly TryNote[]) =>
    write(async (tx) => {
      for (const one of notes) await tx.recordPersonTry(one);
    });
  const tries = (afterMs = 0) => temp.store.read((tx) => tx.personTries(afterMs));

  it('C1 comes back as it was written, in order, without the PESEL', async () => {
    await record(
      note({ atMs: NOW + 2 }),
      note({ atMs: NOW + 1, person: 'abc', caseId: null, date: null, found: true }),
    );
    const mark = await temp.store.read(async (tx) => tx.personMark(PESELS[0]));
    const { person: _, ...kept } = note({ atMs: NOW + 2 });
    expect(await tries()).toEqual([
      { atMs: NOW + 1, holder: 'kiosk-1', mark: expect.any(String), caseId: null, date: null, found: true },
      { ...kept, mark },
    ]);
    expect(await tries(NOW + 1)).toHaveLength(1);
    expect(mark).not.toContain(PESELS[0]);
    expect(await temp.store.read(async (tx) => tx.personMark(PESELS[1]))).not.toBe(mark);
  });

  it('C1 is forgotten after a day', async () => {
    await record(note(), note({ atMs: NOW + 27 * HOUR }));
    expect((await tries()).map(({ atMs }) => atMs)).toEqual([NOW + 27 * HOUR]);
  });

  it('C1 what was found and used is no try any more, of that person on that device', async () => {
    const other = note({ person: PESELS[1], found: true });
    await record(note({ found: true }), note(), note({ holder: 'kiosk-2', found: true }), other);
    await write((tx) => tx.forgetFound('kiosk-1', PESELS[0]));
    expect((await tries()).map(({ holder, found }) => [holder, found])).toEqual([
      ['kiosk-1', false],
      ['kiosk-2', true],
      ['kiosk-1', true],
    ]);
  });

  it('C1 staff open a way, again and again, and it outlives a new connection', async () => {
    await write((tx) => tx.openPath({ holder: 'kiosk-1', openedAtMs: 1 }));
    await write((tx) => tx.openPath({ holder: 'kiosk-1', openedAtMs: 2 }));
    expect(await temp.store.read((tx) => tx.pathOpenings())).toEqual([{ holder: 'kiosk-1', openedAtMs: 2 }]);
  });

  it('edge: clock set back a day: tries of the future become tries of now', async () => {
    await record(note(), note({ atMs: NOW + 5 }));
    await write((tx) => tx.bringAttemptsBackTo(NOW + 1));
    expect((await tries()).map(({ atMs }) => atMs)).toEqual([NOW, NOW + 1]);
  });

  it('edge: a clock put forward carries what was counted on that device along', async () => {
    await record(note(), note({ holder: 'kiosk-2' }));
    await write(async (tx) => {
      await tx.openPath({ holder: 'kiosk-1', openedAtMs: NOW });
      await tx.recordFailedAttempt(NOW);
      await tx.recordPinFailure({ scope: '11', device: 'kiosk-1' }, NOW);
      await tx.recordPinFailure({ scope: '11', device: 'kiosk-2' }, NOW);
      await tx.recountPinFailures(NOW - 1);
      await tx.carryTries('kiosk-1', HOUR);
    });
    expect((await tries()).map(({ atMs, holder }) => [holder, atMs])).toEqual([
      ['kiosk-2', NOW],
      ['kiosk-1', NOW + HOUR],
    ]);
    await temp.store.read(async (tx) => {
      expect(await tx.pathOpenings()).toEqual([{ holder: 'kiosk-1', openedAtMs: NOW + HOUR }]);
      expect(await tx.failedAttempts(0)).toEqual([NOW + HOUR]);
      const carried = { atMs: NOW + HOUR, recountedAtMs: NOW - 1 + HOUR };
      expect(await tx.pinFailures({ device: 'kiosk-1' }, 0)).toEqual([carried]);
      expect(await tx.pinFailures({ device: 'kiosk-2' }, 0)).toEqual([{ atMs: NOW, recountedAtMs: NOW - 1 }]);
    });
  });
});
