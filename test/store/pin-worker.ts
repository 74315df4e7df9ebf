import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { signIn } from '../../electron/engine/staff/sign-in.ts';
import { openStore } from '../../electron/store/index.ts';
import { plainPins } from '../support/accounts.ts';
import { storeOptions, type TempFolder } from '../support/temp-store.ts';

/** A process of its own that tries a PIN and says when it begins to look whether it is right; it never finds out. */
const { folder, nowMs, pin } = JSON.parse(process.argv[2] ?? '') as PinJob;

export interface PinJob {
  readonly folder: TempFolder;
  readonly nowMs: number;
  readonly pin: string;
}

const opened = await openStore(storeOptions(folder));
if (!opened.ok) throw new Error(opened.error.type);
// Whoever is killed keeps nothing for the next one.
flushCompileCache();
const verify = () => {
  writeSync(1, 'verifying\n');
  return new Promise<boolean>(() => setInterval(() => undefined, 1000));
};
const answer = await signIn(
  { store: opened.value, clock: { now: () => nowMs }, holder: 'kiosk-1', pins: { ...plainPins(), verify } },
  { number: '10', pin },
);
writeSync(1, `${JSON.stringify(answer)}\n`);
await opened.value.close();
