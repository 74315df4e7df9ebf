import type { Connection } from './connection.ts';
import { integerOf } from './rows.ts';

/** "KioW" in ASCII: says that a SQLite file is a kiosk's. */
export const APPLICATION_ID = 0x4b69_6f57;
/** Says the same in a database of PostgreSQL, beside the version. */
export const PROGRAM = 'kiosk-wizyt';

/** The number of the last migration a database went through; 0 for an empty one. */
export async function schemaVersion(connection: Connection): Promise<number> {
  switch (connection.dialect) {
    case 'sqlite':
      return integerOf(await connection.all('PRAGMA user_version'));
    case 'postgres': {
      const made = await connection.all("SELECT 1 AS made WHERE to_regclass('schema_version') IS NOT NULL");
      return made.length === 0 ? 0 : integerOf(await connection.all('SELECT version FROM schema_version'));
    }
  }
}

/** Writes down whose database it is and the last migration it went through, inside the migration's own transaction. */
export async function noteSchemaVersion(connection: Connection, version: number): Promise<void> {
  switch (connection.dialect) {
    case 'sqlite':
      // PRAGMA takes no bound values; both are whole numbers of our own.
      await connection.run(`PRAGMA application_id = ${APPLICATION_ID}`);
      await connection.run(`PRAGMA user_version = ${version}`);
      return;
    case 'postgres':
      await connection.run(
        `CREATE TABLE IF NOT EXISTS schema_version (
          id BIGINT PRIMARY KEY CHECK (id = 1), program TEXT NOT NULL, version BIGINT NOT NULL)`,
      );
      await connection.run(
        `INSERT INTO schema_version (id, program, version) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
        PROGRAM,
        version,
      );
  }
}
