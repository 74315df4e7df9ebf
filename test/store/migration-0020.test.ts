import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { PersonalDataCipher } from '../../electron/engine/ports.ts';
import type { Connection } from '../../electron/store/connection.ts';
import { bytesOfMask, cellsOf, maskOfCells } from '../../electron/store/masks.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { initial } from '../../electron/store/migrations/0010-initial.ts';
import { personalColumns } from '../../electron/store/personal-columns.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import {
  aCase,
  aDepartment,
  aDesk,
  aKey,
  aPerson,
  aPlan,
  at,
  aVisit,
  aVisitId,
  DESK_ID,
  PESELS,
} from '../support/builders.ts';
import { DATABASES } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores } from '../support/temp-store.ts';
import { rawConnection } from './raw.ts';

afterEach(removeTempStores);

const DAY = dayNumber(aVisit().date);
const cancelled = aVisit({
  id: aVisitId(2),
  code: 'PFJ47MD6C',
  idempotencyKey: aKey(2),
  start: at('11:00'),
  state: 'cancelled',
  cancelledBy: 'resident',
  endedAt: 1_700_000_000_000,
});

/** The columns that the first version had, in the order in which it sealed them. */
const FIRST_COLUMNS = [
  'id',
  'code',
  'idempotency_key',
  'department_id',
  'case_id',
  'desk_id',
  'day',
  'start_minute',
  'minutes',
  'state',
  'language',
  'created_at',
  'ended_at',
  'key_version',
  'pesel_index',
  'pesel',
  'first_name',
  'last_name',
  'email',
  'phone',
] as const;

async function insert(sql: Connection, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  await sql.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    ...(Object.values(row) as (string | number | null)[]),
  );
}

/** Rows as the first version of the program wrote them. */
async function writeAsFirstVersion(sql: Connection, cipher: PersonalDataCipher): Promise<void> {
  const { id: departmentId, breaks: _, suspension: __, archived: ___, ...department } = aDepartment();
  const { id: caseId, departmentId: ____, laterLengths: _____, archived: ______, ...theCase } = aCase();
  await insert(sql, 'key_check', { key_version: cipher.keyVersion, check_value: cipher.checkValue });
  await insert(sql, 'plan_revision', { id: 1, revision: 1 });
  await insert(sql, 'setting', { id: 1, document: '{}' });
  await insert(sql, 'department', { id: departmentId, position: 0, document: JSON.stringify(department) });
  await insert(sql, 'office_case', {
    id: caseId,
    department_id: departmentId,
    position: 0,
    document: JSON.stringify(theCase),
  });
  await insert(sql, 'desk', { id: DESK_ID, department_id: departmentId, position: 0, name: aDesk().name, active: 1 });
  await insert(sql, 'desk_case', { desk_id: DESK_ID, case_id: caseId, position: 0 });
  for (const visit of [aVisit(), cancelled]) await writeVisit(sql, visit, cipher);
  const cells = cellsOf(aVisit());
  for (const cell of cells) {
    await insert(sql, 'desk_cell', { desk_id: DESK_ID, day: DAY, cell, visit_id: aVisit().id });
  }
  await insert(sql, 'desk_day', { desk_id: DESK_ID, day: DAY, taken: bytesOfMask(maskOfCells(cells)) });
}

async function writeVisit(sql: Connection, visit: Visit, cipher: PersonalDataCipher): Promise<void> {
  const row = {
    id: visit.id,
    code: visit.code,
    idempotency_key: visit.idempotencyKey,
    department_id: visit.departmentId,
    case_id: visit.caseId,
    desk_id: visit.deskId,
    day: DAY,
    start_minute: visit.start,
    minutes: visit.minutes,
    state: visit.state,
    language: visit.language,
    created_at: visit.createdAt,
    ended_at: visit.endedAt,
    ...personalColumns(visit.id, aPerson(), cipher),
  };
  const seal = cipher.seal(
    'visit',
    FIRST_COLUMNS.map((column) => row[column]),
  );
  await insert(sql, 'visit', { ...row, seal });
}

describe.each(DATABASES)('0020 day and schedule, on $name', ({ place: newPlace }) => {
  it('edge: database of an older version – every visit, cell and person is there, sealed as it was', async () => {
    const place = await newPlace();
    mkdirSync(place.data, { recursive: true });
    const connection = await rawConnection(place, { create: true });
    await migrate(connection, [initial]);
    await writeAsFirstVersion(connection, cipherOf(place.keyFile));
    await connection.close();

    const { store } = await openTempStore({}, place);
    const found = await store.read(async (tx) => ({
      visits: [await tx.visit(aVisit().id), await tx.visit(cancelled.id)],
      person: await tx.personOf(aVisit().id),
      active: await tx.activeVisitsOf(PESELS[0], aVisit().date),
      taken: await tx.takenCells([DESK_ID], DAY, DAY, 0),
      plan: await tx.plan(),
    }));
    expect(found.visits).toEqual([aVisit(), cancelled]);
    expect(found.person).toEqual(aPerson());
    expect(found.active).toEqual([aVisit()]);
    expect(found.taken.map(({ mask }) => mask)).toEqual([maskOfCells(cellsOf(aVisit()))]);
    expect(found.plan).toEqual(aPlan({ openingBlocks: [] }));
  });
});
