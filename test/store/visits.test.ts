import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/basics/result.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { VISIT_STATES } from '../../shared/model/visit.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import {
  aCase,
  aKey,
  aPerson,
  aPlan,
  at,
  aVisit,
  aVisitId,
  CASE_ID,
  DESK_ID,
  PESELS,
  someDesks,
} from '../support/builders.ts';
import { openTempStore, removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

const OTHER_CASE = 'id-card-pickup' as typeof CASE_ID;
const SECOND_DESK = 'id-cards-2' as DeskId;
const DAY = dayNumber(aVisit().date);

let temp: TempStore;
beforeEach(async () => {
  temp = await openTempStore({
    plan: aPlan({
      cases: [aCase(), aCase({ id: OTHER_CASE })],
      desks: someDesks(2, { caseIds: [CASE_ID, OTHER_CASE] }),
    }),
  });
});
afterEach(removeTempStores);

const CODES = ['K7CM3P9TX', 'K7CM3P9TW', 'K7CM3P9TR', 'K7CM3P9TP', 'K7CM3P9TN'];
const visitNumber = (number: number, changes: Parameters<typeof aVisit>[0] = {}) =>
  aVisit({ id: aVisitId(number), idempotencyKey: aKey(number), code: CODES[number] ?? CODES[0] ?? '', ...changes });
const add = (...[visit, person]: [Parameters<typeof visitNumber>[1] & object, Parameters<typeof aPerson>[0]?]) =>
  temp.store.write((tx) => tx.addVisit(visit as ReturnType<typeof aVisit>, aPerson(person)));
const taken = (desk = DESK_ID) => temp.store.read((tx) => tx.takenCells([desk], DAY, DAY));

describe('a stored visit', () => {
  it('comes back as it was, by id, key, code and person', async () => {
    const visit = visitNumber(1, { language: 'uk', date: localDate('2028-02-29'), start: at('07:30'), minutes: 45 });
    expect(await add(visit)).toEqual(ok(undefined));
    const found = await temp.store.read(async (tx) => [
      await tx.visit(visit.id),
      await tx.visitByKey(visit.idempotencyKey),
      ...(await tx.activeVisitsOf(PESELS[0], visit.date)),
      ...(await tx.visitsOf(PESELS[0], visit.caseId, visit.date)),
    ]);
    expect(found).toEqual([visit, visit, visit, visit]);
    expect(await temp.store.read((tx) => tx.codeIsUsed(visit.code))).toBe(true);
  });

  it('that is not there is null, an empty list or false', async () => {
    const nothing = await temp.store.read(async (tx) => [
      await tx.visit(aVisitId(9)),
      await tx.visitByKey(aKey(9)),
      await tx.personOf(aVisitId(9)),
      await tx.activeVisitsOf(PESELS[0], localDate('2026-01-01')),
      await tx.visitsOf(PESELS[0], CASE_ID, localDate('2026-01-01')),
      await tx.codeIsUsed('K7CM3P9TX'),
    ]);
    expect(nothing).toEqual([null, null, null, [], [], false]);
  });

  it.each([
    { email: null, phone: null },
    { firstName: 'Żółcisława-Łucja', lastName: "O'Čakić", email: 'z@poczta.example', phone: '+48600000000' },
  ])('belongs to the person who booked it: %o', async (changes) => {
    await add(visitNumber(1), changes);
    expect(await temp.store.read((tx) => tx.personOf(aVisitId(1)))).toEqual(aPerson(changes));
  });

  it('is nobody’s once its personal columns are empty, and still a visit', async () => {
    await add(visitNumber(1));
    const { sealOf, readVisitRows, VISIT_COLUMNS } = await import('../../electron/store/visit-row.ts');
    const { cipherOf } = await import('../support/temp-store.ts');
    const cipher = cipherOf(temp.folder.keyFile);
    await withRawDatabase(temp.folder, async (sql) => {
      const [row] = readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit`), cipher);
      if (!row) throw new Error('no row');
      const empty = { pesel_index: null, pesel: null, first_name: null, last_name: null, email: null, phone: null };
      await sql.run(
        `UPDATE visit SET pesel_index = NULL, pesel = NULL, first_name = NULL, last_name = NULL, email = NULL, phone = NULL,
         seal = $1`,
        sealOf({ ...row, ...empty }, cipher),
      );
    });
    expect(await temp.store.read((tx) => tx.personOf(aVisitId(1)))).toBeNull();
    expect(await temp.store.read((tx) => tx.visit(aVisitId(1)))).toEqual(visitNumber(1));
  });

  it('is not believed when any column was changed past the store', async () => {
    const changes = [
      "state = 'cancelled'",
      'day = day + 1',
      'start_minute = 600',
      `desk_id = '${SECOND_DESK}'`,
      'pesel = email',
    ];
    for (const change of [...changes, 'email = NULL', 'created_at = 1', `code = '${CODES[2]}'`]) {
      await removeTempStores();
      temp = await openTempStore({ plan: aPlan({ desks: someDesks(2) }) });
      await add(visitNumber(1));
      await withRawDatabase(temp.folder, (sql) => sql.run(`UPDATE visit SET ${change}`));
      await expect(
        temp.store.read((tx) => tx.visit(aVisitId(1))),
        change,
      ).rejects.toThrow(/not as it was written/);
      expect(temp.failures).toEqual([{ type: 'database-damaged' }]);
    }
  });
});

describe('visits of a person', () => {
  it('are those of the PESEL, from a date on, as long as they own their time', async () => {
    await add(visitNumber(1, { date: localDate('2026-11-17') }));
    await add(visitNumber(2, { date: localDate('2026-11-18'), caseId: OTHER_CASE }));
    await add(visitNumber(3, { date: localDate('2026-11-18'), start: at('12:00') }), { pesel: PESELS[1] });
    await temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 5)));
    const numbers = async (pesel: string, from: string) =>
      (await temp.store.read((tx) => tx.activeVisitsOf(pesel, localDate(from)))).map((visit) => visit.id);
    expect(await numbers(PESELS[0], '2026-11-01')).toEqual([aVisitId(2)]);
    expect(await numbers(PESELS[0], '2026-11-18')).toEqual([aVisitId(2)]);
    expect(await numbers(PESELS[0], '2026-11-19')).toEqual([]);
    expect(await numbers(PESELS[1], '2026-11-01')).toEqual([aVisitId(3)]);
  });

  it('in a case on a date are there whatever their state', async () => {
    await add(visitNumber(1));
    await temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 5)));
    await add(visitNumber(2));
    await add(visitNumber(3, { caseId: OTHER_CASE, start: at('12:00') }));
    const visits = await temp.store.read((tx) => tx.visitsOf(PESELS[0], CASE_ID, aVisit().date));
    expect(visits.map(({ id, state }) => [id, state])).toEqual([
      [aVisitId(1), 'cancelled'],
      [aVisitId(2), 'booked'],
    ]);
  });
});

describe('cells', () => {
  it('of a visit are taken for exactly its length', async () => {
    await add(visitNumber(1, { start: at('00:00'), minutes: 5 }));
    await add(visitNumber(2, { start: at('23:00'), minutes: 60 }));
    expect(await taken()).toEqual([{ deskId: DESK_ID, day: DAY, mask: 1n | (0xfffn << 276n) }]);
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
      await expect(sql.run(insert, DESK_ID, DAY, 124, aVisitId(2))).rejects.toMatchObject({
        parent: {
          message: expect.stringContaining(
            'UNIQUE constraint failed: desk_cell.desk_id, desk_cell.day, desk_cell.cell',
          ),
        },
      });
      expect(await sql.run(insert, DESK_ID, DAY, 123, aVisitId(2))).toBe(1);
    });
  });

  it('belong to a visit that is stored, and to a real desk', async () => {
    await withRawDatabase(temp.folder, async (sql) => {
      const insert = 'INSERT INTO desk_cell (desk_id, day, cell, visit_id) VALUES ($1, $2, $3, $4)';
      await expect(sql.run(insert, DESK_ID, DAY, 1, aVisitId(1))).rejects.toMatchObject({
        name: 'SequelizeForeignKeyConstraintError',
      });
    });
    await expect(add(visitNumber(1, { deskId: 'nowhere' as DeskId }))).rejects.toMatchObject({
      name: 'SequelizeForeignKeyConstraintError',
    });
  });

  it('do not run over midnight and begin on the five minutes', async () => {
    await expect(add(visitNumber(1, { start: at('23:50') }))).rejects.toThrow(RangeError);
    await expect(add(visitNumber(1, { start: at('10:22') }))).rejects.toThrow(RangeError);
  });

  it('are read for the desks and days asked for, both ends included', async () => {
    await add(visitNumber(1, { date: localDate('2026-11-16') }));
    await add(visitNumber(2, { date: localDate('2026-11-18'), deskId: SECOND_DESK }));
    const places = async (desks: readonly DeskId[], from: string, to: string) =>
      (await temp.store.read((tx) => tx.takenCells(desks, dayNumber(localDate(from)), dayNumber(localDate(to))))).map(
        ({ deskId, day }) => `${deskId} ${day - DAY}`,
      );
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
    await temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 1_795_000_000_000)));
    expect(await taken()).toEqual([{ deskId: DESK_ID, day: DAY, mask: 1n << 130n }]);
    expect(await temp.store.read((tx) => tx.visit(aVisitId(1)))).toEqual(visitNumber(1, { state: 'cancelled' }));
    expect(await add(visitNumber(3))).toEqual(ok(undefined));
    const [row] = await withRawDatabase(temp.folder, (sql) =>
      sql.all("SELECT ended_at FROM visit WHERE state = 'cancelled'"),
    );
    expect(row).toEqual({ ended_at: 1_795_000_000_000 });
  });

  it('as the last of its day leaves no row of that day', async () => {
    await add(visitNumber(1));
    await temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 5)));
    expect(await taken()).toEqual([]);
  });

  it('cannot be cancelled again, nor can one that is not there', async () => {
    await add(visitNumber(1));
    await temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 5)));
    await expect(temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(1), 6)))).rejects.toThrow(/booked/);
    await expect(temp.store.write(async (tx) => ok(await tx.cancelVisit(aVisitId(2), 6)))).rejects.toThrow(/booked/);
  });
});

describe('what must be unique', () => {
  it.each([
    ['code', { code: CODES[1] ?? '' }],
    ['key', { idempotencyKey: aKey(1) }],
    ['id', { id: aVisitId(1) }],
  ])('is the %s of a visit', async (_, same) => {
    await add(visitNumber(1));
    await expect(add(visitNumber(2, { start: at('12:00'), ...same }))).rejects.toMatchObject({
      name: 'SequelizeUniqueConstraintError',
    });
    expect(temp.failures).toEqual([]);
    expect((await taken())[0]?.mask).toBe(0b111111n << 124n);
  });

  it('allows every state of the model and no other', async () => {
    await add(visitNumber(1));
    await withRawDatabase(temp.folder, async (sql) => {
      for (const state of VISIT_STATES) await sql.run('UPDATE visit SET state = $1', state);
      await expect(sql.run("UPDATE visit SET state = 'lost'")).rejects.toThrow();
    });
  });
});

describe('failed attempts', () => {
  const record = (atMs: number) => temp.store.write(async (tx) => ok(await tx.recordFailedAttempt(atMs)));
  const attemptsAfter = (ms: number) => temp.store.read((tx) => tx.failedAttempts(ms));

  it('come back in order, later than the instant asked for', async () => {
    for (const instant of [3000, 1000, 2000]) await record(instant);
    expect(await attemptsAfter(0)).toEqual([1000, 2000, 3000]);
    expect(await attemptsAfter(1000)).toEqual([2000, 3000]);
  });

  it('older than a day are forgotten', async () => {
    await record(1000);
    await record(1000 + 24 * 3_600_000);
    expect(await attemptsAfter(0)).toEqual([1000 + 24 * 3_600_000]);
  });

  it('of the future come back to now when the clock was set back', async () => {
    for (const instant of [1000, 5000, 9000]) await record(instant);
    await temp.store.write(async (tx) => ok(await tx.bringAttemptsBackTo(4000)));
    expect(await attemptsAfter(0)).toEqual([1000, 4000, 4000]);
  });
});
