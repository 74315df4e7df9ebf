import { type Connection, inTransaction } from './connection.ts';
import type { Migration } from './migrations/migration.ts';
import { integerOf } from './rows.ts';

/** "KioW" in ASCII: says that a SQLite file is a kiosk's. */
export const APPLICATION_ID = 0x4b69_6f57;

/** The number of the last migration a database went through; 0 for an empty one. */
export async function schemaVersion(connection: Connection): Promise<number> {
  return integerOf(await connection.all('PRAGMA user_version'));
}

/**
 * Runs the migrations a database has not been through, in order, each in a transaction of its own together with the
 * version it leads to. A cut leaves the database before or after a migration, never in the middle.
 */
export async function migrate(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  const { Umzug } = await import('umzug');
  const umzug = new Umzug<Connection>({
    context: connection,
    logger: undefined,
    migrations: migrations.map((migration) => ({ name: migration.name, up: () => step(connection, migration) })),
    storage: {
      executed: async () => {
        const version = await schemaVersion(connection);
        return migrations.filter((migration) => migration.number <= version).map((migration) => migration.name);
      },
      // The version is set inside the migration's own transaction: afterwards would be too late for a power cut.
      logMigration: async () => undefined,
      unlogMigration: () =>
        Promise.reject(new Error('Migrations are not undone: restore the backup made before them.')),
    },
  });
  await umzug.up();
}

async function step(connection: Connection, migration: Migration): Promise<void> {
  await inTransaction(connection, async () => {
    // Another process may have been here while this one waited for its turn.
    if ((await schemaVersion(connection)) >= migration.number) return;
    await migration.up(connection);
    // PRAGMA takes no bound values; both are whole numbers of our own.
    await connection.run(`PRAGMA application_id = ${APPLICATION_ID}`);
    await connection.run(`PRAGMA user_version = ${migration.number}`);
  });
}
