import { z } from 'zod';
import { type Connection, inTransaction } from './connection.ts';
import type { Database, DatabaseContent } from './database.ts';
import { postgresFacts } from './database-facts.ts';
import { migrationStep } from './migrate.ts';
import { connectPostgres } from './postgres-connection.ts';
import { DatabaseUnreachable } from './problems.ts';
import { integerOf, parseRows } from './rows.ts';
import { PROGRAM } from './schema-version.ts';
import { seedDatabase } from './seeding.ts';

const SettingsRow = z.strictObject({ synchronous_commit: z.string(), server_encoding: z.string() });
const ProgramRow = z.strictObject({ program: z.string().nullable() });

/** A database of a PostgreSQL server, shared by every kiosk and desk of an office. */
export function postgresDatabase(url: string, onLost: () => void = () => undefined): Database {
  return {
    async content() {
      const connection = await connectPostgres(url);
      try {
        return await contentOf(connection);
      } finally {
        await connection.close();
      }
    },
    async make({ plan, cipher, migrations }) {
      const connection = await connectPostgres(url);
      try {
        await inTransaction(connection, async () => {
          // Asked again under the write lock: another kiosk may have made it meanwhile.
          if ((await contentOf(connection)) !== 'nothing') return;
          for (const migration of migrations) await migrationStep(connection, migration, cipher);
          await seedDatabase(connection, plan, cipher);
        });
      } finally {
        await connection.close();
      }
    },
    async connect() {
      return connectPostgres(url, onLost);
    },
    async assertWhole(connection) {
      const [settings] = parseRows(
        await connection.all(
          `SELECT current_setting('synchronous_commit') AS synchronous_commit,
             current_setting('server_encoding') AS server_encoding`,
        ),
        SettingsRow,
      );
      if (settings?.synchronous_commit !== 'on' || settings.server_encoding !== 'UTF8')
        throw new DatabaseUnreachable('The database must be in UTF8 and take synchronous_commit=on.');
    },
    async backUp() {
      return 'The schema of the database changes. No copy was made: the backups of the server count.';
    },
    facts: postgresFacts,
  };
}

/** A database with anything in it that is not ours belongs to somebody else. */
async function contentOf(connection: Connection): Promise<DatabaseContent> {
  const marked = await connection.all("SELECT 1 AS marked WHERE to_regclass('schema_version') IS NOT NULL");
  if (marked.length > 0) {
    const rows = await connection.all("SELECT to_jsonb(mark) ->> 'program' AS program FROM schema_version AS mark");
    return parseRows(rows, ProgramRow)[0]?.program === PROGRAM ? 'database' : 'not-a-database';
  }
  // What an extension brought along, as a server's statistics, is nobody's data.
  const relations = await connection.all(
    `SELECT count(*) AS relations FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
       AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')`,
  );
  return integerOf(relations) === 0 ? 'nothing' : 'not-a-database';
}
