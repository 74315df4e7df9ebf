import { z } from 'zod';
import type { Case } from '../../shared/model/case.ts';
import { CaseSchema } from '../../shared/model/case.ts';
import type { Department, Desk } from '../../shared/model/department.ts';
import { DepartmentSchema, DeskSchema } from '../../shared/model/department.ts';
import { CaseIdSchema, DepartmentIdSchema, DeskIdSchema } from '../../shared/model/ids.ts';
import {
  type OpeningBlock,
  OpeningBlockSchema,
  type SpecialDay,
  SpecialDaySchema,
} from '../../shared/model/schedule.ts';
import { BookingSettingsSchema } from '../../shared/model/settings.ts';
import type { OfficePlan } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { DamagedData } from './problems.ts';
import { DateRow, documentOf, FlagRow, integerOf, parseRows } from './rows.ts';

/** What documents hold; the rest are columns. */
export const DepartmentDocument = DepartmentSchema.omit({ id: true });
export const CaseDocument = CaseSchema.omit({ id: true, departmentId: true });
export const SpecialDayDocument = SpecialDaySchema.pick({ hours: true, reason: true });
export const DeskDocument = DeskSchema.pick({ hours: true, breaks: true, archived: true });

const DepartmentRow = z
  .strictObject({ id: DepartmentIdSchema, document: documentOf(DepartmentDocument) })
  .transform((row): Department => ({ id: row.id, ...row.document }));

const CaseRow = z
  .strictObject({ id: CaseIdSchema, department_id: DepartmentIdSchema, document: documentOf(CaseDocument) })
  .transform((row): Case => ({ id: row.id, departmentId: row.department_id, ...row.document }));

const DeskRow = z.strictObject({
  id: DeskIdSchema,
  department_id: DepartmentIdSchema,
  name: z.string(),
  active: FlagRow,
  document: documentOf(DeskDocument),
});
const DeskCaseRow = z.strictObject({ desk_id: DeskIdSchema, case_id: CaseIdSchema });

const OpeningBlockRow = z
  .strictObject({
    department_id: DepartmentIdSchema,
    weekday: z.int(),
    from_minute: z.int(),
    to_minute: z.int(),
    valid_from: DateRow.nullable(),
    valid_to: DateRow.nullable(),
  })
  .transform((row): unknown => ({
    departmentId: row.department_id,
    weekday: row.weekday,
    hours: { from: row.from_minute, to: row.to_minute },
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
  .pipe(OpeningBlockSchema as z.ZodType<OpeningBlock, unknown>);

const SpecialDayRow = z
  .strictObject({
    day: DateRow,
    department_id: DepartmentIdSchema.nullable(),
    document: documentOf(SpecialDayDocument),
  })
  .transform((row): SpecialDay => ({ date: row.day, departmentId: row.department_id, ...row.document }));

const SettingRow = z.strictObject({ document: documentOf(BookingSettingsSchema) });

export interface PlanReader {
  /** The plan as it is now, or of a revision that was just asked for. While the revision stays the same, the same object. */
  read(sql: Sql, revision?: number): Promise<OfficePlan>;
}

/** Reads the plan once per revision: dozens of documents are parsed once, not for every question about a free hour. */
export function createPlanReader(): PlanReader {
  let known: { readonly revision: number; readonly plan: OfficePlan } | null = null;
  return {
    async read(sql, asked) {
      const revision = asked ?? (await planRevision(sql));
      if (known?.revision !== revision) known = { revision, plan: await readPlan(sql) };
      return known.plan;
    },
  };
}

/** Goes up with every change of the plan. */
export async function planRevision(sql: Sql): Promise<number> {
  return integerOf(await sql.all('SELECT revision FROM plan_revision'));
}

/** The whole plan, read anew. An office without a single department was never seeded or has lost its data. */
async function readPlan(sql: Sql): Promise<OfficePlan> {
  const departments = parseRows(await sql.all('SELECT id, document FROM department ORDER BY position'), DepartmentRow);
  if (departments.length === 0) throw new DamagedData('The database holds no department.');
  const [setting] = parseRows(await sql.all('SELECT document FROM setting'), SettingRow);
  if (!setting) throw new DamagedData('The database holds no settings.');
  return {
    departments,
    cases: parseRows(await sql.all('SELECT id, department_id, document FROM office_case ORDER BY position'), CaseRow),
    desks: await readDesks(sql),
    openingBlocks: parseRows(
      await sql.all(
        'SELECT department_id, weekday, from_minute, to_minute, valid_from, valid_to FROM opening_block ORDER BY id',
      ),
      OpeningBlockRow,
    ),
    specialDays: parseRows(
      await sql.all('SELECT day, department_id, document FROM special_day ORDER BY id'),
      SpecialDayRow,
    ),
    settings: setting.document,
  };
}

async function readDesks(sql: Sql): Promise<readonly Desk[]> {
  const served = parseRows(
    await sql.all('SELECT desk_id, case_id FROM desk_case ORDER BY desk_id, position'),
    DeskCaseRow,
  );
  const rows = parseRows(
    await sql.all('SELECT id, department_id, name, active, document FROM desk ORDER BY position'),
    DeskRow,
  );
  return parseRows(
    rows.map((row) => ({
      id: row.id,
      departmentId: row.department_id,
      name: row.name,
      caseIds: served.filter((pair) => pair.desk_id === row.id).map((pair) => pair.case_id),
      active: row.active,
      ...row.document,
    })),
    DeskSchema,
  );
}
