import { timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Connection, Sql } from './connection.ts';
import { schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, integerOf, parseRows, textOf } from './rows.ts';

/** SQLite before 3.51.3 can lose commits of a database left in write-ahead mode; the bundled one must not be exchanged for it. */
const OLDEST_SQLITE = [3, 51, 3] as const;

const KeyCheckRow = z.strictObject({ check_value: BytesRow });

/**
 * Whether this program may touch an opened database: written by no newer version, whole, and with this key. Reads only.
 * Throws for a SQLite library too old to be trusted: that is a broken installation, not a broken database.
 */
export async function checkDatabase(
  connection: Connection,
  cipher: PersonalDataCipher,
  migrations: readonly Migration[],
): Promise<Result<void, KioskProblem>> {
  assertSqliteVersion(textOf(await connection.all('SELECT sqlite_version() AS version')));
  const version = await schemaVersion(connection);
  if (version > (migrations.at(-1)?.number ?? 0)) return err({ type: 'database-newer' });
  if (!migrations.some((migration) => migration.number === version))
    throw new DamagedData('No version has such a schema.');
  await assertWhole(connection);
  return (await keyFits(connection, cipher)) ? ok(undefined) : err({ type: 'key-wrong' });
}

async function assertWhole(connection: Connection): Promise<void> {
  if (textOf(await connection.all('PRAGMA quick_check(1)')) !== 'ok')
    throw new DamagedData('SQLite finds the file damaged.');
  // SQLite does not miss the end of a file as long as nothing is stored there. A file that was cut is not ours any more.
  const bytes =
    integerOf(await connection.all('PRAGMA page_count')) * integerOf(await connection.all('PRAGMA page_size'));
  if (statSync(connection.file).size < bytes) throw new DamagedData('The file is shorter than it says.');
}

async function keyFits(sql: Sql, cipher: PersonalDataCipher): Promise<boolean> {
  const rows = await sql.all('SELECT check_value FROM key_check WHERE key_version = $1', cipher.keyVersion);
  const [row] = parseRows(rows, KeyCheckRow);
  if (!row) throw new DamagedData('The database does not say which key it was written with.');
  return row.check_value.length === cipher.checkValue.length && timingSafeEqual(row.check_value, cipher.checkValue);
}

/** Throws unless the version (`3.52.0`) is at least the oldest one known to be safe. */
export function assertSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number);
  const difference = OLDEST_SQLITE.map((oldest, index) => (parts[index] ?? 0) - oldest).find((part) => part !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version} is too old: at least ${OLDEST_SQLITE.join('.')} is needed.`);
}
