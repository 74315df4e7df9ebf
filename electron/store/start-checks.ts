import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Connection, Sql } from './connection.ts';
import { createDataKeys, type DataKeys } from './data-keys.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations/migration.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, parseRows } from './rows.ts';
import { schemaVersion } from './schema-version.ts';

const KeyCheckRow = z.strictObject({ check_value: BytesRow });

/**
 * Whether this program may touch an opened database: written by no newer version, whole, and with this key. Reads only;
 * `keys` knows the database's keys afterwards.
 */
export async function checkDatabase(
  database: Pick<Database, 'assertWhole'>,
  connection: Connection,
  cipher: PersonalDataCipher,
  migrations: readonly Migration[],
  keys: DataKeys = createDataKeys(cipher),
): Promise<Result<void, KioskProblem>> {
  const version = await schemaVersion(connection);
  // Numbers go up by ten, so no bit makes one of another.
  if (version % 10 !== 0) throw new DamagedData('No version has such a schema.');
  if (version > (migrations.at(-1)?.number ?? 0)) return err({ type: 'database-newer' });
  if (!migrations.some((migration) => migration.number === version))
    throw new DamagedData('No version has such a schema.');
  await database.assertWhole(connection);
  const fits = (await keyFits(connection, cipher)) && (await keys.load(connection, version));
  return fits ? ok(undefined) : err({ type: 'key-wrong' });
}

async function keyFits(sql: Sql, cipher: PersonalDataCipher): Promise<boolean> {
  const rows = await sql.all('SELECT check_value FROM key_check');
  const [row] = parseRows(rows, KeyCheckRow);
  if (!row) throw new DamagedData('The database does not say which key it was written with.');
  return row.check_value.length === cipher.checkValue.length && timingSafeEqual(row.check_value, cipher.checkValue);
}
