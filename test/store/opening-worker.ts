import { openStore } from '../../electron/store/index.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';

/** Opens a store as whoever runs this process and says what came of it. */
const opened = await openStore(storeOptions(JSON.parse(process.argv[2] ?? '') as TempFolder));
if (opened.ok) await opened.value.close();
process.stdout.write(JSON.stringify(opened.ok ? { type: 'opened' } : opened.error));
