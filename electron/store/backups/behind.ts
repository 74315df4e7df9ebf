import { z } from 'zod';
import type { Connection, Sql } from '../connection.ts';
import { integerOf, parseRows } from '../rows.ts';

/** What comes and goes by itself, or follows from the rest: a copy that lacks it lacks nothing. */
const PASSING: ReadonlySet<string> = new Set(['disk_probe', 'sweep', 'hold', 'desk_cell', 'desk_day']);

/**
 * Whether an opened database has anything that a copy of it has not, or not any more, or in other words. Reads only; runs in
 * the store's turn. A copy that cannot be compared is behind.
 */
export async function isBehind(connection: Connection, file: string): Promise<boolean> {
  try {
    await connection.run('ATTACH DATABASE $1 AS copy', file);
  } catch {
    return true;
  }
  try {
    for (const { name } of parseRows(await connection.all(TABLES), NamedRow)) {
      if (!PASSING.has(name) && (await differs(connection, name))) return true;
    }
    return false;
  } catch {
    return true;
  } finally {
    await connection.run('DETACH DATABASE copy');
  }
}

const TABLES = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
const NamedRow = z.object({ name: z.string() });
const ColumnRow = z.object({ name: z.string(), pk: z.int() });

/** Rows are found by their key: a table with pictures in it is walked through, never gathered. */
async function differs(sql: Sql, table: string): Promise<boolean> {
  const rowsOf = async (place: 'main' | 'copy') =>
    integerOf(await sql.all(`SELECT count(*) AS rows FROM ${place}."${table}"`));
  if ((await rowsOf('main')) !== (await rowsOf('copy'))) return true;
  const columns = parseRows(await sql.all(`SELECT name, pk FROM pragma_table_info('${table}', 'main')`), ColumnRow);
  const sameKey = columns.filter(({ pk }) => pk > 0).map(({ name }) => `former."${name}" = present."${name}"`);
  const differences = columns.map(({ name }) => `former."${name}" IS NOT present."${name}"`);
  const found = await sql.all(
    `SELECT EXISTS (SELECT 1 FROM main."${table}" AS present
      LEFT JOIN copy."${table}" AS former ON ${sameKey.join(' AND ')}
      WHERE ${differences.join(' OR ')}) AS differ`,
  );
  return integerOf(found) === 1;
}
