import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/basics/result.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import { aPerson, at, aVisit, aVisitId, DESK_ID, type PersonChanges } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { cancel, openTwoDesks, SECOND_DESK, visitNumber } from './two-desks.ts';

const DAY = dayNumber(aVisit().date);

describe.each(DATABASES)('on $name', (database) => {
  let temp: TempStore;
  beforeEach(async () => {
    temp = await openTwoDesks(database);
  });
  afterEach(removeTempStores);

  const add = (visit: Visit, person: PersonChanges = {}) =>
    temp.store.write((tx) => tx.addVisit(visit, aPerson(person)));
  const taken = (desk = DESK_ID) => temp.store.read((tx) => tx.takenCells([desk], DAY, DAY, 0));

  describe('cells', () => {
    it('of a visit are taken for exactly its length', async () => {
      await add(visitNumber(1, { start: at('00:00'), minutes: 5 }));
      await add(visitNumber(2, { start: at('23:00'), minutes: 60 }));
      expect(await taken()).toMatchObject([{ deskId: DESK_ID, day: DAY, mask: 1n | (0xfffn << 276n) }]);
    });

    it.each([
      ['10:20', 30],
      ['10:15', 10],
      ['10:45', 5],
      ['10:00', 120],
    ])('that a visit would share at %s for %i minutes are refused, and nothing of it stays', async (start, minutes) => {
      await add(visitNumber(1));
      const before = await taken();
      const result = await temp.store.write(async (tx) => {
        const refused = await tx.addVisit(visitNumber(2, { start: at(start), minutes }), aPerson());
        expect(refused).toEqual(err({ type: 'cell-taken' }));
        // The same transaction goes on and commits: the next desk is tried.
        return tx.addVisit(visitNumber(2, { start: at(start), minutes, deskId: SECOND_DESK }), aPerson());
      });
      expect(result).toEqual(ok(undefined));
      expect(await taken()).toEqual(before);
      expect((await temp.store.read((tx) => tx.visit(aVisitId(2))))?.deskId).toBe(SECOND_DESK);
    });

    it('that only touch are free', async () => {
      await add(visitNumber(1));
      expect(await add(visitNumber(2, { start: at('10:50') }))).toEqual(ok(undefined));
      expect(await add(visitNumber(3, { start: at('09:50') }))).toEqual(ok(undefined));
    });

    it('cannot be owned twice, whatever asks for it', async () => {
      await add(visitNumber(1));
      await add(visitNumber(2, { deskId: SECOND_DESK }));
      await withRawDatabase(temp.folder, async (sql) => {
        const insert = 'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4)';
        await expect(sql.run(insert, DESK_ID, DAY, 124, aVisitId(2))).rejects.toMatchObject(
          database.name === 'SQLite'
            ? { message: expect.stringContaining('desk_cell.desk_id, desk_cell.day, desk_cell.cell') }
            : { code: '23505', detail: expect.stringContaining('(desk_id, day, cell)') },
        );
        expect(await sql.run(insert, DESK_ID, DAY, 123, aVisitId(2))).toBe(1);
      });
    });

    it('belong to a visit that is stored, and to a real desk', async () => {
      await withRawDatabase(temp.folder, async (sql) => {
        const insert = 'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4)';
        await expect(sql.run(insert, DESK_ID, DAY, 1, aVisitId(1))).rejects.toThrow(/foreign key/i);
      });
      await expect(add(visitNumber(1, { deskId: 'nowhere' as DeskId }))).rejects.toThrow(/foreign key/i);
    });

    it('do not run over midnight and begin on the five minutes', async () => {
      await expect(add(visitNumber(1, { start: at('23:50') }))).rejects.toThrow(RangeError);
      await expect(add(visitNumber(1, { start: at('10:22') }))).rejects.toThrow(RangeError);
    });

    it('are read for the desks and days asked for, both ends included', async () => {
      await add(visitNumber(1, { date: localDate('2026-11-16') }));
      await add(visitNumber(2, { date: localDate('2026-11-18'), deskId: SECOND_DESK }));
      const places = async (desks: readonly DeskId[], from: string, to: string) =>
        (
          await temp.store.read((tx) => tx.takenCells(desks, dayNumber(localDate(from)), dayNumber(localDate(to)), 0))
        ).map(({ deskId, day }) => `${deskId} ${day - DAY}`);
      expect((await places([DESK_ID, SECOND_DESK], '2026-11-16', '2026-11-18')).sort()).toEqual([
        'id-cards-1 0',
        'id-cards-2 2',
      ]);
      expect(await places([DESK_ID], '2026-11-16', '2026-11-18')).toEqual(['id-cards-1 0']);
      expect(await places([DESK_ID, SECOND_DESK], '2026-11-17', '2026-11-17')).toEqual([]);
      expect(await places([], '2026-11-16', '2026-11-18')).toEqual([]);
    });
  });

  describe('a cancelled visit', () => {
    it('gives its cells back and stays in the books', async () => {
      await add(visitNumber(1));
      await add(visitNumber(2, { start: at('10:50'), minutes: 5 }));
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 1_795_000_000_000)));
      expect(await taken()).toMatchObject([{ deskId: DESK_ID, day: DAY, mask: 1n << 130n }]);
      expect(await temp.store.read((tx) => tx.visit(aVisitId(1)))).toEqual(
        visitNumber(1, { state: 'cancelled', cancelledBy: 'resident', endedAt: 1_795_000_000_000 }),
      );
      expect(await add(visitNumber(3))).toEqual(ok(undefined));
      const [row] = await withRawDatabase(temp.folder, (sql) =>
        sql.all("SELECT ended_at FROM visit WHERE state = 'cancelled'"),
      );
      expect(row).toEqual({ ended_at: 1_795_000_000_000 });
    });

    it('as the last of its day leaves no row of that day', async () => {
      await add(visitNumber(1));
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
      expect(await taken()).toEqual([]);
    });

    it('cannot be cancelled again, nor can one that is not there', async () => {
      await add(visitNumber(1));
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
      await expect(temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 6)))).rejects.toThrow(/booked/);
      await expect(temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(2), 6)))).rejects.toThrow(/booked/);
    });
  });
});
