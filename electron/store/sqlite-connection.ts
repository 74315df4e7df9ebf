import { type Stats, statSync } from 'node:fs';
import type { Sequelize } from 'sequelize';
import type sqlite3 from 'sqlite3';
import type { Bound, Connection } from './connection.ts';
import { StorageGone } from './problems.ts';
import { isRepeated } from './repeated-statements.ts';

/**
 * Opens the one connection to a database file: sequelize's default connection, which every statement outside a managed
 * transaction uses. Creates the file only when told to. Rejects with the driver's or the file system's error.
 */
export async function connectSqlite(
  file: string,
  options: { create: boolean } = { create: false },
): Promise<Connection> {
  // Both take a quarter of a second to load: not before the first picture is on the screen.
  const [{ Sequelize, QueryTypes }, { durableSqlite }] = await Promise.all([
    import('sequelize'),
    import('./durable-database.ts'),
  ]);
  const sequelize: Sequelize = new Sequelize({
    dialect: 'sqlite',
    dialectModule: durableSqlite,
    storage: file,
    dialectOptions: { mode: durableSqlite.OPEN_READWRITE | (options.create ? durableSqlite.OPEN_CREATE : 0) },
    logging: false,
    // The busy timeout has waited long enough; sequelize would wait five times as long.
    retry: { max: 1 },
  });
  await sequelize.query('SELECT 1', { type: QueryTypes.SELECT });
  const opened = statSync(file);
  const database = (await sequelize.connectionManager.getConnection({ type: 'write' })) as sqlite3.Database;
  // What comes with every booking goes to sequelize's connection past its query machinery, which takes as long as a short
  // statement itself. BULKUPDATE is the one type that runs any other statement and answers with the number of changed rows.
  const run = (sql: string, ...values: readonly Bound[]): Promise<number> =>
    isRepeated(sql)
      ? changesOf(database, sql, values)
      : sequelize.query(sql, { type: QueryTypes.BULKUPDATE, ...bound(values) });
  const all = (sql: string, ...values: readonly Bound[]): Promise<readonly object[]> =>
    isRepeated(sql)
      ? rowsOf(database, sql, values)
      : sequelize.query(sql, { type: QueryTypes.SELECT, ...bound(values) });
  return {
    dialect: 'sqlite',
    all,
    run,
    assertUsable() {
      // SQLite would go on writing to a file that no one can find again.
      if (!sameFile(opened, statSync(file, { throwIfNoEntry: false })))
        throw new StorageGone('The database file is gone.');
    },
    async begin(first) {
      // IMMEDIATE: a reader that turns writer could be refused in the middle; this one waits at the door.
      await run('BEGIN IMMEDIATE');
      return first === undefined ? [] : all(first);
    },
    async commit() {
      await run('COMMIT');
    },
    async rollBack() {
      try {
        await run('ROLLBACK');
        return true;
      } catch (error) {
        // SQLite has rolled back by itself, as it does when the disk is full or fails.
        return error instanceof Error && error.message.includes('no transaction is active');
      }
    },
    close: () => sequelize.close(),
  };
}

function rowsOf(database: sqlite3.Database, sql: string, values: readonly Bound[]): Promise<readonly object[]> {
  return new Promise((resolve, reject) => {
    database.all<object>(sql, named(values), (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}

function changesOf(database: sqlite3.Database, sql: string, values: readonly Bound[]): Promise<number> {
  return new Promise((resolve, reject) => {
    database.run(sql, named(values), function answered(error) {
      if (error) reject(error);
      else resolve(this.changes);
    });
  });
}

/** SQLite numbers `$2` by where it first stands, not by its name: so values go by name. */
function named(values: readonly Bound[]): Readonly<Record<string, Bound>> {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}

/** Values as sequelize's option; without any it must not be there. */
export function bound(values: readonly Bound[]): { bind?: Bound[] } {
  return values.length === 0 ? {} : { bind: [...values] };
}

function sameFile(opened: Stats, now: Stats | undefined): boolean {
  return now !== undefined && now.ino === opened.ino && now.dev === opened.dev;
}
