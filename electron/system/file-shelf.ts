import { randomBytes } from 'node:crypto';
import { constants, mkdirSync } from 'node:fs';
import { type FileHandle, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { FileShelf, ListedFile, SaveFault } from '../engine/ports.ts';

const MOST_FILES = 500;
const HEAD_BYTES = 1024;
/** Names that the program gives: nothing in them can be a way to another folder. */
const OUR_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z0-9]{1,8})$/;
/** A link in the place of a file is not followed, and a pipe does not keep anybody waiting. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export interface ShelfFolders {
  readonly importFolder: string;
  readonly exportFolder: string;
  /** Folders that are made when they are not there: never the place of a memory stick. */
  readonly ownFolders: readonly string[];
}

/** The panel's import and export folders. Only names that a folder lists are ever opened. */
export function folderFileShelf({ importFolder, exportFolder, ownFolders }: ShelfFolders): FileShelf {
  for (const folder of ownFolders) makeOwnFolder(folder);
  return {
    importFolder,
    async list() {
      const names = await namesIn(importFolder);
      if (names === null) return err({ type: 'folder-not-there' });
      const files: ListedFile[] = [];
      for (const name of names.slice(0, MOST_FILES)) {
        const file = await listed(importFolder, name);
        if (file !== null) files.push(file);
      }
      return ok(files);
    },
    async read(name, maxBytes) {
      const names = await namesIn(importFolder);
      if (names === null) return err({ type: 'folder-not-there' });
      if (!names.includes(name)) return err({ type: 'file-not-there' });
      const bytes = await withFile(importFolder, name, async (handle, size) =>
        size > maxBytes ? ('too-large' as const) : firstBytes(handle, maxBytes + 1),
      );
      if (bytes === null) return err({ type: 'file-not-there' });
      // It may have grown since it was measured.
      if (bytes === 'too-large' || bytes.length > maxBytes) return err({ type: 'file-too-large' });
      return ok(bytes);
    },
    save: (name, bytes) => save(exportFolder, name, bytes),
  };
}

/** Makes a folder of the program's own, for nobody else to look into. One that cannot be made will not be there when it is needed. */
function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // Whoever asks for the folder gets the answer that it is not there.
  }
}

async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b, 'pl', { numeric: true }));
  } catch {
    return null;
  }
}

/** Runs something on a regular file of a folder, opened by its name; null when it is none or cannot be read. */
async function withFile<T>(
  folder: string,
  name: string,
  work: (handle: FileHandle, size: number, changedAtMs: number) => Promise<T>,
): Promise<T | null> {
  let handle: FileHandle | undefined;
  try {
    const file = path.join(folder, name);
    // Where opening cannot refuse a link (Windows), looking does.
    if ((await lstat(file)).isSymbolicLink()) return null;
    handle = await open(file, READ_ONLY);
    const facts = await handle.stat();
    return facts.isFile() ? await work(handle, facts.size, Math.trunc(facts.mtimeMs)) : null;
  } catch {
    return null;
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

function listed(folder: string, name: string): Promise<ListedFile | null> {
  return withFile(folder, name, async (handle, bytes, changedAtMs) => {
    return { name, bytes, changedAtMs, head: await firstBytes(handle, HEAD_BYTES) };
  });
}

async function firstBytes(handle: FileHandle, count: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const buffer = new Uint8Array(Math.min(count, size + 1));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.slice(0, filled);
}

async function save(folder: string, name: string, bytes: Uint8Array): Promise<Result<string, SaveFault>> {
  const [, stem, extension] = OUR_NAME.exec(name) ?? [];
  if (stem === undefined || extension === undefined) throw new Error('a file to save has a name of ours');
  const unfinished = path.join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    await writeWhole(unfinished, bytes);
    const target = await reserve(folder, stem, extension);
    await rename(unfinished, target).catch(async (error) => {
      await rm(target, { force: true }).catch(() => undefined);
      throw error;
    });
    await settle(folder);
    return ok(target);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === '') throw error;
    return err({ type: FULL.has(code) ? 'disk-full' : 'folder-not-there' });
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An empty file under the first name that is free. Memory sticks know no hard links, so the name is taken this way. */
async function reserve(folder: string, stem: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const target = path.join(folder, `${stem}${number === 1 ? '' : `-${number}`}.${extension}`);
    try {
      await (await open(target, 'wx', 0o600)).close();
      return target;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The new name outlives a power cut too; file systems that cannot promise that have done what they can. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
