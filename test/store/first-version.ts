import { mkdirSync } from 'node:fs';
import type { OfficePlan, PersonalDataCipher } from '../../electron/engine/ports.ts';
import type { Bound, Connection } from '../../electron/store/connection.ts';
import { bytesOfMask, cellsOf, maskOfCells } from '../../electron/store/masks.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { initial } from '../../electron/store/migrations/0010-initial.ts';
import { personalColumns } from '../../electron/store/personal-columns.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import { cipherOf, type TempFolder } from '../support/temp-store.ts';
import { rawConnection } from './raw.ts';

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

/** What the first version of the program had stored. */
export interface FirstVersion {
  readonly plan: OfficePlan;
  readonly visits: readonly (readonly [Visit, Person])[];
}

/** Makes a database as the first version of the program left it: its schema, its columns, its seals. */
export async function writeFirstVersion(place: TempFolder, { plan, visits }: FirstVersion): Promise<void> {
  mkdirSync(place.data, { recursive: true });
  const connection = await rawConnection(place, { create: true });
  try {
    const cipher = cipherOf(place.keyFile);
    await migrate(connection, [initial], cipher);
    await insert(connection, 'key_check', { key_version: cipher.keyVersion, check_value: cipher.checkValue });
    await writePlan(connection, plan);
    for (const [visit, person] of visits) await writeVisit(connection, visit, person, cipher);
    await writeCells(
      connection,
      visits.map(([visit]) => visit).filter(({ state }) => isActive(state)),
    );
  } finally {
    await connection.close();
  }
}

async function writePlan(sql: Connection, plan: OfficePlan): Promise<void> {
  await insert(sql, 'plan_revision', { id: 1, revision: 1 });
  await insert(sql, 'setting', { id: 1, document: '{}' });
  for (const { id, breaks: _, suspension: __, archived: ___, ...department } of plan.departments) {
    await insert(sql, 'department', { id, position: 0, document: JSON.stringify(department) });
  }
  for (const { id, departmentId, laterLengths: _, archived: __, ...theCase } of plan.cases) {
    const document = JSON.stringify(theCase);
    await insert(sql, 'office_case', { id, department_id: departmentId, position: 0, document });
  }
  for (const [position, { id, departmentId, name, caseIds }] of plan.desks.entries()) {
    await insert(sql, 'desk', { id, department_id: departmentId, position, name, active: 1 });
    for (const caseId of caseIds) await insert(sql, 'desk_case', { desk_id: id, case_id: caseId, position: 0 });
  }
  for (const { departmentId, weekday, hours } of plan.openingBlocks) {
    const { from: from_minute, to: to_minute } = hours;
    await insert(sql, 'opening_block', { department_id: departmentId, weekday, from_minute, to_minute });
  }
}

async function writeVisit(sql: Connection, visit: Visit, person: Person, cipher: PersonalDataCipher): Promise<void> {
  const row = {
    id: visit.id,
    code: visit.code,
    idempotency_key: visit.idempotencyKey,
    department_id: visit.departmentId,
    case_id: visit.caseId,
    desk_id: visit.deskId,
    day: dayNumber(visit.date),
    start_minute: visit.start,
    minutes: visit.minutes,
    state: visit.state,
    language: visit.language,
    created_at: visit.createdAt,
    ended_at: visit.endedAt,
    ...personalColumns(visit.id, person, cipher),
  };
  const seal = cipher.seal(
    'visit',
    FIRST_COLUMNS.map((column) => row[column]),
  );
  await insert(sql, 'visit', { ...row, seal });
}

async function writeCells(sql: Connection, visits: readonly Visit[]): Promise<void> {
  const ofDesks = Map.groupBy(visits, ({ deskId, date }) => `${deskId} ${date}`);
  for (const ofDesk of ofDesks.values()) {
    const taken: number[] = [];
    for (const visit of ofDesk) {
      for (const cell of cellsOf(visit)) {
        const { deskId: desk_id, id: visit_id } = visit;
        await insert(sql, 'desk_cell', { desk_id, day: dayNumber(visit.date), cell, visit_id });
        taken.push(cell);
      }
    }
    const [first] = ofDesk;
    if (first === undefined) continue;
    const { deskId: desk_id, date } = first;
    await insert(sql, 'desk_day', { desk_id, day: dayNumber(date), taken: bytesOfMask(maskOfCells(taken)) });
  }
}

async function insert(sql: Connection, table: string, row: Readonly<Record<string, Bound>>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await sql.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, ...Object.values(row));
}
