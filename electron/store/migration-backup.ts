import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, connect } from './connection.ts';
import { syncFile, syncFolder } from './files.ts';
import { schemaVersion } from './migrate.ts';
import { DamagedData } from './problems.ts';
import { integerOf, textOf } from './rows.ts';

/**
 * Copies the database beside itself before its schema changes, and opens the copy to see that it is whole. Returns the
 * copy's path. An earlier copy is never overwritten.
 */
export async function backUpBeforeMigration(connection: Connection): Promise<string> {
  const version = await schemaVersion(connection);
  const target = freeName(`${connection.file}.version-${version}`);
  const unchecked = `${target}.unchecked`;
  rmSync(unchecked, { force: true });
  await connection.run('VACUUM INTO $1', unchecked);
  await verify(unchecked, version, await countVisits(connection));
  syncFile(unchecked);
  renameSync(unchecked, target);
  syncFolder(dirname(target));
  return target;
}

async function verify(file: string, version: number, visits: number): Promise<void> {
  const copy = await connect(file);
  try {
    const whole = textOf(await copy.all('PRAGMA quick_check')) === 'ok';
    const same = (await schemaVersion(copy)) === version && (await countVisits(copy)) === visits;
    if (!whole || !same) throw new DamagedData('The copy made before a migration is not like the database.');
  } finally {
    await copy.close();
  }
}

async function countVisits(connection: Connection): Promise<number> {
  return integerOf(await connection.all('SELECT count(*) AS visits FROM visit'));
}

function freeName(name: string): string {
  let free = name;
  for (let number = 2; existsSync(free); number += 1) free = `${name}-${number}`;
  return free;
}
