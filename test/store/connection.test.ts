import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../electron/store/connection.ts';
import { durableSqlite } from '../../electron/store/durable-database.ts';
import { connectSqlite } from '../../electron/store/sqlite-connection.ts';
import { assertSqliteVersion } from '../../electron/store/sqlite-database.ts';
import { openTempStore, removeTempStores, tempFolder } from '../support/temp-store.ts';
import { withRawDatabase } from './raw.ts';

afterEach(removeTempStores);

const EXPECTED = {
  busy_timeout: 10_000,
  journal_mode: 'truncate',
  synchronous: 3,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  temp_store: 2,
};

async function pragmasOf(sql: Connection): Promise<Record<string, unknown>> {
  const read = async (name: string) => Object.values((await sql.all(`PRAGMA ${name}`))[0] as object)[0];
  const values = await Promise.all(Object.keys(EXPECTED).map(async (name) => [name, await read(name)]));
  return Object.fromEntries(values);
}

function newFile(): string {
  const { data } = tempFolder();
  mkdirSync(data, { recursive: true });
  return join(data, 'some.sqlite3');
}

describe('a connection', () => {
  it('is durable on a fresh file and on one that exists', async () => {
    const file = newFile();
    for (const create of [true, false]) {
      const connection = await connectSqlite(file, { create });
      expect(await pragmasOf(connection)).toEqual(EXPECTED);
      await connection.close();
    }
  });

  it('is durable also where sequelize opens one of its own for a transaction', async () => {
    const { Sequelize } = await import('sequelize');
    const sequelize = new Sequelize({
      dialect: 'sqlite',
      dialectModule: durableSqlite,
      storage: newFile(),
      logging: false,
    });
    const [rows] = await sequelize.transaction((transaction) => sequelize.query('PRAGMA synchronous', { transaction }));
    expect(rows).toEqual([{ synchronous: EXPECTED.synchronous }]);
    await sequelize.close();
  });

  it('differs from what SQLite would do by itself', async () => {
    const plain = new sqlite3.Database(newFile());
    const read = (name: string) =>
      new Promise((resolve) => plain.get<object>(`PRAGMA ${name}`, (_, row) => resolve(Object.values(row ?? {})[0])));
    for (const name of ['busy_timeout', 'journal_mode', 'synchronous', 'foreign_keys', 'temp_store'] as const) {
      expect(await read(name), name).not.toBe(EXPECTED[name]);
    }
    await new Promise((resolve) => plain.close(resolve));
  });

  it('makes no file unless told to', async () => {
    const file = newFile();
    await expect(connectSqlite(file)).rejects.toThrow(/SQLITE_CANTOPEN/);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(dirname(file))).toBe(true);
  });

  it('is what the store works on', async () => {
    const { folder } = await openTempStore();
    expect(await withRawDatabase(folder, pragmasOf)).toEqual(EXPECTED);
  });

  it('binds values, never pastes them', async () => {
    const connection = await connectSqlite(newFile(), { create: true });
    await connection.run('CREATE TABLE note (text TEXT) STRICT');
    const nasty = "'); DROP TABLE note; -- $1 ? :a";
    expect(await connection.run('INSERT INTO note (text) VALUES ($1)', nasty)).toBe(1);
    expect(await connection.all('SELECT text FROM note WHERE text = $1', nasty)).toEqual([{ text: nasty }]);
    await connection.close();
  });
});

describe('the SQLite library', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('%s is good enough', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow();
  });

  it.each(['3.44.2', '3.51.2', '3.9.9', '2.99.99'])('%s is too old', (version) => {
    expect(() => assertSqliteVersion(version)).toThrow(/too old/);
  });
});
