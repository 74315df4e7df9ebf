import sqlite3 from 'sqlite3';
import { PreparedDatabase } from './prepared-database.ts';

/**
 * What every connection must be set to, with the value SQLite answers when asked. Chosen for a machine that is switched off
 * at the wall: a commit is on the disk before it is acknowledged (TRUNCATE + EXTRA), deleted personal data are
 * overwritten, and a damaged file cannot make SQLite run code or read through a memory map.
 */
export const PRAGMAS = [
  // First: setting the others may already wait for another process's lock.
  { name: 'busy_timeout', set: '10000', read: 10_000 },
  { name: 'journal_mode', set: 'TRUNCATE', read: 'truncate' },
  { name: 'synchronous', set: 'EXTRA', read: 3 },
  { name: 'foreign_keys', set: 'ON', read: 1 },
  { name: 'secure_delete', set: 'ON', read: 1 },
  { name: 'trusted_schema', set: 'OFF', read: 0 },
  { name: 'cell_size_check', set: 'ON', read: 1 },
  { name: 'mmap_size', set: '0', read: 0 },
  { name: 'temp_store', set: 'MEMORY', read: 2 },
] as const;

type Opened = (error: Error | null) => void;

/**
 * A SQLite connection that is not handed out before its pragmas are set and read back. Sequelize opens connections itself
 * and calls no hook for SQLite; being the driver's Database class is the only place that none can pass by.
 */
class DurableDatabase extends PreparedDatabase {
  constructor(file: string, mode: number, opened: Opened) {
    super(file, mode, (error) => {
      if (error) opened(error);
      else setPragmas(this, (failure) => (failure ? this.close(() => opened(failure)) : opened(null)));
    });
  }
}

function setPragmas(database: sqlite3.Database, done: Opened): void {
  const all = PRAGMAS.map(({ name, set }) => `PRAGMA ${name}=${set};`).join('\n');
  database.exec(all, (error) => (error ? done(error) : readBack(database, 0, done)));
}

function readBack(database: sqlite3.Database, index: number, done: Opened): void {
  const pragma = PRAGMAS[index];
  if (!pragma) {
    done(null);
    return;
  }
  database.get<Record<string, unknown>>(`PRAGMA ${pragma.name}`, (error, row) => {
    const value = row && Object.values(row)[0];
    if (error) done(error);
    else if (value !== pragma.read)
      done(new Error(`SQLite answers ${String(value)} to PRAGMA ${pragma.name}=${pragma.set}.`));
    else readBack(database, index + 1, done);
  });
}

/** The driver as sequelize expects it (`dialectModule`), with every connection made durable. */
export const durableSqlite = { ...sqlite3, Database: DurableDatabase };
