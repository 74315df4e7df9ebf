import { z } from 'zod';
import { type VisitId, VisitIdSchema } from '../../shared/model/ids.ts';
import { VisitStateSchema } from '../../shared/model/visit.ts';
import { VISIT_MOVES } from '../../shared/rules/visit-machine.ts';
import type { VisitEvent } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

const EventRow = z
  .strictObject({
    visit_id: VisitIdSchema,
    happened_at: z.int(),
    move: z.enum([...VISIT_MOVES, 'reschedule', 'keep']),
    from_state: VisitStateSchema,
    to_state: VisitStateSchema,
    made_by: z.string(),
    reason: z.string().nullable(),
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
    }),
  );

/** Writes down what happened to a visit. */
export async function recordEvent(sql: Sql, event: VisitEvent): Promise<void> {
  await sql.run(
    `INSERT INTO visit_event (visit_id, happened_at, move, from_state, to_state, made_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    event.visitId,
    event.atMs,
    event.move,
    event.from,
    event.to,
    event.by,
    event.reason,
  );
}

/** What happened to a visit, oldest first. */
export async function eventsOf(sql: Sql, visitId: VisitId): Promise<readonly VisitEvent[]> {
  const rows = await sql.all(
    `SELECT visit_id, happened_at, move, from_state, to_state, made_by, reason
     FROM visit_event WHERE visit_id = $1 ORDER BY id`,
    visitId,
  );
  return parseRows(rows, EventRow);
}
