import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { BackupFault } from '../../../shared/model/backup.ts';
import type { KioskProblem } from '../../../shared/model/problems.ts';
import type { PersonalDataCipher } from '../../engine/ports.ts';
import type { Connection, Sql } from '../connection.ts';
import { createDataKeys } from '../data-keys.ts';
import { isKioskDatabase } from '../files.ts';
import type { Migration } from '../migrations/migration.ts';
import { DamagedData, problemOf } from '../problems.ts';
import { integerOf, parseRows, textOf } from '../rows.ts';
import { schemaVersion } from '../schema-version.ts';
import { connectSqlite } from '../sqlite-connection.ts';
import { assertFileWhole } from '../sqlite-database.ts';
import { checkDatabase } from '../start-checks.ts';
import { readVisitRows, VISIT_COLUMNS } from '../visit-row.ts';
import { assertFilesWhole } from '../whole-rows.ts';

/** What a copy is held against: the key and the schemas that this program knows. */
export interface Expectations {
  readonly cipher: PersonalDataCipher;
  readonly migrations: readonly Migration[];
}

/** Tables that only grow, so that a copy has at least as many rows as the database had before it was copied. */
const GROWING = ['visit', 'visit_event', 'plan_change', 'audit_entry'] as const;
export type RowCounts = Readonly<Record<(typeof GROWING)[number], number>>;

/** Looked at after each copy; before restoring it is all of them. */
const SAMPLE = 200;
const PAGE = 2000;

/**
 * Whether a file is a whole database of this kiosk: opens it, has SQLite look at every page, compares key and schema, and
 * the seals of visits: of `some`, or of `all`. A copy of an older schema has other columns; its seals are looked at after
 * it was brought up to date. Never writes.
 */
export async function verifyCopy(
  file: string,
  expected: Expectations,
  seals: 'some' | 'all',
): Promise<Result<{ readonly schema: number }, BackupFault>> {
  try {
    if (!isKioskDatabase(file)) return err('damaged');
    return await withCopy(file, async (copy) => {
      const whole = { assertWhole: (sql: Connection) => assertFileWhole(sql, file) };
      // A copy holds the keys of its own time, which the database may have destroyed since.
      const keys = createDataKeys(expected.cipher);
      const checked = await checkDatabase(whole, copy, expected.cipher, expected.migrations, keys);
      if (!checked.ok) return err(faultOf(checked.error));
      const schema = await schemaVersion(copy);
      if (schema === expected.migrations.at(-1)?.number) await checkSeals(copy, keys.cipher, seals);
      return ok({ schema });
    });
  } catch (error) {
    const problem = problemOf(error);
    // A file that SQLite reads and that has no such tables is no kiosk's, whatever it says.
    return err(problem === null ? 'damaged' : faultOf(problem));
  }
}

/** Opens a copy, and closes it whatever happens. */
export async function withCopy<T>(file: string, work: (copy: Connection) => Promise<T>): Promise<T> {
  const copy = await connectSqlite(file);
  try {
    return await work(copy);
  } finally {
    await copy.close();
  }
}

/** How many rows the tables have that only grow. */
export async function rowCounts(sql: Sql): Promise<RowCounts> {
  const counts: Partial<Record<keyof RowCounts, number>> = {};
  for (const table of GROWING) counts[table] = integerOf(await sql.all(`SELECT count(*) AS rows FROM ${table}`));
  return counts as RowCounts;
}

/** Whether a copy has every row that its original had. */
export function hasAllRows(copy: RowCounts, original: RowCounts): boolean {
  return GROWING.every((table) => copy[table] >= original[table]);
}

/**
 * Throws where a visit is not as it was written; where all are asked for, also where an index does not lead to what is
 * stored. Reads only.
 */
export async function checkSeals(sql: Connection, cipher: PersonalDataCipher, seals: 'some' | 'all'): Promise<void> {
  if (seals === 'some') {
    readVisitRows(await sql.all(`SELECT ${VISIT_COLUMNS} FROM visit ORDER BY random() LIMIT ${SAMPLE}`), cipher);
    return;
  }
  if (textOf(await sql.all('PRAGMA integrity_check(1)')) !== 'ok') throw new DamagedData('SQLite finds damage.');
  await assertFilesWhole(sql);
  // Past the indexes: of the columns that they hold, SQLite would read what stands there and not what is stored.
  const page = `SELECT rowid AS place, ${VISIT_COLUMNS} FROM visit NOT INDEXED
    WHERE rowid > $1 ORDER BY rowid LIMIT ${PAGE}`;
  for (let last = 0; ; ) {
    const rows = parseRows(await sql.all(page, last), PlacedRow);
    readVisitRows(
      rows.map(({ place: _, ...row }) => row),
      cipher,
    );
    const next = rows.at(-1)?.place;
    if (next === undefined) return;
    last = next;
  }
}

const PlacedRow = z.looseObject({ place: z.int() });

function faultOf({ type }: KioskProblem): BackupFault {
  switch (type) {
    case 'database-newer':
      return 'newer';
    case 'key-wrong':
      return 'other-key';
    case 'database-damaged':
      return 'damaged';
    default:
      return 'unreadable';
  }
}
