import { z } from 'zod';
import { CaseIdSchema, type DepartmentId, DepartmentIdSchema, DeskIdSchema } from '../../shared/model/ids.ts';
import { MinuteOfDaySchema } from '../../shared/model/times.ts';
import { CancelledBySchema, VisitStateSchema } from '../../shared/model/visit.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { VisitFact } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { DateRow, parseRows } from './rows.ts';

const instant = z.int().nullable();

const FactRow = z
  .strictObject({
    department_id: DepartmentIdSchema,
    case_id: CaseIdSchema,
    desk_id: DeskIdSchema,
    day: DateRow,
    start_minute: MinuteOfDaySchema,
    minutes: z.int(),
    state: VisitStateSchema,
    cancelled_by: CancelledBySchema.nullable(),
    created_at: z.int(),
    arrived_at: instant,
    called_at: instant,
    started_at: instant,
    ended_at: instant,
    restored: z.int(),
  })
  .transform(
    (row): VisitFact => ({
      departmentId: row.department_id,
      caseId: row.case_id,
      deskId: row.desk_id,
      date: row.day,
      start: row.start_minute,
      minutes: row.minutes,
      state: row.state,
      cancelledBy: row.cancelled_by,
      createdAt: row.created_at,
      arrivedAt: row.arrived_at,
      calledAt: row.called_at,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      restored: Math.max(0, row.restored),
    }),
  );

/** Columns that say nothing of the person. A year of visits is read at once, so nothing else is. */
const FACTS = `SELECT department_id, case_id, desk_id, day, start_minute, minutes, state, cancelled_by, created_at,
    arrived_at, called_at, started_at, ended_at,
    (SELECT count(CASE WHEN move = 'undo-resignation' THEN 1 END) - count(CASE WHEN move = 'resign-again' THEN 1 END)
     FROM visit_event WHERE visit_id = visit.id) AS restored
  FROM visit WHERE day BETWEEN $1 AND $2`;

/** Visits between two dates, both inclusive, as statistics see them; of one department or of all. */
export async function visitFacts(
  sql: Sql,
  from: LocalDate,
  to: LocalDate,
  departmentId: DepartmentId | null,
): Promise<readonly VisitFact[]> {
  const days = [dayNumber(from), dayNumber(to)] as const;
  const rows =
    departmentId === null
      ? await sql.all(FACTS, ...days)
      : await sql.all(`${FACTS} AND department_id = $3`, ...days, departmentId);
  return parseRows(rows, FactRow);
}
