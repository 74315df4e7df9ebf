import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { newestBackupsFirst } from '../../shared/rules/backup-name.ts';
import type { DatabaseContent } from './database.ts';
import { APPLICATION_ID } from './schema-version.ts';

const DATABASE = 'kiosk.sqlite3';

/** Where a data folder keeps copies of its database. */
export function backupFolder(folder: string): string {
  return join(folder, 'backups');
}

/** Where the database of a data folder lies. */
export function databaseFile(folder: string): string {
  return join(folder, DATABASE);
}

/**
 * What a data folder holds, told from file names and the first bytes alone, so that looking changes nothing. Traces are
 * the journal of a database that is gone, copies of it, or one that was put aside.
 */
export function folderContent(folder: string): DatabaseContent {
  const names = namesIn(folder);
  if (names.includes(DATABASE)) return isKioskDatabase(databaseFile(folder)) ? 'database' : 'not-a-database';
  // A half-made first database was never used by anyone.
  const traces = names.some((name) => name === 'quarantine' || (name.startsWith(DATABASE) && !name.startsWith(FRESH)));
  return traces || newestBackupsFirst(namesIn(backupFolder(folder))).length > 0 ? 'traces' : 'nothing';
}

/** A name for a database in the making, of its own each time. */
export function freshFile(folder: string): string {
  return join(folder, `${FRESH}${randomUUID()}`);
}

const FRESH = `${DATABASE}.new-`;

/** What lies in a folder; nothing where there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Whether a file begins as a kiosk's database does. The header's fixed parts (https://sqlite.org/fileformat2.html#the_database_header) never change,
 * not even in a half-written transaction.
 */
export function isKioskDatabase(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    if (readSync(descriptor, header, 0, header.length, 0) < header.length) return false;
  } finally {
    closeSync(descriptor);
  }
  return header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.readUInt32BE(68) === APPLICATION_ID;
}

/** Makes sure a file's bytes are on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes sure names made, changed or removed in a folder are on the disk. */
export function syncFolder(folder: string): void {
  // Windows opens no folders; its file system orders such changes itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes a folder (mode 0700) with what is missing above it, and makes sure that they are on the disk: what is synced inside a
 * folder whose own name is not is lost with it.
 */
export function makeFolder(folder: string): void {
  const highest = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (highest === undefined) return;
  for (let made = resolve(folder); made.length >= highest.length; made = dirname(made)) syncFolder(dirname(made));
}

/** Gives a file a second name. False when that name is taken already: nothing is ever replaced. */
export function linkIfFree(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
