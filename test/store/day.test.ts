import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/basics/result.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove, type Move } from '../../shared/rules/visit-machine.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import { aPerson, at, aVisit, DEPARTMENT_ID, DESK_ID, instant, PESELS } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { CODES, openTwoDesks, SECOND_DESK, visitNumber } from './two-desks.ts';

const NOW = instant('2026-11-16 10:00');
const { date } = aVisit();
const TUESDAY = localDate('2026-11-17');

describe.each(DATABASES)('the day of staff, on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await openTwoDesks(database);
  });
  afterEach(removeTempStores);

  const add = async (...visits: readonly Visit[]) => {
    for (const [index, visit] of visits.entries()) {
      const person = { pesel: PESELS[index] ?? PESELS[0], firstName: 'Łucja', lastName: `Żak-${visit.code}` };
      const added = await temp.store.write((tx) => tx.addVisit(visit, aPerson(person)));
      expect(added.ok).toBe(true);
    }
  };
  const make = async (visit: Visit, move: Move, atMs = NOW): Promise<Visit> => {
    const made = await temp.store.write(async (tx) => {
      if (!canMove(visit, move)) throw new Error('not possible');
      const deskId = move === 'call' ? { deskId: SECOND_DESK } : {};
      return ok<Visit>(await tx.moveVisit(visit, move, { atMs, by: 'Ewa', ...deskId }));
    });
    if (!made.ok) throw new Error('not made');
    return made.value;
  };
  const taken = async () => {
    const rows = await temp.store.read((tx) => tx.takenCells([DESK_ID], dayNumber(date), dayNumber(date), NOW));
    return rows.reduce((mask, row) => mask | row.mask, 0n);
  };

  it('F1 F4 visits are found with their owners’ names, in order of time, in every way staff look', async () => {
    const [noon, morning, later] = [
      visitNumber(1, { start: at('12:00') }),
      visitNumber(2, { start: at('08:00') }),
      visitNumber(3, { date: TUESDAY }),
    ];
    await add(noon, morning, later);
    const named = (visit: Visit) => ({ visit, name: { firstName: 'Łucja', lastName: `Żak-${visit.code}` } });
    const read = (wanted: Parameters<Parameters<Parameters<typeof temp.store.read>[0]>[0]['namedVisits']>[0]) =>
      temp.store.read((tx) => tx.namedVisits(wanted));
    expect(await read({ by: 'day', date, departmentId: null })).toEqual([named(morning), named(noon)]);
    expect(await read({ by: 'day', date, departmentId: DEPARTMENT_ID })).toHaveLength(2);
    expect(await read({ by: 'day', date, departmentId: 'vehicles' as never })).toEqual([]);
    expect(await read({ by: 'code', code: CODES[3] })).toEqual([named(later)]);
    expect(await read({ by: 'person', key: PESELS[1] })).toEqual([named(morning)]);
    expect(await read({ by: 'from', date: TUESDAY })).toEqual([named(later)]);
    expect(await read({ by: 'unresolved' })).toEqual([]);
    const unresolved = await make(noon, 'leave-unresolved');
    expect(await read({ by: 'unresolved' })).toEqual([{ ...named(noon), visit: unresolved }]);
  });

  it('F1 an erased person has no name', async () => {
    await add(visitNumber(1));
    const { sealOf, readVisitRows, VISIT_COLUMNS } = await import('../../electron/store/visit-row.ts');
    const { cipherOf } = await import('../support/temp-store.ts');
    const cipher = cipherOf(temp.folder.keyFile);
    await withRawDatabase(temp.folder, async (sql) => {
      const [row] = readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit`), cipher);
      if (row === undefined) throw new Error('no row');
      const empty = { pesel_index: null, pesel: null, first_name: null, last_name: null, email: null, phone: null };
      await sql.run(
        `UPDATE visit SET pesel_index = NULL, pesel = NULL, first_name = NULL, last_name = NULL, email = NULL,
         phone = NULL, seal = $1`,
        sealOf({ ...row, ...empty }, cipher),
      );
    });
    const list = await temp.store.read((tx) => tx.namedVisits({ by: 'day', date, departmentId: null }));
    expect(list).toEqual([{ visit: visitNumber(1), name: null }]);
  });

  it('F2 what happened on a day is told in order, with the desk that called', async () => {
    const [one, two] = [visitNumber(1), visitNumber(2, { start: at('12:00') })];
    const elsewhere = visitNumber(3, { date: TUESDAY });
    await add(one, two, elsewhere);
    const arrived = await make(one, 'arrive');
    await make(two, 'arrive');
    await make(arrived, 'call');
    await make(elsewhere, 'cancel');
    const events = await temp.store.read((tx) => tx.eventsOn(date));
    expect(events.map(({ visitId, move, deskId }) => [visitId, move, deskId])).toEqual([
      [one.id, 'arrive', null],
      [two.id, 'arrive', null],
      [one.id, 'call', SECOND_DESK],
    ]);
    expect(await temp.store.read((tx) => tx.eventsOf(one.id))).toEqual(events.filter((e) => e.visitId === one.id));
  });

  it('F2 a visit is again what it was, with a line in its history; its cells go and come with it', async () => {
    const visit = visitNumber(1);
    await add(visit);
    const before = await taken();
    const cancelled = await make(visit, 'cancel');
    expect(await taken()).toBe(0n);
    const details = { atMs: NOW + 1, by: 'Ewa', reason: 'pomyłka' };
    const back = await temp.store.write(async (tx) => {
      const earlier = await tx.takeBack(cancelled, visit, 'undo-cancel', details);
      return tx.retakeCells(earlier);
    });
    expect(back.ok).toBe(true);
    expect(await temp.store.read((tx) => tx.visit(visit.id))).toEqual(visit);
    expect(await taken()).toBe(before);
    const events = await temp.store.read((tx) => tx.eventsOf(visit.id));
    expect(events.at(-1)).toEqual({
      visitId: visit.id,
      move: 'undo-cancel',
      from: 'cancelled',
      to: 'booked',
      deskId: null,
      ...details,
    });
    const arrived = await make(visit, 'arrive');
    const unresolved: Visit = { ...visit, state: 'unresolved', endedAt: NOW };
    await temp.store.write(async (tx) => ok(await tx.takeBack(arrived, unresolved, 'undo-settle-arrived', details)));
    expect(await taken()).toBe(0n);
    expect(await temp.store.read((tx) => tx.visit(visit.id))).toEqual(unresolved);
  });

  it('F2 nothing is taken back from a visit that is not as it was read', async () => {
    const visit = visitNumber(1);
    await add(visit);
    const arrived = await make(visit, 'arrive');
    await make(arrived, 'call');
    const late = temp.store.write(async (tx) =>
      ok(await tx.takeBack(arrived, visit, 'undo-arrive', { atMs: NOW, by: 'Ewa' })),
    );
    await expect(late).rejects.toThrow('state');
  });
});
