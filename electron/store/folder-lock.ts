import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';
import { makeFolder } from './files.ts';
import { problemOf } from './problems.ts';

/** A data folder that is this program's alone, until it is given back or the program ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder (made when missing) for this program: two of them would each write its own truth. The lock is SQLite's
 * on an empty file, which the system lets go with the process; nothing is left that could be stale.
 */
export async function lockFolder(folder: string): Promise<Result<FolderLock, KioskProblem>> {
  const { default: sqlite3 } = await import('sqlite3');
  let database: InstanceType<typeof sqlite3.Database> | null = null;
  const close = () => new Promise<void>((resolve) => (database === null ? resolve() : database.close(() => resolve())));
  try {
    makeFolder(folder);
    database = await new Promise((resolve, reject) => {
      const opened = new sqlite3.Database(join(folder, 'lock'), (error) => (error ? reject(error) : resolve(opened)));
    });
    await new Promise<void>((resolve, reject) => {
      database?.exec('BEGIN EXCLUSIVE', (error) => (error ? reject(error) : resolve()));
    });
    return ok({ release: close });
  } catch (error) {
    await close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return err({ type: 'data-in-use' });
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(problem);
  }
}
