import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/files.ts';
import { openStore } from '../../electron/store/index.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../electron/store/migrations/all.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import { schemaVersion } from '../../electron/store/schema-version.ts';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import { aVisit } from '../support/builders.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { cipherOf, openTempStore, removeTempStores, storeOptions } from '../support/temp-store.ts';
import { rawConnection, withRawDatabase } from './raw.ts';
import { usedFolder } from './used-folder.ts';

afterEach(removeTempStores);

const LATEST = MIGRATIONS.at(-1)?.number;

const addNote: Migration = {
  number: 1000,
  name: '1000-note',
  async up(sql) {
    await sql.run('CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL) STRICT');
  },
};

const failing: Migration = {
  number: 1010,
  name: '1010-failing',
  async up(sql) {
    await sql.run('ALTER TABLE visit ADD COLUMN remark TEXT');
    await sql.run('CREATE TABLE broken (');
  },
};

describe('the list of migrations', () => {
  it('is numbered by tens, in order, and each name begins with its number', () => {
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
    for (const { number, name } of MIGRATIONS)
      expect(name).toMatch(new RegExp(`^${String(number).padStart(4, '0')}-[a-z-]+$`));
  });

  it('has a file for each, and no file without one', () => {
    const files = readdirSync(new URL('../../electron/store/migrations', import.meta.url)).filter((name) =>
      /^\d/.test(name),
    );
    expect(files.sort()).toEqual(MIGRATIONS.map((migration) => `${migration.name}.ts`));
  });
});

