import { z } from 'zod';
import { DeskIdSchema, type VisitId, VisitIdSchema } from '../../shared/model/ids.ts';
import { VisitStateSchema } from '../../shared/model/visit.ts';
import { VISIT_MOVES } from '../../shared/rules/visit-machine.ts';
import { UNDO_NAMES } from '../../shared/rules/visit-undo.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { VisitEvent } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

const COLUMNS = 'visit_id, happened_at, move, from_state, to_state, made_by, reason, desk_id';

const EventRow = z
  .strictObject({
    visit_id: VisitIdSchema,
    happened_at: z.int(),
    move: z.enum([...VISIT_MOVES, ...UNDO_NAMES, 'reschedule', 'keep']),
    from_state: VisitStateSchema,
    to_state: VisitStateSchema,
    made_by: z.string(),
    reason: z.string().nullable(),
    desk_id: DeskIdSchema.nullable(),
  })
  .transform(
    (row): VisitEvent => ({
      visitId: row.visit_id,
      atMs: row.happened_at,
      move: row.move,
      from: row.from_state,
      to: row.to_state,
      by: row.made_by,
      reason: row.reason,
      deskId: row.desk_id,
    }),
  );

/** Writes down what happened to a visit. */
export async function recordEvent(sql: Sql, event: VisitEvent): Promise<void> {
  await sql.run(
    `INSERT INTO visit_event (visit_id, happened_at, move, from_state, to_state, made_by, reason, desk_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    event.visitId,
    event.atMs,
    event.move,
    event.from,
    event.to,
    event.by,
    event.reason,
    event.deskId,
  );
}

/** What happened to a visit, oldest first. */
export async function eventsOf(sql: Sql, visitId: VisitId): Promise<readonly VisitEvent[]> {
  const rows = await sql.all(`SELECT ${COLUMNS} FROM visit_event WHERE visit_id = $1 ORDER BY id`, visitId);
  return parseRows(rows, EventRow);
}

/** What happened to the visits of a date, oldest first. */
export async function eventsOn(sql: Sql, date: LocalDate): Promise<readonly VisitEvent[]> {
  const rows = await sql.all(
    `SELECT ${COLUMNS} FROM visit_event WHERE visit_id IN (SELECT id FROM visit WHERE day = $1) ORDER BY id`,
    dayNumber(date),
  );
  return parseRows(rows, EventRow);
}
