import { z } from 'zod';
import { type VisitId, VisitIdSchema } from '../../shared/model/ids.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { DueForErasing, PersonalDataCipher } from '../engine/ports.ts';
import type { Bound, Sql } from './connection.ts';
import { ERASED } from './personal-columns.ts';
import { integerOf, parseRows } from './rows.ts';
import { putPersonalColumns, readVisitRows, VISIT_COLUMNS, type VisitRow } from './visit-row.ts';
import type { WitnessNote } from './witness/note.ts';

interface RetentionContext {
  readonly sql: Sql;
  readonly cipher: PersonalDataCipher;
  /** What this transaction changes, for the witness; left out inside a copy, which has none. */
  readonly noted?: WitnessNote[];
}

/** Every index of a person lies behind this one: so only what is somebody's is looked at, however long the past is. */
const BEFORE_ALL = new Uint8Array(0);
/** Visits that are somebody's. */
export const ERASABLE = { condition: 'pesel_index > $1', value: BEFORE_ALL } as const;

const DUE = `${ERASABLE.condition} AND (day <= $2 OR (state = 'cancelled' AND (
  (cancelled_by IN ('staff', 'schedule') AND day < $3)
  OR (COALESCE(cancelled_by, 'resident') IN ('resident', 'replaced') AND ended_at < $4))))`;

const IdRow = z.strictObject({ id: VisitIdSchema });
const BelievedRow = z.strictObject({ believed_at: z.int() });

export async function clockBelievedAt(sql: Sql): Promise<number | null> {
  return parseRows(await sql.all('SELECT believed_at FROM retention'), BelievedRow)[0]?.believed_at ?? null;
}

export async function believeClock(sql: Sql, atMs: number): Promise<void> {
  await sql.run(
    `INSERT INTO retention (id, believed_at) VALUES (1, $1)
     ON CONFLICT (id) DO UPDATE SET believed_at = excluded.believed_at`,
    atMs,
  );
}

export async function cameAsBooked(sql: Sql, date: LocalDate, bookedUntilMs: number): Promise<boolean> {
  const came = await sql.all(
    `SELECT count(*) AS visits FROM visit WHERE day = $1 AND created_at <= $2
       AND (arrived_at IS NOT NULL OR called_at IS NOT NULL)`,
    dayNumber(date),
    bookedUntilMs,
  );
  return integerOf(came) > 0;
}

/** Erases what is due, up to `limit` visits, and every comment that is. Returns the number of visits. */
export async function eraseDue(context: RetentionContext, due: DueForErasing, limit: number): Promise<number> {
  await context.sql.run('DELETE FROM resident_comment WHERE received_at < $1', due.commentsBefore);
  const rows = await visitRows(
    context,
    `${DUE} LIMIT $5`,
    ERASABLE.value,
    dayNumber(due.visitsUntil),
    dayNumber(due.calledOffBefore),
    due.givenUpBefore,
    limit,
  );
  for (const row of rows) await erase(context, row);
  return rows.length;
}

export async function erasePersonOf(context: RetentionContext, id: VisitId): Promise<void> {
  for (const row of await visitRows(context, 'id = $1', id)) await erase(context, row);
}

/** Of some visits those that are nobody's any more. */
export async function erasedIn(sql: Sql, ids: readonly VisitId[]): Promise<readonly VisitId[]> {
  const places = ids.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await sql.all(`SELECT id FROM visit WHERE id IN (${places}) AND pesel_index IS NULL`, ...ids);
  return parseRows(rows, IdRow).map(({ id }) => id);
}

async function visitRows({ sql, cipher }: RetentionContext, condition: string, ...values: readonly Bound[]) {
  return readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit WHERE ${condition}`, ...values), cipher);
}

async function erase({ sql, cipher, noted }: RetentionContext, row: VisitRow): Promise<void> {
  const erased = await putPersonalColumns(sql, { ...row, ...ERASED }, cipher);
  await eraseReasons(sql, row.id);
  noted?.push({ kind: 'erased', row: erased });
}

/** Staff write there what they were told, which may be about somebody. */
export async function eraseReasons(sql: Sql, id: string): Promise<void> {
  await sql.run('UPDATE visit_event SET reason = NULL WHERE visit_id = $1 AND reason IS NOT NULL', id);
}
