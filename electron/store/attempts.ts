import { z } from 'zod';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

/** No window of attempts is longer (settings allow an hour); older ones are of no use to anyone. */
const KEEP_MS = 24 * 3_600_000;

const AttemptRow = z.strictObject({ attempted_at: z.int() });

/** Instants of failed attempts after an instant, oldest first. */
export async function failedAttempts(sql: Sql, afterMs: number): Promise<readonly number[]> {
  const rows = await sql.all(
    'SELECT attempted_at FROM failed_attempt WHERE attempted_at > $1 ORDER BY attempted_at',
    afterMs,
  );
  return parseRows(rows, AttemptRow).map((row) => row.attempted_at);
}

/** Remembers a failed attempt and forgets those of more than a day before it. */
export async function recordFailedAttempt(sql: Sql, atMs: number): Promise<void> {
  await sql.run('INSERT INTO failed_attempt (attempted_at) VALUES ($1)', atMs);
  await sql.run('DELETE FROM failed_attempt WHERE attempted_at <= $1', atMs - KEEP_MS);
}

/** Moves attempts by code or by person that are later than an instant to that instant. */
export async function bringAttemptsBackTo(sql: Sql, nowMs: number): Promise<void> {
  await sql.run('UPDATE failed_attempt SET attempted_at = $1 WHERE attempted_at > $1', nowMs);
  await sql.run('UPDATE person_try SET tried_at = $1 WHERE tried_at > $1', nowMs);
}
