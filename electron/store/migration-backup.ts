import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from './connection.ts';
import { linkIfFree, syncFile, syncFolder } from './files.ts';
import { DamagedData } from './problems.ts';
import { integerOf, textOf } from './rows.ts';
import { schemaVersion } from './schema-version.ts';
import { connectSqlite } from './sqlite-connection.ts';
import { assertRowsWhole } from './whole-rows.ts';

/**
 * Copies a database file beside itself before its schema changes, and opens the copy to see that it is whole. Returns the
 * copy's path, which tells its version. An earlier copy is never overwritten.
 */
export async function backUpBeforeMigration(connection: Connection, file: string): Promise<string> {
  const unchecked = `${file}.unchecked-${randomUUID()}`;
  try {
    await assertRowsWhole(connection, 'all');
    const visits = await countVisits(connection);
    await connection.run('VACUUM INTO $1', unchecked);
    const version = await verifiedVersion(unchecked, visits);
    syncFile(unchecked);
    const copy = linkToFreeName(unchecked, `${file}.version-${version}`);
    syncFolder(dirname(copy));
    return copy;
  } finally {
    rmSync(unchecked, { force: true });
  }
}

async function verifiedVersion(file: string, visits: number): Promise<number> {
  const copy = await connectSqlite(file);
  try {
    const whole = textOf(await copy.all('PRAGMA quick_check(1)')) === 'ok' && (await countVisits(copy)) >= visits;
    if (!whole) throw new DamagedData('The copy made before a migration is not like the database.');
    return await schemaVersion(copy);
  } finally {
    await copy.close();
  }
}

async function countVisits(connection: Connection): Promise<number> {
  return integerOf(await connection.all('SELECT count(*) AS visits FROM visit'));
}

function linkToFreeName(file: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (linkIfFree(file, name)) return name;
  }
}
