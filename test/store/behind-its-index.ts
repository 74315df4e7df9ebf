import { expect } from 'vitest';
import { z } from 'zod';
import type { TempFolder } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

const IndexRow = z.object({ rootpage: z.int(), sql: z.string() });

/** Changes the rows of a table as damage would: its index does not hear of it. */
export async function behindItsIndex(folder: TempFolder, table: string, column: string, type = 'TEXT'): Promise<void> {
  const index = `${table}_whole`;
  const hidden = await withRawDatabase(folder, async (sql) => {
    const rows = await sql.all('SELECT rootpage, sql FROM sqlite_schema WHERE name = $1', index);
    await sql.run('PRAGMA writable_schema = ON');
    await sql.run('DELETE FROM sqlite_schema WHERE name = $1', index);
    return IndexRow.parse(rows[0]);
  });
  await withRawDatabase(folder, async (sql) => {
    await sql.run('PRAGMA ignore_check_constraints = ON');
    await sql.run('PRAGMA foreign_keys = OFF');
    const changed = { INTEGER: `${column} + 1`, TEXT: `${column} || 'x'`, BLOB: `x'00'` }[type];
    expect(await sql.run(`UPDATE ${table} SET ${column} = ${changed}`)).toBeGreaterThan(0);
    await sql.run('PRAGMA writable_schema = ON');
    await sql.run(
      "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', $1, $2, $3, $4)",
      index,
      table,
      hidden.rootpage,
      hidden.sql,
    );
  });
}
