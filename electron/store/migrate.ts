import type { PersonalDataCipher } from '../engine/ports.ts';
import { type Connection, inTransaction } from './connection.ts';
import { forPostgres } from './ddl.ts';
import type { Migration } from './migrations/migration.ts';
import { noteSchemaVersion, schemaVersion } from './schema-version.ts';
import { noteSchema } from './whole-rows.ts';

/**
 * Runs the migrations a database has not been through, in order, each in a transaction of its own together with the
 * version it leads to. A cut leaves the database before or after a migration, never in the middle.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  cipher: PersonalDataCipher,
): Promise<void> {
  const { Umzug } = await import('umzug');
  const umzug = new Umzug<Connection>({
    context: connection,
    logger: undefined,
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () => inTransaction(connection, () => migrationStep(connection, migration, cipher)),
    })),
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

/** One migration, inside a transaction; nothing where the database has been through it already. */
export async function migrationStep(
  connection: Connection,
  migration: Migration,
  cipher: PersonalDataCipher,
): Promise<void> {
  // Another process may have been here while this one waited for its turn.
  if ((await schemaVersion(connection)) >= migration.number) return;
  switch (connection.dialect) {
    case 'sqlite':
      await migration.up(connection);
      await migration.withKey?.(connection, cipher);
      await migration.sqlite?.(connection);
      break;
    case 'postgres':
      // A table with checks that wait for the commit cannot be altered.
      await connection.run('SET CONSTRAINTS ALL IMMEDIATE');
      await migration.up(forPostgres(connection));
      await migration.withKey?.(connection, cipher);
      await migration.postgres?.(connection);
  }
  await noteSchemaVersion(connection, migration.number);
  if (connection.dialect === 'sqlite') await noteSchema(connection);
}
