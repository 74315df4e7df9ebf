import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { PersonalDataCipher } from '../../../electron/engine/ports.ts';
import { databaseFile } from '../../../electron/store/files.ts';
import { writeVisits } from './visits.ts';
import type { Workload } from './workload.ts';

/** Fills a database that the store has made, past it and without its care for power cuts: a file cut in the middle is thrown away. */
export async function fillFile(folder: string, workload: Workload, cipher: PersonalDataCipher): Promise<void> {
  const database = new DatabaseSync(databaseFile(folder));
  try {
    // foreign_keys: every id comes from the plan that the database was made with.
    for (const pragma of ['synchronous=OFF', 'journal_mode=MEMORY', 'foreign_keys=OFF', 'cache_size=-800000']) {
      database.exec(`PRAGMA ${pragma}`);
    }
    const indexes = database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'visit' AND sql IS NOT NULL")
      .all() as { name: string; sql: string }[];
    database.exec('BEGIN');
    // Made again over the full table: sorting once is quicker than a million searches.
    for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
    const prepared = new Map<string, StatementSync>();
    await writeVisits(workload, cipher, {
      write(text, values) {
        // `$1` would be a name to this driver, numbered by where it first stands.
        const statement = prepared.get(text) ?? database.prepare(text.replaceAll(/\$(\d+)/g, '?$1'));
        prepared.set(text, statement);
        statement.run(...(values as (string | number | Uint8Array | null)[]));
      },
    });
    for (const { sql } of indexes) database.exec(sql);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
