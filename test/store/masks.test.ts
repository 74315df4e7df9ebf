import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sql } from '../../electron/store/connection.ts';
import { bytesOfMask, cellsOf, maskOfBytes, maskOfCells } from '../../electron/store/masks.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { DeskId, HoldId, VisitId } from '../../shared/model/ids.ts';
import { CELLS_A_DAY } from '../../shared/model/times.ts';
import { addDays, dayNumber } from '../../shared/time/local-date.ts';
import { minuteOfDay } from '../../shared/time/minute-of-day.ts';
import { aKey, aPerson, aPlan, aVisit, aVisitId, DESK_ID, someDesks } from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { openTempStore, removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { cancel } from './two-desks.ts';

afterEach(removeTempStores);

const cell = fc.integer({ min: 0, max: CELLS_A_DAY - 1 });

describe('a mask', () => {
  it('survives being 36 bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell), (cells) => {
        const mask = maskOfCells(cells);
        expect(bytesOfMask(mask)).toHaveLength(36);
        expect(maskOfBytes(bytesOfMask(mask))).toBe(mask);
        for (const taken of cells) expect((mask >> BigInt(taken)) & 1n).toBe(1n);
      }),
    );
  });

  it('is read from any view of the bytes, and of no other length', () => {
    const bytes = bytesOfMask(1n << 287n);
    expect(maskOfBytes(Buffer.concat([Buffer.alloc(5), bytes]).subarray(5))).toBe(1n << 287n);
    for (const length of [0, 35, 37]) expect(() => maskOfBytes(Buffer.alloc(length))).toThrow(/36 bytes/);
  });

  it('of a visit has one bit for each five minutes', () => {
    expect(cellsOf(aVisit({ start: minuteOfDay(0), minutes: 5 }))).toEqual([0]);
    expect(cellsOf(aVisit({ start: minuteOfDay(480), minutes: 15 }))).toEqual([96, 97, 98]);
    expect(cellsOf(aVisit({ start: minuteOfDay(1425), minutes: 15 }))).toEqual([285, 286, 287]);
  });
});

interface DeskDay {
  readonly desk_id: string;
  readonly day: number;
}

/** What the masks should be, counted from the cells one by one. */
async function cellsAndMasks(sql: Sql): Promise<{ cells: string[]; masks: string[] }> {
  const cells = (await sql.all('SELECT desk_id, day, cell FROM desk_cell')) as (DeskDay & { cell: number })[];
  const days = (await sql.all('SELECT desk_id, day, taken FROM desk_day')) as (DeskDay & { taken: Buffer })[];
  const bits = days.flatMap(({ desk_id, day, taken }) => {
    const mask = BigInt(`0x${taken.toString('hex')}`);
    expect(mask).not.toBe(0n);
    return Array.from({ length: CELLS_A_DAY }, (_, bit) => bit)
      .filter((bit) => (mask >> BigInt(bit)) & 1n)
      .map((bit) => `${desk_id} ${day} ${bit}`);
  });
  return { cells: cells.map((row) => `${row.desk_id} ${row.day} ${row.cell}`).sort(), masks: bits.sort() };
}

const DESKS = ['id-cards-1', 'id-cards-2'] as DeskId[];
const ALPHABET = '234679CDFHJKMNPRTWX';
const codeOf = (number: number) =>
  Array.from({ length: 9 }, (_, place) => ALPHABET[Math.floor(number / 19 ** place) % 19]).join('');

const step = fc.oneof(
  fc.record({
    kind: fc.constant('book' as const),
    desk: fc.constantFrom(...DESKS),
    day: fc.integer({ min: 0, max: 2 }),
    start: fc.integer({ min: 95, max: 110 }),
    length: fc.integer({ min: 1, max: 6 }),
    undo: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(20) }),
);