/** Tables and columns as they are, to see whether anything changed. */
const SCHEMA = {
  SQLite: 'SELECT name, sql FROM sqlite_schema',
  PostgreSQL: `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
    WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
};

describe.each(DATABASES)('on $name', (database) => {
  it.each(MIGRATIONS.map((migration, index) => [migration.name, index] as const))(
    '%s brings an empty database from the one before to its own version, and running it again changes nothing',
    async (_, index) => {
      const place = await database.place();
      mkdirSync(place.data);
      const cipher = cipherOf(place.keyFile);
      const connection = await rawConnection(place, { create: true });
      await migrate(connection, MIGRATIONS.slice(0, index), cipher);
      expect(await schemaVersion(connection)).toBe(MIGRATIONS[index - 1]?.number ?? 0);
      await migrate(connection, MIGRATIONS.slice(0, index + 1), cipher);
      expect(await schemaVersion(connection)).toBe(MIGRATIONS[index]?.number);
      const schema = await connection.all(SCHEMA[database.name]);
      await migrate(connection, MIGRATIONS.slice(0, index + 1), cipher);
      expect(await connection.all(SCHEMA[database.name])).toEqual(schema);
      await connection.close();
    },
  );

  it('an older database keeps what is in it, the steps that worked, and nothing of a step that failed', async () => {
    const place = await usedFolder(database);
    await expect(openStore(storeOptions(place, { migrations: [...MIGRATIONS, addNote, failing] }))).rejects.toThrow();
    await withRawDatabase(place, async (sql) => {
      expect(await schemaVersion(sql)).toBe(1000);
      expect(await sql.all('SELECT id FROM note')).toEqual([]);
      await expect(sql.all('SELECT remark FROM visit')).rejects.toThrow(/remark/);
    });
    const { store, log } = await openTempStore({ migrations: [...MIGRATIONS, addNote] }, place);
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual(aVisit());
    expect(log).toEqual([]);
  });

  it('an older database is not migrated twice by kiosks that start together', async () => {
    const place = await usedFolder(database);
    const options = storeOptions(place, { migrations: [...MIGRATIONS, addNote] });
    const opened = await Promise.all([0, 1, 2].map(() => openStore(options)));
    expect(opened.map((result) => result.ok)).toEqual([true, true, true]);
    for (const result of opened) if (result.ok) await result.value.close();
  });

  it('a change of the schema is told before it is made', async () => {
    const place = await usedFolder(database);
    const { log } = await openTempStore({ migrations: [...MIGRATIONS, addNote] }, place);
    expect(log).toEqual([expect.stringMatching(TOLD[database.name])]);
  });
});

const TOLD: Record<TestDatabase['name'], RegExp> = {
  SQLite: /copied to .*kiosk\.sqlite3\.version-\d+ before/,
  PostgreSQL: /backups of the server count/,
};

describe('a database of an older version', () => {
  it('is copied, checked and brought up to date, with everything in it', async () => {
    const folder = await usedFolder();
    const { store, log } = await openTempStore({ migrations: [...MIGRATIONS, addNote] }, folder);
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual(aVisit());
    expect(await withRawDatabase(folder, schemaVersion)).toBe(1000);
    expect(readdirSync(folder.data).sort()).toEqual([
      'kiosk.sqlite3',
      'kiosk.sqlite3-journal',
      `kiosk.sqlite3.version-${LATEST}`,
    ]);
    expect(log).toEqual([expect.stringContaining(`kiosk.sqlite3.version-${LATEST}`)]);
  });

  it('can be put back from the copy', async () => {
    const folder = await usedFolder();
    await (await openTempStore({ migrations: [...MIGRATIONS, addNote] }, folder)).store.close();
    const copy = await connectSqlite(`${databaseFile(folder.data)}.version-${LATEST}`);
    expect(await schemaVersion(copy)).toBe(LATEST);
    expect(await copy.all('SELECT id FROM visit')).toEqual([{ id: aVisit().id }]);
    await copy.close();
  });

  it('keeps the steps that worked when a later one fails, nothing of that one, and every copy', async () => {
    const folder = await usedFolder();
    const migrations = [...MIGRATIONS, addNote, failing];
    for (const copies of [
      [`kiosk.sqlite3.version-${LATEST}`],
      [`kiosk.sqlite3.version-${LATEST}`, 'kiosk.sqlite3.version-1000'],
    ]) {
      await expect(openStore(storeOptions(folder, { migrations }))).rejects.toThrow();
      expect(await withRawDatabase(folder, schemaVersion)).toBe(1000);
      const columns = await withRawDatabase(folder, (sql) => sql.all("SELECT name FROM pragma_table_info('visit')"));
      expect(columns).not.toContainEqual({ name: 'remark' });
      expect(
        readdirSync(folder.data)
          .filter((name) => name.includes('version'))
          .sort(),
      ).toEqual(copies.toSorted());
    }
    const { store } = await openTempStore({ migrations: [...MIGRATIONS, addNote] }, folder);
    expect(await store.read((tx) => tx.visit(aVisit().id))).toEqual(aVisit());
  });

  it('never overwrites an earlier copy', async () => {
    const folder = await usedFolder();
    const migrations = [...MIGRATIONS, { ...failing, number: 1000 }];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(openStore(storeOptions(folder, { migrations }))).rejects.toThrow();
    }
    for (const end of ['', '-2', '-3'])
      expect(existsSync(`${databaseFile(folder.data)}.version-${LATEST}${end}`)).toBe(true);
  });
});

describe('the schema', () => {
  interface Table {
    readonly name: string;
    readonly strict: number;
  }
  const read = async <T>(sql: string): Promise<readonly T[]> => {
    const { store, folder } = await openTempStore();
    await store.close();
    return withRawDatabase(folder, async (raw) => (await raw.all(sql)) as readonly T[]);
  };
  const OWN_TABLES =
    "FROM pragma_table_list AS t WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'";

  it('has only strict tables, named in the singular', async () => {
    const tables = await read<Table>(`SELECT t.name, t.strict ${OWN_TABLES} ORDER BY t.name`);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    expect(tables.filter((table) => !/^[a-z]+(_[a-z]+)*$/.test(table.name) || /[^s]s$/.test(table.name))).toEqual([]);
  });

  /** Parents that are never deleted and whose children are never looked for: an index would cost each booking a page. */
  const UNINDEXED = [
    'visit.department_id',
    'visit.case_id',
    'visit.desk_id',
    'hold.case_id',
    'hold.desk_id',
    'desk_cell.visit_id',
  ];

  it('gives every foreign key an index that begins with it and a parent of the same type', async () => {
    const keys = await read<{ tbl: string; col: string; type: string; parent_type: string; indexes: number }>(`
      SELECT t.name AS tbl, f."from" AS col, c.type, pc.type AS parent_type,
        (SELECT count(*) FROM pragma_index_list(t.name) AS l JOIN pragma_index_info(l.name) AS i
          WHERE i.seqno = 0 AND i.name = f."from") AS indexes
      FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
        JOIN pragma_table_info(t.name) AS c ON c.name = f."from"
        JOIN pragma_table_info(f."table") AS pc ON pc.name = f."to"
      WHERE t.schema = 'main'`);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter((key) => key.indexes === 0 && !UNINDEXED.includes(`${key.tbl}.${key.col}`))).toEqual([]);
    expect(keys.filter((key) => key.type !== key.parent_type)).toEqual([]);
  });

  it('says by a column’s name whether it holds an instant, a date or a minute, all whole numbers', async () => {
    const columns = await read<{ tbl: string; name: string; type: string }>(
      `SELECT t.name AS tbl, c.name, c.type FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'`,
    );
    const temporal = columns.filter(({ name }) => /(_at|_minute|_from|_to)$|^(day|minutes|cell)$/.test(name));
    expect(temporal.length).toBeGreaterThan(8);
    expect(temporal.filter(({ type }) => type !== 'INTEGER')).toEqual([]);
    expect(columns.filter(({ name }) => /date|time/.test(name))).toEqual([]);
  });

  it('keeps personal columns as bytes', async () => {
    const columns = await read<{ name: string; type: string }>("SELECT name, type FROM pragma_table_info('visit')");
    const personal = ['pesel_index', 'pesel', 'first_name', 'last_name', 'email', 'phone'];
    expect(columns.filter(({ name }) => personal.includes(name)).map(({ type }) => type)).toEqual(
      personal.map(() => 'BLOB'),
    );
  });
});
