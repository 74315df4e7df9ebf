import type { Connection } from '../../electron/store/connection.ts';
import { databaseFile } from '../../electron/store/files.ts';
import { connectPostgres } from '../../electron/store/postgres-connection.ts';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import type { TempFolder } from '../support/temp-store.ts';

/** Works on a store's database past the store, as a fault, a tool or another program would. */
export async function withRawDatabase<T>(place: TempFolder, work: (sql: Connection) => Promise<T>): Promise<T> {
  const connection = await rawConnection(place);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** A connection to a place's database; to an empty one where told to make it. */
export function rawConnection(place: TempFolder, options = { create: false }): Promise<Connection> {
  if (place.databaseUrl !== undefined) return connectPostgres(place.databaseUrl);
  return connectSqlite(databaseFile(place.data), options);
}
