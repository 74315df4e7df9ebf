import { afterEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../electron/engine/ports.ts';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Hold } from '../../shared/model/hold.ts';
import type { HoldId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { aPerson, aPlan, at, aVisit, aVisitId, CASE_ID, DESK_ID, instant, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';

afterEach(removeTempStores);

const NOW = instant('2026-11-09 10:00');
const MINUTE = 60_000;
const LONGEST = { session: 15 * MINUTE, freed: 1440 * MINUTE };
const DAY = dayNumber(aVisit().date);

function aHold(changes: Partial<Hold> = {}): Hold {
  const { date, minutes } = aVisit();
  return {
    id: aVisitId(100) as unknown as HoldId,
    kind: 'session',
    holder: 'kiosk-1',
    caseId: CASE_ID,
    deskId: DESK_ID,
    date,
    start: at('10:20'),
    minutes,
    untilMs: NOW + 5 * MINUTE,
    ...changes,
  };
}

describe.each(DATABASES)('time that is kept, on $name', ({ open: openOn }) => {
  const open = async () => {
    const { store } = await openOn({ plan: aPlan({ desks: someDesks(2) }) });
    const write = <T, E>(work: (tx: WriteTx) => Promise<Result<T, E>>) => store.write(work);
    const maskAt = async (nowMs: number) => {
      const rows = await store.read((tx) => tx.takenCells([DESK_ID], DAY, DAY, nowMs));
      return rows
        .reduce((mask, row) => mask | row.mask, 0n)
        .toString(2)
        .replaceAll('0', '').length;
    };
    const run = (work: (tx: WriteTx) => Promise<unknown>) =>
      write(async (tx) => {
        await work(tx);
        return ok(undefined);
      });
    return { store, write, run, maskAt };
  };

  it('A8 comes back as it was and owns its cells until its time has passed', async () => {
    const { store, write, maskAt } = await open();
    expect(await write((tx) => tx.addHold(aHold()))).toEqual(ok(undefined));
    expect(await store.read((tx) => tx.hold(aHold().id))).toEqual(aHold());
    expect(await maskAt(NOW)).toBe(6);
    expect(await maskAt(NOW + 5 * MINUTE - 1)).toBe(6);
    expect(await maskAt(NOW + 5 * MINUTE)).toBe(0);
  });

  it('A8 cannot be taken by a visit or another hold, and nothing of either stays', async () => {
    const { store, write } = await open();
    await write((tx) => tx.addHold(aHold()));
    expect(await write((tx) => tx.addVisit(aVisit({ start: at('10:45') }), aPerson()))).toEqual(
      err({ type: 'cell-taken' }),
    );
    const second = aHold({ id: aVisitId(101) as unknown as HoldId, start: at('09:55') });
    expect(await write((tx) => tx.addHold(second))).toEqual(err({ type: 'cell-taken' }));
    expect(await store.read((tx) => tx.visit(aVisit().id))).toBeNull();
    expect(await store.read((tx) => tx.hold(second.id))).toBeNull();
  });

  it('A8 becomes a visit of the same cells in one transaction', async () => {
    const { store, write, maskAt } = await open();
    await write((tx) => tx.addHold(aHold()));
    const booked = await write(async (tx) => {
      await tx.takenCells([DESK_ID], DAY, DAY, NOW);
      await tx.releaseHold(aHold().id);
      return tx.addVisit(aVisit(), aPerson());
    });
    expect(booked).toEqual(ok(undefined));
    expect(await store.read((tx) => tx.hold(aHold().id))).toBeNull();
    expect(await maskAt(NOW + 60 * MINUTE)).toBe(6);
  });

  it('A8 is kept longer when asked, and let go by its holder alone', async () => {
    const { run, maskAt, store } = await open();
    await run((tx) => tx.addHold(aHold()));
    await run((tx) => tx.extendHold(aHold().id, NOW + 9 * MINUTE));
    expect(await maskAt(NOW + 8 * MINUTE)).toBe(6);
    expect(await maskAt(NOW + 9 * MINUTE)).toBe(0);
    await run((tx) => tx.releaseHoldsOf('kiosk-2'));
    expect(await maskAt(NOW)).toBe(6);
    await run((tx) => tx.releaseHoldsOf('kiosk-1'));
    expect(await maskAt(NOW)).toBe(0);
    expect(await store.read((tx) => tx.hold(aHold().id))).toBeNull();
  });

  it('A8 is freed for good once it has expired, and others stay', async () => {
    const { run, write, store, maskAt } = await open();
    const other = aHold({ id: aVisitId(101) as unknown as HoldId, start: at('11:00'), untilMs: NOW + 9 * MINUTE });
    await run((tx) => tx.addHold(aHold()));
    await run((tx) => tx.addHold(other));
    await run((tx) => tx.releaseExpiredHolds(NOW + 6 * MINUTE, LONGEST));
    expect(await store.read((tx) => tx.hold(aHold().id))).toBeNull();
    expect(await maskAt(NOW + 6 * MINUTE)).toBe(6);
    expect(await maskAt(NOW + 9 * MINUTE)).toBe(0);
    expect(await write((tx) => tx.addVisit(aVisit(), aPerson()))).toEqual(ok(undefined));
  });

  it('edge: clock set back a day – no hold lasts longer than a hold can', async () => {
    const { run, store } = await open();
    await run((tx) => tx.addHold(aHold()));
    const dayBefore = NOW - 1440 * MINUTE;
    await run((tx) => tx.releaseExpiredHolds(dayBefore, LONGEST));
    expect((await store.read((tx) => tx.hold(aHold().id)))?.untilMs).toBe(dayBefore + LONGEST.session);
  });

  it('C7 a freed time rests until its instant and is then free without anybody doing anything', async () => {
    const { run, write, maskAt } = await open();
    const visit: Visit = aVisit();
    await run((tx) => tx.addVisit(visit, aPerson()));
    await run((tx) =>
      tx.moveVisit({ ...visit, state: 'booked' }, 'cancel', {
        atMs: NOW,
        by: 'resident',
        cancelledBy: 'resident',
        freedUntilMs: NOW + 30 * MINUTE,
      }),
    );
    expect(await maskAt(NOW)).toBe(6);
    expect(await write((tx) => tx.addVisit(aVisit({ id: aVisitId(2), code: 'PFJ47MD6C' }), aPerson()))).toEqual(
      err({ type: 'cell-taken' }),
    );
    expect(await maskAt(NOW + 30 * MINUTE)).toBe(0);
  });
});
