import { type Stats, statSync } from 'node:fs';
import type { Sequelize } from 'sequelize';
import { StorageGone } from './problems.ts';

export type Bound = string | number | Uint8Array | null;

/** Statements with `$1`, `$2` … for values. Nothing is ever pasted into the text. */
export interface Sql {
  /** Rows as they are stored: to be parsed before use. */
  all(sql: string, ...values: readonly Bound[]): Promise<readonly unknown[]>;
  /** Number of rows changed. */
  run(sql: string, ...values: readonly Bound[]): Promise<number>;
}

export interface Connection extends Sql {
  readonly file: string;
  /** Throws when the file was removed or replaced: SQLite would go on writing to a file that no one can find again. */
  assertInPlace(): void;
  close(): Promise<void>;
}

/**
 * Opens the one connection to a database file: sequelize's default connection, which every statement outside a managed
 * transaction uses. Creates the file only when told to. Rejects with the driver's or the file system's error.
 */
export async function connect(file: string, options: { create: boolean } = { create: false }): Promise<Connection> {
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
  return {
    file,
    all: (sql, ...values) => sequelize.query(sql, { type: QueryTypes.SELECT, ...bound(values) }),
    // The one type that runs any statement and answers with the number of changed rows.
    run: (sql, ...values) => sequelize.query(sql, { type: QueryTypes.BULKUPDATE, ...bound(values) }),
    assertInPlace() {
      if (!sameFile(opened, statSync(file, { throwIfNoEntry: false })))
        throw new StorageGone('The database file is gone.');
    },
    close: () => sequelize.close(),
  };
}

function bound(values: readonly Bound[]): { bind?: Bound[] } {
  return values.length === 0 ? {} : { bind: [...values] };
}

function sameFile(opened: Stats, now: Stats | undefined): boolean {
  return now !== undefined && now.ino === opened.ino && now.dev === opened.dev;
}

/** Runs work between BEGIN IMMEDIATE and COMMIT; rolls back and rethrows what it throws. For start-up, before the queue exists. */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN IMMEDIATE');
  try {
    const value = await work();
    await connection.run('COMMIT');
    return value;
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
}

/** Ends a failed transaction. False when it could not be ended: the connection must then be replaced. */
export async function rollBack(connection: Connection): Promise<boolean> {
  try {
    await connection.run('ROLLBACK');
    return true;
  } catch (error) {
    // SQLite has rolled back by itself, as it does when the disk is full or fails.
    return error instanceof Error && error.message.includes('no transaction is active');
  }
}
