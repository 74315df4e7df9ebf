import { randomUUID } from 'node:crypto';
import { chmodSync, linkSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { databaseFile, namesIn, syncFile, syncFolder } from '../files.ts';

const RESTORING = 'restoring-';

/** A copy that lies in the place of the database. */
export interface Exchange {
  /** The database that was there is there again. */
  putBack(): void;
}

/**
 * Puts a copy in the place of a folder's closed database, which moves to `quarantine/<moment>/`. Whatever is cut in the
 * middle, one of the two lies there whole: the copy is complete under another name before it takes the place, in one step.
 */
export async function exchangeDatabase(folder: string, copy: string, moment: string): Promise<Exchange> {
  const file = databaseFile(folder);
  assertNothingUnfinished(file);
  removeUnfinished(folder, file);

  const fresh = join(folder, `${RESTORING}${randomUUID()}`);
  try {
    await copyFile(copy, fresh);
    chmodSync(fresh, 0o600);
    syncFile(fresh);
    const kept = keepAside(folder, file, moment);
    renameSync(fresh, file);
    syncFolder(folder);
    return { putBack: () => putBack(folder, file, kept) };
  } finally {
    rmSync(fresh, { force: true });
  }
}

/**
 * Puts a copy in the place of a database that is not whole, or not there. What lies there moves to `quarantine/<moment>/`,
 * its journal too, which must never be played into the copy. Whatever is cut in the middle, the next start finds that the
 * database is missing and does it again. Returns the folder in quarantine.
 */
export async function replaceDamaged(folder: string, copy: string, moment: string): Promise<string> {
  const file = databaseFile(folder);
  for (const name of namesIn(folder)) if (name.startsWith(RESTORING)) rmSync(join(folder, name), { force: true });
  const fresh = join(folder, `${RESTORING}${randomUUID()}`);
  try {
    await copyFile(copy, fresh);
    chmodSync(fresh, 0o600);
    syncFile(fresh);
    const quarantine = join(folder, 'quarantine');
    mkdirSync(quarantine, { recursive: true, mode: 0o700 });
    const kept = newFolder(quarantine, moment);
    // The database first: without it a journal says nothing, the other way round half a transaction would seem whole.
    for (const part of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) {
      if (lstatSync(part, { throwIfNoEntry: false }) === undefined) continue;
      renameSync(part, join(kept, basename(part)));
      syncFolder(folder);
    }
    for (const made of [kept, quarantine]) syncFolder(made);
    renameSync(fresh, file);
    syncFolder(folder);
    return kept;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** What a program that was killed in the middle has left: half a copy, or a second name of the database that is still in use. */
function removeUnfinished(folder: string, file: string): void {
  for (const name of namesIn(folder)) if (name.startsWith(RESTORING)) rmSync(join(folder, name), { force: true });
  const { ino } = statSync(file);
  for (const moment of namesIn(join(folder, 'quarantine'))) {
    const kept = join(folder, 'quarantine', moment);
    if (statSync(join(kept, basename(file)), { throwIfNoEntry: false })?.ino === ino) rmSync(kept, { recursive: true });
  }
}

/** A second name for the database, under which it stays when its first one is taken. */
function keepAside(folder: string, file: string, moment: string): string {
  const quarantine = join(folder, 'quarantine');
  mkdirSync(quarantine, { recursive: true, mode: 0o700 });
  const kept = join(newFolder(quarantine, moment), basename(file));
  linkSync(file, kept);
  for (const made of [join(kept, '..'), quarantine, folder]) syncFolder(made);
  return kept;
}

function newFolder(parent: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? wanted : `${wanted}-${number}`);
    if (mkdirIfFree(folder)) return folder;
  }
}

function mkdirIfFree(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function putBack(folder: string, file: string, kept: string): void {
  const former = join(folder, `${RESTORING}${randomUUID()}`);
  // What the copy has begun and not ended is not the former database's.
  rmSync(`${file}-journal`, { force: true });
  linkSync(kept, former);
  renameSync(former, file);
  syncFolder(folder);
  // It is where it was: kept aside it would be a second name of the same file.
  rmSync(join(kept, '..'), { recursive: true, force: true });
}

/** SQLite would play a journal that was left over into whatever file lies beside it. */
function assertNothingUnfinished(file: string): void {
  const journal = statSync(`${file}-journal`, { throwIfNoEntry: false });
  if (journal !== undefined && journal.size > 0) throw new Error('The database was not closed.');
}
