import { dayNumber } from '../../shared/time/local-date.ts';
import type { OfficePlan, PersonalDataCipher } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { CaseDocument, DepartmentDocument, SpecialDayDocument } from './plan.ts';

/** Fills a database that was just made: the office's first plan, and the mark of the key its data will be written with. */
export async function seedDatabase(sql: Sql, plan: OfficePlan, cipher: PersonalDataCipher): Promise<void> {
  await sql.run(
    'INSERT INTO key_check (key_version, check_value) VALUES ($1, $2)',
    cipher.keyVersion,
    cipher.checkValue,
  );
  await sql.run('INSERT INTO plan_revision (id, revision) VALUES (1, 1)');
  await sql.run('INSERT INTO setting (id, document) VALUES (1, $1)', JSON.stringify(plan.settings));
  await seedDepartmentsAndCases(sql, plan);
  await seedDesks(sql, plan);
  await seedSchedule(sql, plan);
}

async function seedDepartmentsAndCases(sql: Sql, plan: OfficePlan): Promise<void> {
  for (const [position, { id, ...document }] of plan.departments.entries()) {
    await sql.run(
      'INSERT INTO department (id, position, document) VALUES ($1, $2, $3)',
      id,
      position,
      JSON.stringify(DepartmentDocument.parse(document)),
    );
  }
  for (const [position, { id, departmentId, ...document }] of plan.cases.entries()) {
    await sql.run(
      'INSERT INTO office_case (id, department_id, position, document) VALUES ($1, $2, $3, $4)',
      id,
      departmentId,
      position,
      JSON.stringify(CaseDocument.parse(document)),
    );
  }
}

async function seedDesks(sql: Sql, plan: OfficePlan): Promise<void> {
  for (const [position, desk] of plan.desks.entries()) {
    await sql.run(
      'INSERT INTO desk (id, department_id, position, name, active) VALUES ($1, $2, $3, $4, $5)',
      desk.id,
      desk.departmentId,
      position,
      desk.name,
      desk.active ? 1 : 0,
    );
    for (const [place, caseId] of desk.caseIds.entries()) {
      await sql.run('INSERT INTO desk_case (desk_id, case_id, position) VALUES ($1, $2, $3)', desk.id, caseId, place);
    }
  }
}

async function seedSchedule(sql: Sql, plan: OfficePlan): Promise<void> {
  for (const block of plan.openingBlocks) {
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
  for (const { date, departmentId, ...document } of plan.specialDays) {
    await sql.run(
      'INSERT INTO special_day (day, department_id, document) VALUES ($1, $2, $3)',
      dayNumber(date),
      departmentId,
      JSON.stringify(SpecialDayDocument.parse(document)),
    );
  }
}
