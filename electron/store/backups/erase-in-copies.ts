import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type VisitId, VisitIdSchema } from '../../../shared/model/ids.ts';
import { momentOfBackup, newestBackupsFirst } from '../../../shared/rules/backup-name.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { toWarsaw } from '../../../shared/time/warsaw.ts';
import type { DueForErasing, PersonalDataCipher } from '../../engine/ports.ts';
import { type Connection, inTransaction, type Sql } from '../connection.ts';
import { createDataKeys } from '../data-keys.ts';
import { databaseFile, isKioskDatabase, namesIn } from '../files.ts';
import { ERASABLE, eraseDue, erasePersonOf } from '../retention.ts';
import { parseRows } from '../rows.ts';
import { schemaVersion } from '../schema-version.ts';
import { removeQuietly } from './make.ts';
import { type Expectations, withCopy } from './verify.ts';

const BATCH = 200;

const IdRow = z.strictObject({ id: VisitIdSchema });

/** Of some visits those that are nobody's any more in the data. */
export type ErasedAmong = (ids: readonly VisitId[]) => Promise<readonly VisitId[]>;

/**
 * Erases in one copy what is due and what is nobody's any more in the data. One transaction: cut in the middle, the copy is
 * as it was. Null where nothing can be erased in it: damaged, of an older schema, or with keys that this key file does not open.
 */
export async function eraseInCopy(
  file: string,
  expected: Expectations,
  due: DueForErasing,
  erasedAmong: ErasedAmong,
): Promise<number | null> {
  try {
    if (!isKioskDatabase(file)) return null;
    return await withCopy(file, async (copy) => {
      const schema = await schemaVersion(copy);
      const keys = createDataKeys(expected.cipher);
      if (schema !== expected.migrations.at(-1)?.number || !(await keys.load(copy, schema))) return null;
      const gone = await goneFrom(copy, erasedAmong);
      return inTransaction(copy, () => eraseAll(copy, keys.cipher, due, gone));
    });
  } catch {
    // Whatever is wrong with it is found when it is looked at; here it only cannot be helped.
    return null;
  } finally {
    removeEmptyJournal(file);
  }
}

async function goneFrom(copy: Connection, erasedAmong: ErasedAmong): Promise<readonly VisitId[]> {
  const rows = await copy.all(`SELECT id FROM visit WHERE ${ERASABLE.condition}`, ERASABLE.value);
  const ids = parseRows(rows, IdRow).map(({ id }) => id);
  const gone: VisitId[] = [];
  for (let from = 0; from < ids.length; from += BATCH) gone.push(...(await erasedAmong(ids.slice(from, from + BATCH))));
  return gone;
}

async function eraseAll(
  sql: Sql,
  cipher: PersonalDataCipher,
  due: DueForErasing,
  gone: readonly VisitId[],
): Promise<number> {
  for (const id of gone) await erasePersonOf({ sql, cipher }, id);
  let erased = gone.length;
  for (let some = BATCH; some === BATCH; erased += some) some = await eraseDue({ sql, cipher }, due, BATCH);
  return erased;
}

/** The names of copies in a folder, each with the day on which it was made. */
export function copiesIn(folder: string): readonly { readonly file: string; readonly made: LocalDate }[] {
  return newestBackupsFirst(namesIn(folder)).flatMap((name) => {
    const made = momentOfBackup(name);
    return made === null ? [] : [{ file: join(folder, name), made: made.date }];
  });
}

/**
 * Removes what was kept aside before a change of the schema, and when data were exchanged, once it was made on a day or
 * before. Nothing can be erased in it: it is kept as it was found. Returns how many.
 */
export function removeKeptAside(dataFolder: string, until: LocalDate): number {
  const database = databaseFile(dataFolder);
  const quarantine = join(dataFolder, 'quarantine');
  const aside = [
    ...namesIn(dataFolder)
      .map((name) => join(dataFolder, name))
      .filter((file) => file.startsWith(`${database}.version-`)),
    ...namesIn(quarantine).map((name) => join(quarantine, name)),
  ];
  const old = aside.filter((path) => toWarsaw(statSync(path).mtimeMs).date <= until);
  for (const path of old) rmSync(path, { recursive: true, force: true });
  return old.length;
}

function removeEmptyJournal(file: string): void {
  const journal = `${file}-journal`;
  if (statSync(journal, { throwIfNoEntry: false })?.size === 0) removeQuietly(journal);
}
