import { rmSync, statSync } from 'node:fs';
import { type Connection, inTransaction, type Sql } from './connection.ts';
import type { Database, FirstDatabase } from './database.ts';
import { sqliteFacts } from './database-facts.ts';
import { databaseFile, folderContent, freshFile, linkIfFree, makeFolder, syncFolder } from './files.ts';
import { migrate } from './migrate.ts';
import { backUpBeforeMigration } from './migration-backup.ts';
import { DamagedData } from './problems.ts';
import { integerOf, textOf } from './rows.ts';
import { seedDatabase } from './seeding.ts';
import { connectSqlite } from './sqlite-connection.ts';
import { assertRowsWhole } from './whole-rows.ts';

/** SQLite before 3.51.3 can lose commits of a database left in write-ahead mode; the bundled one must not be exchanged for it. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** The embedded database: a file in a data folder, which is made (mode 0700) when missing. */
export function sqliteDatabase(folder: string): Database {
  const file = databaseFile(folder);
  return {
    content: async () => folderContent(folder),
    make: (first) => makeDatabase(folder, first),
    connect: () => connectSqlite(file),
    async assertWhole(sql) {
      assertSqliteVersion(textOf(await sql.all('SELECT sqlite_version() AS version')));
      await assertFileWhole(sql, file);
    },
    async backUp(connection) {
      const copy = await backUpBeforeMigration(connection, file);
      return `The database was copied to ${copy} before its schema changes.`;
    },
    facts: (connection) => sqliteFacts(connection, folder),
  };
}

/**
 * Makes the first database of a folder: complete under another name, then put in place. Whatever is cut in the middle,
 * there is either no database or a whole one, so an empty or half one is always damage. Never replaces a file.
 */
async function makeDatabase(folder: string, { plan, cipher, migrations }: FirstDatabase): Promise<void> {
  makeFolder(folder);
  const fresh = freshFile(folder);
  try {
    const connection = await connectSqlite(fresh, { create: true });
    try {
      await migrate(connection, migrations, cipher);
      await inTransaction(connection, () => seedDatabase(connection, plan, cipher));
    } finally {
      await connection.close();
    }
    // Another process may have been faster: then its database counts.
    linkIfFree(fresh, databaseFile(folder));
    syncFolder(folder);
  } finally {
    for (const file of [fresh, `${fresh}-journal`]) rmSync(file, { force: true });
  }
}

/** Throws where a database file is not to be trusted. Reads only. */
export async function assertFileWhole(sql: Connection, file: string): Promise<void> {
  if (textOf(await sql.all('PRAGMA quick_check(1)')) !== 'ok') throw new DamagedData('SQLite finds the file damaged.');
  // SQLite does not miss the end of a file as long as nothing is stored there. A file that was cut is not ours any more.
  if (statSync(file).size < (await bytesOfFile(sql))) throw new DamagedData('The file is shorter than it says.');
  await assertRowsWhole(sql, 'bounded');
}

/** How long a database file says that it is. */
export async function bytesOfFile(sql: Sql): Promise<number> {
  return integerOf(await sql.all('PRAGMA page_count')) * integerOf(await sql.all('PRAGMA page_size'));
}

/** Throws unless the version (`3.52.0`) is at least the oldest one known to be safe. */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number);
  const difference = OLDEST_SQLITE.map((oldest, index) => (parts[index] ?? 0) - oldest).find((part) => part !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version} is too old: at least ${OLDEST_SQLITE.join('.')} is needed.`);
}
