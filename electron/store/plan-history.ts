import { z } from 'zod';
import type { ChangeId } from '../../shared/model/ids.ts';
import { ChangeIdSchema, DeskIdSchema, VisitIdSchema } from '../../shared/model/ids.ts';
import { type PlanChange, PlanItemChangeSchema } from '../../shared/model/plan-change.ts';
import { MinuteOfDaySchema } from '../../shared/model/times.ts';
import { dayNumber } from '../../shared/time/local-date.ts';
import type { CallListEntry, OfficePlan, Place } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { writePlan } from './plan-writing.ts';
import { DateRow, documentOf, parseRows } from './rows.ts';

const ChangeRow = z
  .strictObject({
    id: ChangeIdSchema,
    revision: z.int(),
    changed_at: z.int(),
    changed_by: z.string(),
    kind: z.string(),
    undoes: ChangeIdSchema.nullable(),
    items: documentOf(z.array(PlanItemChangeSchema)),
  })
  .transform(
    (row): PlanChange => ({
      id: row.id,
      revision: row.revision,
      atMs: row.changed_at,
      by: row.changed_by,
      kind: row.kind,
      undoes: row.undoes,
      items: row.items,
    }),
  );

const COLUMNS = 'id, revision, changed_at, changed_by, kind, undoes, items';

/** Changes of the plan, newest first. */
export async function planChanges(sql: Sql, limit: number): Promise<readonly PlanChange[]> {
  return parseRows(
    await sql.all(`SELECT ${COLUMNS} FROM plan_change ORDER BY revision DESC LIMIT $1`, limit),
    ChangeRow,
  );
}

export async function planChange(sql: Sql, id: ChangeId): Promise<PlanChange | null> {
  return parseRows(await sql.all(`SELECT ${COLUMNS} FROM plan_change WHERE id = $1`, id), ChangeRow)[0] ?? null;
}

/** Replaces the plan, raises its revision and writes the change into the history with its call list. */
export async function savePlan(
  sql: Sql,
  before: OfficePlan,
  after: OfficePlan,
  change: PlanChange,
  callList: readonly CallListEntry[],
): Promise<void> {
  await writePlan(sql, before, after);
  await sql.run('UPDATE plan_revision SET revision = $1', change.revision);
  await sql.run(
    `INSERT INTO plan_change (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    change.id,
    change.revision,
    change.atMs,
    change.by,
    change.kind,
    change.undoes,
    JSON.stringify(change.items),
  );
  for (const [position, entry] of callList.entries()) {
    await sql.run(
      `INSERT INTO call_list_entry (plan_change_id, visit_id, position, outcome,
         old_desk_id, old_day, old_start_minute, new_desk_id, new_day, new_start_minute)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      change.id,
      entry.visitId,
      position,
      entry.outcome,
      ...placeColumns(entry.before),
      ...(entry.after === null ? [null, null, null] : placeColumns(entry.after)),
    );
  }
}

const placeColumns = ({ deskId, date, start }: Place) => [deskId, dayNumber(date), start] as const;

const EntryRow = z
  .strictObject({
    visit_id: VisitIdSchema,
    outcome: z.enum(['keep', 'move', 'cancel']),
    old_desk_id: DeskIdSchema,
    old_day: DateRow,
    old_start_minute: MinuteOfDaySchema,
    new_desk_id: DeskIdSchema.nullable(),
    new_day: DateRow.nullable(),
    new_start_minute: MinuteOfDaySchema.nullable(),
  })
  .transform(
    (row): CallListEntry => ({
      visitId: row.visit_id,
      outcome: row.outcome,
      before: { deskId: row.old_desk_id, date: row.old_day, start: row.old_start_minute },
      after:
        row.new_desk_id === null || row.new_day === null || row.new_start_minute === null
          ? null
          : { deskId: row.new_desk_id, date: row.new_day, start: row.new_start_minute },
    }),
  );

/** Whom a change concerned, in the order in which it was decided. */
export async function callList(sql: Sql, id: ChangeId): Promise<readonly CallListEntry[]> {
  const rows = await sql.all(
    `SELECT visit_id, outcome, old_desk_id, old_day, old_start_minute, new_desk_id, new_day, new_start_minute
     FROM call_list_entry WHERE plan_change_id = $1 ORDER BY position`,
    id,
  );
  return parseRows(rows, EntryRow);
}
