import { z } from 'zod';
import type { Outage } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

/** A visit's hour is judged within minutes of it, or at the next start: what is older decides nothing any more. */
const KEEP_MS = 400 * 24 * 3_600_000;

const SweepRow = z.strictObject({ swept_at: z.int() });
const OutageRow = z
  .strictObject({ began_at: z.int(), ended_at: z.int() })
  .transform((row): Outage => ({ fromMs: row.began_at, toMs: row.ended_at }));

/** When lateness was last looked at; null = never. */
export async function sweptAt(sql: Sql): Promise<number | null> {
  return parseRows(await sql.all('SELECT swept_at FROM sweep'), SweepRow)[0]?.swept_at ?? null;
}

export async function recordSweep(sql: Sql, atMs: number): Promise<void> {
  await sql.run(
    'INSERT INTO sweep (id, swept_at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET swept_at = excluded.swept_at',
    atMs,
  );
}

/** Outages that ended after an instant, oldest first. */
export async function outages(sql: Sql, afterMs: number): Promise<readonly Outage[]> {
  const rows = await sql.all('SELECT began_at, ended_at FROM outage WHERE ended_at > $1 ORDER BY began_at', afterMs);
  return parseRows(rows, OutageRow);
}

/** Remembers an outage and forgets those of more than a year before it. */
export async function recordOutage(sql: Sql, { fromMs, toMs }: Outage): Promise<void> {
  await sql.run('INSERT INTO outage (began_at, ended_at) VALUES ($1, $2)', fromMs, toMs);
  await sql.run('DELETE FROM outage WHERE ended_at <= $1', toMs - KEEP_MS);
}
