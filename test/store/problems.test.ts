import { describe, expect, it } from 'vitest';
import { DatabaseUnreachable, isConnectionLost, problemOf, reasonOf } from '../../electron/store/problems.ts';

describe('an error of SQLite, PostgreSQL, the network or the file system', () => {
  const sqlite = (code: string) =>
    Object.assign(new Error('wrapped'), { parent: Object.assign(new Error(), { code }) });

  it.each([
    ['SQLITE_FULL', 'storage-full'],
    ['SQLITE_READONLY', 'storage-read-only'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_IOERR', 'storage-unreachable'],
    ['SQLITE_CANTOPEN', 'storage-unreachable'],
    ['SQLITE_BUSY', 'storage-unreachable'],
    ['ENOSPC', 'storage-full'],
    ['EROFS', 'storage-read-only'],
    ['EACCES', 'storage-read-only'],
    ['EIO', 'storage-unreachable'],
    ['', 'storage-unreachable'],
    ['ECONNREFUSED', 'database-unreachable'],
    ['ECONNRESET', 'database-unreachable'],
    ['ETIMEDOUT', 'database-unreachable'],
    ['ENOTFOUND', 'database-unreachable'],
    ['08006', 'database-unreachable'],
    ['25P03', 'database-unreachable'],
    ['28P01', 'database-unreachable'],
    ['28000', 'database-unreachable'],
    ['3D000', 'database-unreachable'],
    ['53300', 'database-unreachable'],
    ['55P03', 'database-unreachable'],
    ['57014', 'database-unreachable'],
    ['57P01', 'database-unreachable'],
    ['57P03', 'database-unreachable'],
    ['53100', 'storage-full'],
    ['25006', 'storage-read-only'],
    ['XX001', 'database-damaged'],
  ])('%s means %s', (code, type) => {
    expect(problemOf(sqlite(code))).toEqual({ type });
    expect(problemOf(Object.assign(new Error(), { code }))).toEqual({ type });
  });

  it('of a driver that has no code for a lost connection is told as one', () => {
    const lost = new DatabaseUnreachable('lost', { cause: new Error('Connection terminated unexpectedly') });
    expect(problemOf(lost)).toEqual({ type: 'database-unreachable' });
    expect([lost, sqlite('57P01'), sqlite('08006')].map(isConnectionLost)).toEqual([true, true, true]);
    expect([sqlite('57014'), sqlite('55P03'), sqlite('23505')].map(isConnectionLost)).toEqual([false, false, false]);
  });

  it('is named in the journal by its code, never by its message', () => {
    expect(reasonOf(sqlite('28P01'))).toBe('28P01');
    expect(reasonOf(new DatabaseUnreachable('postgres://kiosk:sekret@serwer'))).toBe('DatabaseUnreachable');
  });

  it('that is a mistake of ours is no problem of the storage', () => {
    for (const code of ['SQLITE_CONSTRAINT', 'SQLITE_ERROR', 'SQLITE_MISUSE', '23505', '23503', '42601', '22P02'])
      expect(problemOf(sqlite(code))).toBeNull();
    expect(problemOf(new TypeError('x is not a function'))).toBeNull();
    expect(problemOf('text')).toBeNull();
  });
});
