import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { copyFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/basics/result.ts';
import { backupName } from '../../../shared/rules/backup-name.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import type { MakeBackupFault } from '../../engine/ports.ts';
import type { Connection } from '../connection.ts';
import { linkIfFree, makeFolder, namesIn, syncFile, syncFolder } from '../files.ts';
import { problemOf } from '../problems.ts';
import { bytesOfFile } from '../sqlite-database.ts';
import { assertRowsWhole } from '../whole-rows.ts';
import { type Expectations, hasAllRows, type RowCounts, rowCounts, verifyCopy, withCopy } from './verify.ts';

export const UNFINISHED = 'unfinished-';
/** What a disk has to have left beside a copy, so that the kiosk can go on booking on it. */
const SPARE_BYTES = 50_000_000;

/** Bytes that can still be written into a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether a copy of so many bytes fits into a folder and leaves enough. */
export async function hasRoom(folder: string, bytes: number, freeBytes: FreeBytes): Promise<boolean> {
  return (await freeBytes(folder)) >= bytes + SPARE_BYTES;
}

/** A copy that has no name yet, with the rows that it must have. */
export interface Unfinished {
  readonly file: string;
  readonly rows: RowCounts;
}

/**
 * Copies an opened database into a folder, which is made when missing. Runs in the store's turn: nothing is booked meanwhile.
 * What fails is the copy, not the database; a database that is damaged or gone is thrown.
 */
export async function copyDatabase(
  connection: Connection,
  folder: string,
  freeBytes: FreeBytes,
): Promise<Result<Unfinished, MakeBackupFault>> {
  connection.assertUsable();
  // A copy is made past the indexes: a row that is not as it was written would be written into both of its places there.
  await assertRowsWhole(connection, 'all');
  const rows = await rowCounts(connection);
  const bytes = await bytesOfFile(connection);
  const file = join(folder, `${UNFINISHED}${randomUUID()}`);
  try {
    makeFolder(folder);
    removeUnfinished(folder);
    if (!(await hasRoom(folder, bytes, freeBytes))) return err({ type: 'disk-full' });
    // Empty first, for nobody else to read: SQLite would make it with the rights of any file.
    closeSync(openSync(file, 'wx', 0o600));
    await connection.run('VACUUM INTO $1', file);
    return ok({ file, rows });
  } catch (error) {
    removeQuietly(file);
    return err(makingFault(error));
  }
}

/** Gives a copy its name once it is on the disk, was opened and found whole. Returns the name. */
export async function finishCopy(
  unfinished: Unfinished,
  folder: string,
  made: WarsawTime,
  expected: Expectations,
): Promise<Result<string, MakeBackupFault>> {
  const { file, rows } = unfinished;
  try {
    syncFile(file);
    const verified = await verifyCopy(file, expected, 'some');
    if (!verified.ok || !hasAllRows(await withCopy(file, rowCounts), rows)) return err({ type: 'copy-not-whole' });
    for (let number = 1; ; number += 1) {
      const name = backupName(made, number);
      if (!linkIfFree(file, join(folder, name))) continue;
      rmSync(file);
      syncFolder(folder);
      return ok(name);
    }
  } catch (error) {
    return err(makingFault(error));
  } finally {
    for (const left of [file, `${file}-journal`]) removeQuietly(left);
  }
}

/** Puts the same copy into another folder, perhaps on a disk that is not there, and looks at it there. */
export async function copyElsewhere(
  name: string,
  from: string,
  to: string,
  {
    freeBytes,
    expected,
    bytes,
  }: { readonly freeBytes: FreeBytes; readonly expected: Expectations; readonly bytes: number },
): Promise<boolean> {
  const file = join(to, `${UNFINISHED}${randomUUID()}`);
  try {
    removeUnfinished(to);
    if (!(await hasRoom(to, bytes, freeBytes))) return false;
    await copyFile(join(from, name), file);
    chmodSync(file, 0o600);
    syncFile(file);
    if (!(await verifyCopy(file, expected, 'some')).ok) return false;
    // Memory sticks know no second names: this one is new, so nothing is replaced.
    renameSync(file, join(to, name));
    syncFolder(to);
    return true;
  } catch {
    return false;
  } finally {
    for (const left of [file, `${file}-journal`]) removeQuietly(left);
  }
}

/** What a program that was killed in the middle has left. */
function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) if (name.startsWith(UNFINISHED)) removeQuietly(join(folder, name));
}

/** Removes a file that is of no use; one that cannot be removed now does no harm until the next time. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The disk is gone or takes nothing any more, which whoever writes to it is told.
  }
}

/** What the disk says about a copy; what it says about the database itself is thrown. */
export function makingFault(error: unknown): MakeBackupFault {
  switch (problemOf(error)?.type) {
    case 'storage-full':
      return { type: 'disk-full' };
    case 'storage-read-only':
    case 'storage-unreachable':
      return { type: 'folder-not-writable' };
    default:
      throw error;
  }
}
