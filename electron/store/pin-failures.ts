import { z } from 'zod';
import type { PinFailure, PinScopes } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

/** No rule looks further back than a day. */
const KEEP_MS = 24 * 3_600_000;

const FailureRow = z
  .strictObject({ failed_at: z.int(), recounted_at: z.int().nullable() })
  .transform((row): PinFailure => ({ atMs: row.failed_at, recountedAtMs: row.recounted_at }));

/** Tries under a scope or on a device, later than an instant. */
export async function pinFailures(
  sql: Sql,
  where: Pick<PinScopes, 'scope'> | Pick<PinScopes, 'device'>,
  afterMs: number,
): Promise<readonly PinFailure[]> {
  const rows =
    'scope' in where
      ? await sql.all(`${SELECT} WHERE scope = $1 AND failed_at > $2`, where.scope, afterMs)
      : await sql.all(`${SELECT} WHERE device = $1 AND failed_at > $2`, where.device, afterMs);
  return parseRows(rows, FailureRow);
}

const SELECT = 'SELECT failed_at, recounted_at FROM pin_failure';

/** Counts a try and forgets those of more than a day before it. */
export async function recordPinFailure(sql: Sql, { scope, device }: PinScopes, atMs: number): Promise<void> {
  await sql.run('INSERT INTO pin_failure (scope, device, failed_at) VALUES ($1, $2, $3)', scope, device, atMs);
  await sql.run('DELETE FROM pin_failure WHERE failed_at <= $1', atMs - KEEP_MS);
}

/** Tries later than an instant count as made at that instant for as long as they are later. */
export async function recountPinFailures(sql: Sql, nowMs: number): Promise<void> {
  await sql.run(
    `UPDATE pin_failure SET recounted_at = $1
     WHERE failed_at > $1 AND (recounted_at IS NULL OR recounted_at > $1)`,
    nowMs,
  );
}

export async function forgetPinFailures(sql: Sql, scope: string): Promise<void> {
  await sql.run('DELETE FROM pin_failure WHERE scope = $1', scope);
}
