import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadTx } from '../../electron/engine/ports.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { VISIT_STATES } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { dayNumber, localDate } from '../../shared/time/local-date.ts';
import {
  aKey,
  aPerson,
  aPlan,
  at,
  aVisit,
  aVisitId,
  DESK_ID,
  PESELS,
  type PersonChanges,
  someDesks,
} from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { removeTempStores, type TempStore } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';
import { CODES, cancel, OTHER_CASE, openTwoDesks, SECOND_DESK, visitNumber } from './two-desks.ts';

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

  describe('a stored visit', () => {
    it('comes back as it was, by id, key, code and person', async () => {
      const visit = visitNumber(1, { language: 'uk', date: localDate('2028-02-29'), start: at('07:30'), minutes: 45 });
      expect(await add(visit)).toEqual(ok(undefined));
      const found = await temp.store.read(async (tx) => [
        await tx.visit(visit.id),
        await tx.visitByKey(visit.idempotencyKey),
        ...(await tx.activeVisitsOf(PESELS[0], visit.date)),
        ...(await tx.visitsOf(PESELS[0], visit.date)),
      ]);
      expect(found).toEqual([visit, visit, visit, visit]);
    });

    it('that is not there is null or an empty list', async () => {
      const nothing = await temp.store.read(async (tx) => [
        await tx.visit(aVisitId(9)),
        await tx.visitByKey(aKey(9)),
        await tx.personOf(aVisitId(9)),
        await tx.activeVisitsOf(PESELS[0], localDate('2026-01-01')),
        await tx.visitsOf(PESELS[0], localDate('2026-01-01')),
        await tx.visitByCode('K7CM3P9TX'),
      ]);
      expect(nothing).toEqual([null, null, null, [], [], null]);
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
        temp = await database.open({ plan: aPlan({ desks: someDesks(2) }) });
        await add(visitNumber(1));
        await withRawDatabase(temp.folder, (sql) => sql.run(`UPDATE visit SET ${change}`));
        await expect(
          temp.store.read((tx) => tx.visit(aVisitId(1))),
          change,
        ).rejects.toThrow(/not as it was written/);
        expect(temp.failures).toEqual([{ type: 'database-damaged' }]);
      }
    }, 120_000);
  });

  describe('visits of a person', () => {
    it('are those of the PESEL, from a date on, as long as they own their time', async () => {
      await add(visitNumber(1, { date: localDate('2026-11-17') }));
      await add(visitNumber(2, { date: localDate('2026-11-18'), caseId: OTHER_CASE }));
      await add(visitNumber(3, { date: localDate('2026-11-18'), start: at('12:00') }), { pesel: PESELS[1] });
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
      const numbers = async (pesel: string, from: string) =>
        (await temp.store.read((tx) => tx.activeVisitsOf(pesel, localDate(from)))).map((visit) => visit.id);
      expect(await numbers(PESELS[0], '2026-11-01')).toEqual([aVisitId(2)]);
      expect(await numbers(PESELS[0], '2026-11-18')).toEqual([aVisitId(2)]);
      expect(await numbers(PESELS[0], '2026-11-19')).toEqual([]);
      expect(await numbers(PESELS[1], '2026-11-01')).toEqual([aVisitId(3)]);
    });

    it('A9 are those of a document with a date of birth, for whoever has no PESEL', async () => {
      const born = localDate('1990-01-31');
      const stranger = { kind: 'document', number: 'CCC456789', born } as const;
      const twin = { ...stranger, born: localDate('1990-01-30') };
      await add(visitNumber(1), { identity: stranger });
      await add(visitNumber(2, { start: at('12:00') }), { identity: twin });
      await add(visitNumber(3, { start: at('13:00') }));
      const of = async (key: string) =>
        (await temp.store.read((tx) => tx.visitsOf(key, aVisit().date))).map((visit) => visit.id);
      expect(await of(identityKey(stranger))).toEqual([aVisitId(1)]);
      expect(await of(identityKey(twin))).toEqual([aVisitId(2)]);
      expect(await of(PESELS[0])).toEqual([aVisitId(3)]);
      expect(await temp.store.read((tx) => tx.personOf(aVisitId(1)))).toEqual(aPerson({ identity: stranger }));
      const known = (tx: ReadTx) => tx.visitsBeforeBooking(aKey(99), identityKey(stranger), born);
      expect((await temp.store.read(known)).active.map(({ id }) => id)).toEqual([aVisitId(1)]);
      const named = (tx: ReadTx) => tx.namedVisits({ by: 'person', key: identityKey(twin) });
      expect((await temp.store.read(named)).map(({ visit }) => visit.id)).toEqual([aVisitId(2)]);
    });

    it('on a date are there whatever their state, in order of time', async () => {
      await add(visitNumber(1));
      await temp.store.write(async (tx) => ok(await cancel(tx, aVisitId(1), 5)));
      await add(visitNumber(2));
      await add(visitNumber(3, { caseId: OTHER_CASE, start: at('12:00') }));
      const visits = await temp.store.read((tx) => tx.visitsOf(PESELS[0], aVisit().date));
      expect(visits.map(({ id, state }) => [id, state])).toEqual([
        [aVisitId(1), 'cancelled'],
        [aVisitId(2), 'booked'],
        [aVisitId(3), 'booked'],
      ]);
    });
  });

  describe('what must be unique', () => {
    it('A11 edge: forced code collision – a used code is told, and nothing of the visit stays', async () => {
      await add(visitNumber(1));
      const second = visitNumber(2, { start: at('12:00'), code: CODES[1] ?? '' });
      expect(await add(second)).toEqual(err({ type: 'code-taken' }));
      expect(await temp.store.read((tx) => tx.visit(second.id))).toBeNull();
      expect((await taken())[0]?.mask).toBe(0b111111n << 124n);
    });

    it.each([
      ['key', { idempotencyKey: aKey(1) }],
      ['id', { id: aVisitId(1) }],
    ])('is the %s of a visit', async (_, same) => {
      await add(visitNumber(1));
      await expect(add(visitNumber(2, { start: at('12:00'), ...same }))).rejects.toMatchObject({
        message: expect.stringMatching(/unique|validation/i),
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
});
