import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../electron/store/connection.ts';
import { DamagedData } from '../../electron/store/problems.ts';
import { assertFilesWhole, assertRowsWhole, KEPT_TWICE } from '../../electron/store/whole-rows.ts';
import { ok } from '../../shared/basics/result.ts';
import { fillTables } from '../durability/every-table.ts';
import { openStorage } from '../durability/program.ts';
import { aPerson, aVisit } from '../support/builders.ts';
import { removeTempStores, type TempFolder, tempFolder } from '../support/temp-store.ts';
import { behindItsIndex } from './behind-its-index.ts';
import { withRawDatabase } from './raw.ts';

/** Tables whose rows are looked after in another way. */
const OTHERWISE: Readonly<Record<string, string>> = {
  visit: 'each row has its seal',
  audit_entry: 'the rows are a chain',
  desk_cell: 'brought in line with the sealed visits at each start',
  desk_day: 'made anew of the cells at each start',
  disk_probe: 'holds nothing that anybody reads',
};
/** Long bytes, for which their digest stands. */
const DIGESTED = ['template_file.content', 'template_page.picture'];

const NameRow = z.object({ name: z.string() });
const ColumnRow = z.object({ name: z.string(), type: z.string() });

afterEach(removeTempStores);

describe('rows that are kept twice', () => {
  let folder: TempFolder;
  beforeEach(async () => {
    folder = tempFolder();
    const storage = await openStorage(folder);
    await storage.store.write((tx) => tx.addVisit(aVisit(), aPerson()));
    await storage.store.write(async (tx) => {
      await tx.moveVisit({ ...aVisit(), state: 'booked' }, 'arrive', { atMs: 1, by: 'resident' });
      return ok(undefined);
    });
    await fillTables(storage, aVisit().id);
    await storage.close();
  });

  it('are those of every table that is not looked after otherwise, with every column', async () => {
    await withRawDatabase(folder, async (sql) => {
      const tables = await names(sql, "SELECT name FROM sqlite_schema WHERE type = 'table'");
      expect(tables.toSorted()).toEqual([...KEPT_TWICE, ...Object.keys(OTHERWISE)].toSorted());
      for (const table of KEPT_TWICE) {
        const columns = await names(sql, `SELECT name FROM pragma_table_info('${table}')`);
        // The number of a row stands in every index.
        const twice = [...(await names(sql, `SELECT name FROM pragma_index_info('${table}_whole')`)), 'id'];
        const once = columns.filter((column) => !twice.includes(column) && !DIGESTED.includes(`${table}.${column}`));
        expect({ table, once }).toEqual({ table, once: [] });
      }
    });
  });

  it.each(KEPT_TWICE)('in %s show a change of which their index has not heard', async (table) => {
    await withRawDatabase(folder, (sql) => expect(assertRowsWhole(sql, 'all')).resolves.toBeUndefined());
    const { name, type } = await withRawDatabase(folder, (sql) => filledColumn(sql, table));
    await behindItsIndex(folder, table, name, type);
    await withRawDatabase(folder, (sql) => expect(assertRowsWhole(sql, 'all')).rejects.toBeInstanceOf(DamagedData));
  });

  it.each(['template_file SET content', 'template_page SET picture'])(
    'a changed file in %s is found',
    async (place) => {
      await withRawDatabase(folder, async (sql) => {
        await expect(assertFilesWhole(sql)).resolves.toBeUndefined();
        await sql.run(`UPDATE ${place} = x'00'`);
        await expect(assertFilesWhole(sql)).rejects.toBeInstanceOf(DamagedData);
      });
      const storage = await openStorage(folder);
      const shown = storage.store.read(async (tx) => [
        await tx.templatePdf('wzor.pdf'),
        await tx.templatePage('wzor.pdf', 1),
      ]);
      await expect(shown).rejects.toBeInstanceOf(DamagedData);
      await storage.close();
    },
  );

  it('a changed schema is found', async () => {
    await withRawDatabase(folder, async (sql) => {
      await sql.run('DROP INDEX hold_whole');
      await expect(assertRowsWhole(sql, 'bounded')).rejects.toBeInstanceOf(DamagedData);
    });
  });
});

/** A column that is no key and in which something stands, with its type. */
async function filledColumn(sql: Connection, table: string): Promise<{ readonly name: string; readonly type: string }> {
  const columns = await sql.all('SELECT name, type FROM pragma_table_info($1) WHERE pk = 0', table);
  for (const column of columns.map((row) => ColumnRow.parse(row))) {
    if (DIGESTED.includes(`${table}.${column.name}`)) continue;
    const filled = await sql.all(`SELECT 1 AS filled FROM ${table} WHERE ${column.name} IS NOT NULL`);
    if (filled.length > 0) return column;
  }
  throw new Error(`Nothing stands in ${table}.`);
}

async function names(sql: Connection, question: string): Promise<readonly string[]> {
  return (await sql.all(question)).map((row) => NameRow.parse(row).name);
}
