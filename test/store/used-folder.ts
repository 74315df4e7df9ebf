import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type StoreOptions } from '../../electron/store/index.ts';
import { aPerson, aVisit } from '../support/builders.ts';
import { SQLITE, type TestDatabase } from '../support/databases.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';

export async function problemOnOpening(folder: TempFolder, changes: Partial<StoreOptions> = {}): Promise<string> {
  const opened = await openStore({
    ...storeOptions(folder),
    // Whatever is wrong with a database that is there, the first plan must not even be asked for.
    seed: () => Promise.reject(new Error('The plan of a new office was asked for.')),
    ...changes,
  });
  if (!opened.ok) return opened.error.type;
  await opened.value.close();
  return 'opened';
}

/** A place with a database that holds one visit, closed. */
export async function usedFolder(database: TestDatabase = SQLITE): Promise<TempFolder> {
  const { store, folder } = await database.open();
  await store.write((tx) => tx.addVisit(aVisit(), aPerson()));
  await store.close();
  return folder;
}

/** Every file of a folder with its bytes, to show that nothing was touched. */
export function bytesOf(folder: TempFolder): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder.data).map((name) => {
      const file = join(folder.data, name);
      return [name, statSync(file).isFile() ? readFileSync(file, 'latin1') : 'a folder'];
    }),
  );
}
