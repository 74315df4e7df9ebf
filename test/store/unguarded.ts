import { z } from 'zod';
import type { Connection } from '../../electron/store/connection.ts';

const GuardRow = z.object({ name: z.string(), sql: z.string() });

/**
 * Changes the log of acts as somebody would who has the database in their hands: without the guards that let it only grow,
 * which are there again afterwards.
 */
export async function changeLog(sql: Connection, ...statements: readonly string[]): Promise<void> {
  switch (sql.dialect) {
    case 'sqlite': {
      const rows = await sql.all(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_entry'",
      );
      const guards = rows.map((row) => GuardRow.parse(row));
      for (const { name } of guards) await sql.run(`DROP TRIGGER ${name}`);
      for (const statement of [...statements, ...guards.map((guard) => guard.sql)]) await sql.run(statement);
      return;
    }
    case 'postgres':
      await sql.run('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_only_grows');
      for (const statement of statements) await sql.run(statement);
      await sql.run('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_only_grows');
  }
}