describe.each(DATABASES)('on $name', (database) => {
  describe('cells and masks', () => {
    it('say the same after any bookings and cancellations, also undone ones', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          const temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
          const booked: VisitId[] = [];
          for (const [number, todo] of steps.entries()) {
            if (todo.kind === 'book') {
              const visit = aVisit({
                id: aVisitId(number),
                idempotencyKey: aKey(number),
                code: codeOf(number),
                deskId: todo.desk,
                date: addDays(aVisit().date, todo.day),
                start: minuteOfDay(todo.start * 5),
                minutes: todo.length * 5,
              });
              const result = await temp.store.write(async (tx) => {
                const added = await tx.addVisit(visit, aPerson());
                return todo.undo ? err({ type: 'cell-taken' as const }) : added;
              });
              if (result.ok) booked.push(visit.id);
            } else {
              const [id] = booked.splice(todo.which % (booked.length + 1), 1);
              if (id) await temp.store.write(async (tx) => ok(await cancel(tx, id, 5)));
            }
          }
          await temp.store.close();
          const { cells, masks } = await withRawDatabase(temp.folder, cellsAndMasks);
          expect(masks).toEqual(cells);
          await removeTempStores();
        }),
        { numRuns: 10 },
      );
    }, 240_000);
  });

  describe('a start', () => {
    async function spoiled(...changes: string[]): Promise<TempStore> {
      const temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
      await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
      await temp.store.close();
      await withRawDatabase(temp.folder, async (sql) => {
        for (const change of changes) await sql.run(change);
      });
      return openTempStore({}, temp.folder);
    }

    const DAY = dayNumber(aVisit().date);
    const MASK = 0b111111n << 124n;

    it.each([
      ['missing', 'DELETE FROM desk_day'],
      ['of another day', 'UPDATE desk_day SET day = day + 1'],
      [
        'empty',
        `UPDATE desk_day SET taken = ${database.name === 'SQLite' ? 'zeroblob(36)' : "decode(repeat('00', 36), 'hex')"}`,
      ],
      [
        'of a desk without visits',
        `INSERT INTO desk_day (desk_id, day, taken) SELECT 'id-cards-2', day, taken FROM desk_day`,
      ],
    ])('repairs a mask that is %s', async (_, change) => {
      const temp = await spoiled(change);
      expect(await temp.store.read((tx) => tx.takenCells(DESKS, DAY, DAY, 0))).toMatchObject([
        { deskId: DESK_ID, day: DAY, mask: MASK },
      ]);
      const { cells, masks } = await withRawDatabase(temp.folder, cellsAndMasks);
      expect(masks).toEqual(cells);
      expect(temp.log).toEqual([expect.stringContaining('masks differed')]);
    });

    it.each([
      ['is gone', 'DELETE FROM desk_cell WHERE cell = 126'],
      ['is gone whole', 'DELETE FROM desk_cell'],
      ['is gone whole with its mask', 'DELETE FROM desk_cell', 'DELETE FROM desk_day'],
      ['lies in another hour', 'UPDATE desk_cell SET cell = 200 WHERE cell = 126'],
      ['lies on another day', 'UPDATE desk_cell SET day = day + 1 WHERE cell >= 126'],
      ['lies at another desk', `UPDATE desk_cell SET desk_id = 'id-cards-2' WHERE cell = 124`],
    ])('gives a visit its time again that %s', async (_, ...changes) => {
      const temp = await spoiled(...changes);
      expect(
        await temp.store.read((tx) => tx.takenCells(DESKS, DAY, dayNumber(addDays(aVisit().date, 1)), 0)),
      ).toMatchObject([{ deskId: DESK_ID, day: DAY, mask: MASK }]);
      expect(temp.log).toContain('Repaired: time that visits had lost was given back to 1 of them.');
      const { cells, masks } = await withRawDatabase(temp.folder, cellsAndMasks);
      expect(masks).toEqual(cells);
    });

    // A server does not let go of what something else stands on.
    it.runIf(database.name === 'SQLite').each([
      ['is not there', 'DELETE FROM hold'],
      ['keeps another day', 'UPDATE hold SET day = day + 1'],
      ['keeps another desk', `UPDATE hold SET desk_id = '${DESK_ID}'`],
    ])('frees the time of a hold that %s', async (_, change) => {
      const temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
      const { caseId, date, start, minutes } = aVisit();
      const hold = { id: aVisitId(5) as unknown as HoldId, kind: 'session', holder: 'kiosk-1', untilMs: 1 } as const;
      await temp.store.write((tx) =>
        tx.addHold({ ...hold, caseId, deskId: 'id-cards-2' as DeskId, date, start, minutes }),
      );
      await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
      await temp.store.close();
      await withRawDatabase(temp.folder, async (sql) => {
        await sql.run('PRAGMA foreign_keys = OFF');
        await sql.run(change);
      });
      const again = await openTempStore({}, temp.folder);
      expect(again.log).toContain('Repaired: 6 cells were nobody’s time.');
      const { cells, masks } = await withRawDatabase(again.folder, cellsAndMasks);
      expect(masks).toEqual(cells);
      expect(new Set(cells.map((cell) => cell.split(' ')[0]))).toEqual(new Set([DESK_ID]));
    });

    it('takes no time from another visit for it', async () => {
      const temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
      const other = aVisit({ id: aVisitId(2), idempotencyKey: aKey(2), code: codeOf(2), start: minuteOfDay(700) });
      for (const visit of [aVisit(), other]) await temp.store.write((tx) => tx.addVisit(visit, aPerson()));
      await temp.store.close();
      const steal = `UPDATE desk_cell SET visit_id = '${other.id}' WHERE cell = 124`;
      await withRawDatabase(temp.folder, (sql) => sql.run(steal));
      const again = await openTempStore({}, temp.folder);
      const { cells, masks } = await withRawDatabase(again.folder, cellsAndMasks);
      expect(masks).toEqual(cells);
      const owners = await withRawDatabase(again.folder, (sql) =>
        sql.all(
          'SELECT visit_id, CAST(count(*) AS INTEGER) AS cells FROM desk_cell GROUP BY visit_id ORDER BY visit_id',
        ),
      );
      expect(owners).toEqual([
        { visit_id: aVisit().id, cells: 6 },
        { visit_id: other.id, cells: 6 },
      ]);
    });

    it('frees what a visit that has ended still owns', async () => {
      const temp = await database.open();
      await temp.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
      const [cells] = await withRawDatabase(temp.folder, async (sql) => [
        (await sql.all('SELECT desk_id, day, cell, visit_id FROM desk_cell')) as Record<string, string | number>[],
      ]);
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisit().id, 5)));
      await temp.store.close();
      await withRawDatabase(temp.folder, async (sql) => {
        for (const row of cells ?? []) {
          await sql.run(
            'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4)',
            ...Object.values(row),
          );
        }
      });
      const again = await openTempStore({}, temp.folder);
      expect(again.log).toEqual(['Repaired: 6 cells were nobody’s time.']);
      expect(await again.store.read((tx) => tx.takenCells(DESKS, DAY, DAY, 0))).toEqual([]);
    });

    it('changes nothing where there is nothing to repair', async () => {
      const temp = await spoiled('SELECT 1');
      expect(temp.log).toEqual([]);
    });
  });
});
