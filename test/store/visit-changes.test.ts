import { afterEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove, type Move } from '../../shared/rules/visit-machine.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import { aKey, aPerson, aPlan, at, aVisit, aVisitId, DESK_ID, instant, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores } from '../support/temp-store.ts';

afterEach(removeTempStores);

const NOW = instant('2026-11-16 10:00');
const DAY = dayNumber(aVisit().date);
const SECOND = 'id-cards-2' as DeskId;
const other = (changes: Partial<Visit> = {}) =>
  aVisit({ id: aVisitId(2), code: 'PFJ47MD6C', idempotencyKey: aKey(2), ...changes });

describe.each(DATABASES)('what happens to a visit, on $name', ({ open: openOn }) => {
  const open = async (...visits: readonly Visit[]) => {
    const { store } = await openOn({ plan: aPlan({ desks: someDesks(2) }) });
    const run = async <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> => {
      const result = await store.write(async (tx) => ok(await work(tx)));
      if (!result.ok) throw new Error('not written');
      return result.value;
    };
    for (const visit of visits) await run((tx) => tx.addVisit(visit, aPerson()));
    const move = <M extends Move>(visit: Visit, name: M, deskId?: DeskId) =>
      run((tx) => {
        if (!canMove(visit, name)) throw new Error('not possible');
        return tx.moveVisit(visit, name, { atMs: NOW, by: 'clerk', ...(deskId ? { deskId } : {}) });
      });
    const taken = async (deskId: DeskId) => {
      const [row] = await store.read((tx) => tx.takenCells([deskId], DAY, DAY, NOW));
      return row?.mask ?? 0n;
    };
    return { store, run, move, taken };
  };

  it('F2 is remembered move by move, with its instants and the desk that called', async () => {
    const { store, move } = await open(aVisit());
    const arrived = await move(aVisit(), 'arrive');
    const called = await move(arrived, 'call', SECOND);
    const started = await move(called, 'start');
    const done = await move(started, 'finish');
    expect(done).toEqual({
      ...aVisit(),
      state: 'done',
      servingDeskId: SECOND,
      arrivedAt: NOW,
      calledAt: NOW,
      startedAt: NOW,
      endedAt: NOW,
    });
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual(done);
    const events = await store.read((tx) => tx.eventsOf(aVisit().id));
    expect(events.map(({ move: name, from, to, by }) => [name, from, to, by])).toEqual([
      ['arrive', 'booked', 'arrived', 'clerk'],
      ['call', 'arrived', 'called', 'clerk'],
      ['start', 'called', 'in-service', 'clerk'],
      ['finish', 'in-service', 'done', 'clerk'],
    ]);
  });

  it('C5 frees the cells when it ends and leaves those of others', async () => {
    const { taken, move } = await open(aVisit(), other({ start: at('11:00') }));
    const before = await taken(DESK_ID);
    await move(aVisit(), 'resign');
    const after = await taken(DESK_ID);
    expect(before.toString(2).replaceAll('0', '')).toHaveLength(12);
    expect(after.toString(2).replaceAll('0', '')).toHaveLength(6);
    expect(before & after).toBe(after);
  });

  it('is refused when the visit is no longer in the state it was read in', async () => {
    const { move, run } = await open(aVisit());
    await move(aVisit(), 'arrive');
    await expect(
      run((tx) => tx.moveVisit({ ...aVisit(), state: 'booked' }, 'cancel', { atMs: NOW, by: 'clerk' })),
    ).rejects.toThrow('state');
  });

  it('D5 puts it elsewhere, over its own time too, and nowhere that is taken', async () => {
    const { run, store, taken } = await open(aVisit(), other({ start: at('11:00') }));
    const details = { atMs: NOW, by: 'administrator' };
    const { date } = aVisit();
    const blocked = await run((tx) =>
      tx.rescheduleVisit(aVisit(), { deskId: DESK_ID, date, start: at('10:45') }, details),
    );
    expect(blocked).toEqual(err({ type: 'cell-taken' }));
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual(aVisit());
    const over = await run((tx) =>
      tx.rescheduleVisit(aVisit(), { deskId: DESK_ID, date, start: at('10:30') }, details),
    );
    expect(over).toEqual(ok({ ...aVisit(), start: at('10:30') }));
    const away = { deskId: SECOND, date: localDate('2026-11-17'), start: at('08:00') };
    await run((tx) => tx.rescheduleVisit({ ...aVisit(), start: at('10:30') }, away, details));
    expect((await taken(DESK_ID)).toString(2).replaceAll('0', '')).toHaveLength(6);
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual({ ...aVisit(), ...away });
  });

  it('D5 lets it stand as an exception', async () => {
    const { run, store } = await open(aVisit());
    await run((tx) => tx.keepAsException(aVisit(), { atMs: NOW, by: 'administrator' }));
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual({ ...aVisit(), exception: true });
  });

  it('C6 gives cells back when they are free, and says when they are not', async () => {
    const { move, run, taken } = await open(aVisit());
    const mask = await taken(DESK_ID);
    const resigned = await move(aVisit(), 'resign');
    const back = await move(resigned, 'undo-resignation');
    expect(await taken(DESK_ID)).toBe(0n);
    expect(await run((tx) => tx.retakeCells(back))).toEqual(ok(undefined));
    expect(await run((tx) => tx.retakeCells(back))).toEqual(ok(undefined));
    expect(await taken(DESK_ID)).toBe(mask);
    const again = await open(aVisit());
    const late = await again.move(aVisit(), 'resign');
    await again.run((tx) => tx.addVisit(other(), aPerson()));
    const undone = await again.move(late, 'undo-resignation');
    expect(await again.run((tx) => tx.retakeCells(undone))).toEqual(err({ type: 'cell-taken' }));
  });

  it('is found by day, department, code and what is still open', async () => {
    const tomorrow = other({ date: localDate('2026-11-17'), start: at('08:00') });
    const { store, move } = await open(tomorrow, aVisit());
    const found = await store.read(async (tx) => ({
      onDay: await tx.visitsOn(aVisit().date, aVisit().departmentId),
      everywhere: await tx.visitsOn(aVisit().date, null),
      byCode: await tx.visitByCode(aVisit().code),
      between: await tx.bookedBetween(aVisit().date, tomorrow.date),
      tomorrow: await tx.bookedBetween(tomorrow.date, tomorrow.date),
      from: await tx.activeFrom(aVisit().date),
    }));
    expect(found).toEqual({
      onDay: [aVisit()],
      everywhere: [aVisit()],
      byCode: aVisit(),
      between: [aVisit(), tomorrow],
      tomorrow: [tomorrow],
      from: [aVisit(), tomorrow],
    });
    const waiting = () => store.read((tx) => tx.waitingOn(aVisit().date, aVisit().departmentId));
    expect(await waiting()).toEqual([]);
    const come = await move(aVisit(), 'arrive');
    expect(await waiting()).toEqual([come]);
    expect(await store.read((tx) => tx.waitingOn(tomorrow.date, tomorrow.departmentId))).toEqual([]);
    expect(await store.read((tx) => tx.bookedBetween(aVisit().date, tomorrow.date))).toEqual([tomorrow]);
  });

  it('C5 remembers when lateness was looked at and when no kiosk worked, across a restart', async () => {
    const temp = await openOn();
    expect(await temp.store.read((tx) => tx.sweptAt())).toBeNull();
    await temp.store.write(async (tx) => {
      await tx.recordSweep(NOW - 1);
      await tx.recordSweep(NOW);
      await tx.recordOutage({ fromMs: NOW - 9000, toMs: NOW });
      return ok(undefined);
    });
    const { store } = await temp.reopen();
    expect(await store.read((tx) => tx.sweptAt())).toBe(NOW);
    expect(await store.read((tx) => tx.outages(NOW - 1))).toEqual([{ fromMs: NOW - 9000, toMs: NOW }]);
    expect(await store.read((tx) => tx.outages(NOW))).toEqual([]);
  });
});
