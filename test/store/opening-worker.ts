import { openStore } from '../../electron/store/index.ts';
import { openTempStore, removeTempStores, storeOptions, type TempFolder } from '../support/temp-store.ts';

/** Opens a store, as another user when one is named, and says what came of it. */
const [folder = '', user] = process.argv.slice(2);
if (user !== undefined) {
  // Another user may not be able to read the program's own files: everything is loaded by using it once before.
  await openTempStore();
  await removeTempStores();
  process.setgroups?.([Number(user)]);
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
const opened = await openStore(storeOptions(JSON.parse(folder) as TempFolder));
if (opened.ok) await opened.value.close();
process.stdout.write(JSON.stringify(opened.ok ? { type: 'opened' } : opened.error));
