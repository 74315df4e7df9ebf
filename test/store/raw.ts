import { type Connection, connect } from '../../electron/store/connection.ts';
import { databaseFile } from '../../electron/store/files.ts';
import type { TempFolder } from '../support/temp-store.ts';

/** Works on a store's file past the store, as a fault, a tool or another program would. */
export async function withRawDatabase<T>(folder: TempFolder, work: (sql: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(databaseFile(folder.data));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
