import { describe, expect, it } from 'vitest';
import { problemOf } from '../../electron/store/problems.ts';

describe('an error of SQLite or the file system', () => {
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
  ])('%s means %s', (code, type) => {
    expect(problemOf(sqlite(code))).toEqual({ type });
    expect(problemOf(Object.assign(new Error(), { code }))).toEqual({ type });
  });

  it('that is a mistake of ours is no problem of the storage', () => {
    for (const code of ['SQLITE_CONSTRAINT', 'SQLITE_ERROR', 'SQLITE_MISUSE'])
      expect(problemOf(sqlite(code))).toBeNull();
    expect(problemOf(new TypeError('x is not a function'))).toBeNull();
    expect(problemOf('text')).toBeNull();
  });
});
