import type { Case } from '../../shared/model/case.ts';
import type { Department, Desk } from '../../shared/model/department.ts';
import type { OpeningBlock, SpecialDay } from '../../shared/model/schedule.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { OfficePlan } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { CaseDocument, DepartmentDocument, DeskDocument, SpecialDayDocument } from './plan.ts';

/** A plan with nothing in it: what a new database holds before its first. */
const NOTHING = { departments: [], cases: [], desks: [], openingBlocks: [], specialDays: [], settings: null } as const;

/**
 * Stores what differs between two plans. Departments, cases and desks are never deleted: visits belong to them. Throws
 * when the new plan lacks one.
 */
export async function writePlan(sql: Sql, before: OfficePlan | null, after: OfficePlan): Promise<void> {
  const old = before ?? NOTHING;
  for (const list of ['departments', 'cases', 'desks'] as const) {
    const kept = new Set<string>(after[list].map((one) => one.id));
    if (old[list].some((one) => !kept.has(one.id))) throw new Error(`A plan may archive its ${list}, not drop them.`);
  }
  await eachChanged(old.departments, after.departments, (one, position) => writeDepartment(sql, one, position));
  await eachChanged(old.cases, after.cases, (one, position) => writeCase(sql, one, position));
  await eachChanged(old.desks, after.desks, (one, position) => writeDesk(sql, one, position));
  if (differ(old.openingBlocks, after.openingBlocks)) await writeOpeningBlocks(sql, after.openingBlocks);
  if (differ(old.specialDays, after.specialDays)) await writeSpecialDays(sql, after.specialDays);
  if (differ(old.settings, after.settings)) {
    await sql.run(
      'INSERT INTO setting (id, document) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET document = excluded.document',
      JSON.stringify(after.settings),
    );
  }
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

async function eachChanged<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  write: (one: T, position: number) => Promise<void>,
): Promise<void> {
  const places = new Map(before.map((one, position) => [one.id, { one, position }]));
  for (const [position, one] of after.entries()) {
    const old = places.get(one.id);
    if (old === undefined || old.position !== position || differ(old.one, one)) await write(one, position);
  }
}

async function writeDepartment(sql: Sql, { id, ...document }: Department, position: number): Promise<void> {
  await sql.run(
    `INSERT INTO department (id, position, document) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
    id,
    position,
    JSON.stringify(DepartmentDocument.parse(document)),
  );
}

async function writeCase(sql: Sql, { id, departmentId, ...document }: Case, position: number): Promise<void> {
  await sql.run(
    `INSERT INTO office_case (id, department_id, position, document) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE
     SET department_id = excluded.department_id, position = excluded.position, document = excluded.document`,
    id,
    departmentId,
    position,
    JSON.stringify(CaseDocument.parse(document)),
  );
}

async function writeDesk(sql: Sql, desk: Desk, position: number): Promise<void> {
  const { id, departmentId, name, active, hours, breaks, archived } = desk;
  await sql.run(
    `INSERT INTO desk (id, department_id, position, name, active, document) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET department_id = excluded.department_id, position = excluded.position,
       name = excluded.name, active = excluded.active, document = excluded.document`,
    id,
    departmentId,
    position,
    name,
    active ? 1 : 0,
    JSON.stringify(DeskDocument.parse({ hours, breaks, archived })),
  );
  await sql.run('DELETE FROM desk_case WHERE desk_id = $1', id);
  for (const [place, caseId] of desk.caseIds.entries()) {
    await sql.run('INSERT INTO desk_case (desk_id, case_id, position) VALUES ($1, $2, $3)', id, caseId, place);
  }
}

async function writeOpeningBlocks(sql: Sql, blocks: readonly OpeningBlock[]): Promise<void> {
  await sql.run('DELETE FROM opening_block');
  for (const block of blocks) {
    await sql.run(
      `INSERT INTO opening_block (department_id, weekday, from_minute, to_minute, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      block.departmentId,
      block.weekday,
      block.hours.from,
      block.hours.to,
      block.validFrom === null ? null : dayNumber(block.validFrom),
      block.validTo === null ? null : dayNumber(block.validTo),
    );
  }
}

async function writeSpecialDays(sql: Sql, days: readonly SpecialDay[]): Promise<void> {
  await sql.run('DELETE FROM special_day');
  for (const { date, departmentId, ...document } of days) {
    await sql.run(
      'INSERT INTO special_day (day, department_id, document) VALUES ($1, $2, $3)',
      dayNumber(date),
      departmentId,
      JSON.stringify(SpecialDayDocument.parse(document)),
    );
  }
}
