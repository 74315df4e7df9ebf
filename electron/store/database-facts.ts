import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseFacts } from '../engine/ports.ts';
import type { Connection } from './connection.ts';
import { integerOf, textOf } from './rows.ts';
import { schemaVersion } from './schema-version.ts';

/** A copy that was made before the schema changed, see ./migration-backup.ts. */
const COPY = /^kiosk\.sqlite3\.version-\d+(-\d+)?$/;

/** What an embedded database in a folder says of itself. */
export async function sqliteFacts(connection: Connection, folder: string): Promise<DatabaseFacts> {
  const pages = integerOf(await connection.all('PRAGMA page_count'));
  return {
    kind: 'embedded',
    engine: `SQLite ${textOf(await connection.all('SELECT sqlite_version() AS version'))}`,
    schema: await schemaVersion(connection),
    bytes: pages * integerOf(await connection.all('PRAGMA page_size')),
    copiedAtMs: newestCopy(folder),
  };
}

/** What a database on a server says of itself. Its copies are the server's and not seen from here. */
export async function postgresFacts(connection: Connection): Promise<DatabaseFacts> {
  const version = textOf(await connection.all("SELECT current_setting('server_version') AS version"));
  return {
    kind: 'server',
    engine: `PostgreSQL ${version.split(' ')[0]}`,
    schema: await schemaVersion(connection),
    bytes: integerOf(await connection.all('SELECT pg_database_size(current_database()) AS bytes')),
    copiedAtMs: null,
  };
}

function newestCopy(folder: string): number | null {
  const made = readdirSync(folder)
    .filter((name) => COPY.test(name))
    .map((name) => Math.floor(statSync(join(folder, name)).mtimeMs));
  return made.length === 0 ? null : Math.max(...made);
}
