import { statSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { RestoreLosses } from '../../../shared/model/backup.ts';
import { momentInName } from '../../../shared/rules/backup-name.ts';
import type { RestoreFault, RestoreOrder } from '../../engine/ports.ts';
import { databaseFile } from '../files.ts';
import { bytesOfFile } from '../sqlite-database.ts';
import type { HeldStore } from '../store.ts';
import { exchangeDatabase } from './exchange.ts';
import { lossesOf } from './losses.ts';
import { copyDatabase, type FreeBytes, finishCopy, hasRoom, makingFault } from './make.ts';
import { type Expectations, verifyCopy } from './verify.ts';

export interface RestoreDeps {
  readonly dataFolder: string;
  /** Where the data as they are now are copied first. */
  readonly folder: string;
  readonly expected: Expectations;
  readonly freeBytes: FreeBytes;
  /** What people were told since the copy is not to be brought back any more. Rejects where that cannot be written down. */
  readonly onAgreed: () => Promise<void>;
  /** From here on nothing can be read until the end: residents are told. */
  readonly onSwitch: () => void;
}

/** A copy that was found whole a moment ago. */
export interface CheckedCopy {
  readonly file: string;
  readonly schema: number;
}

/**
 * Puts a copy in the place of the data, in one turn of the store: what residents ask waits and is done on what is there
 * then. A copy with which the kiosk does not begin to work makes way for the data as they were.
 */
export async function restoreCopy(
  held: HeldStore,
  copy: CheckedCopy,
  { losses: shown, now }: RestoreOrder,
  deps: RestoreDeps,
): Promise<Result<void, RestoreFault>> {
  const { dataFolder, folder, expected, freeBytes, onAgreed, onSwitch } = deps;
  const losses = await lossesOf(held.connection, copy.file, now);
  if (!sameLosses(losses, shown)) return err({ type: 'losses-changed', losses });

  const bytes = (await bytesOfFile(held.connection)) + statSync(copy.file).size;
  if (!(await hasRoom(dataFolder, bytes, freeBytes))) return err({ type: 'disk-full' });
  const unfinished = await copyDatabase(held.connection, folder, freeBytes);
  if (!unfinished.ok) return unfinished;
  const present = await finishCopy(unfinished.value, folder, now, expected);
  if (!present.ok) return present;

  const agreed = await onAgreed().then(ok, (error: unknown) => err(makingFault(error)));
  if (!agreed.ok) return agreed;
  onSwitch();
  await held.letGo();
  return switchTo(held, copy, momentInName(now), deps);
}

async function switchTo(
  held: HeldStore,
  copy: CheckedCopy,
  moment: string,
  { dataFolder, expected }: RestoreDeps,
): Promise<Result<void, RestoreFault>> {
  const begun = await exchangeDatabase(dataFolder, copy.file, moment).then(ok, (error: unknown) => err(error));
  if (!begun.ok) {
    await opens(held);
    return err(makingFault(begun.error));
  }
  if ((await opens(held)) && (await isWholeNow(copy, databaseFile(dataFolder), expected))) return ok(undefined);
  await held.letGo();
  begun.value.putBack();
  await opens(held);
  return err({ type: 'put-back' });
}

async function opens(held: HeldStore): Promise<boolean> {
  // Whatever keeps it from opening, a mistake of ours in a migration too: what follows is the same.
  return held.openAgain().then(
    (opened) => opened.ok,
    () => false,
  );
}

/** The seals of a copy of an older schema can be read only now. */
async function isWholeNow(copy: CheckedCopy, file: string, expected: Expectations): Promise<boolean> {
  if (copy.schema === expected.migrations.at(-1)?.number) return true;
  return (await verifyCopy(file, expected, 'all')).ok;
}

function sameLosses(a: RestoreLosses, b: RestoreLosses): boolean {
  return a.visits === b.visits && a.ahead === b.ahead && a.changed === b.changed && a.planChanges === b.planChanges;
}
