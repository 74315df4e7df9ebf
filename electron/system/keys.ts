import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';

/** What is derived from the key file. The key itself stays inside. */
export interface KeyRing {
  /** Version of the key, bound into everything encrypted with it. */
  readonly version: number;
  /** 32 bytes for one purpose (HKDF-SHA256, RFC 5869). Different purposes give unrelated keys. */
  derive(purpose: string): Buffer;
  /** Whether a database was ever made with this key: then a missing one is lost, not new. */
  readonly databaseMade: boolean;
  /** Remembers beside the key, outside the data folder, that a database was made with it. False when that could not be written. */
  noteDatabaseMade(): boolean;
}

const KEY_BYTES = 32;
const KEY_FILE = /^kiosk-key-1 ([A-Za-z0-9_-]{43})\n?$/;
const OTHERS = 0o077;

/**
 * Reads the key file, or makes it (mode 0600, in a folder of mode 0700) when it is missing and `create` allows.
 * `create` must be false as soon as data exist: a new key over old data would make them unreadable for good.
 */
export function loadKeys(options: { keyFile: string; create: boolean }): Result<KeyRing, KioskProblem> {
  const { keyFile, create } = options;
  try {
    const found = readKey(keyFile);
    if (found !== null) return found.ok ? ok(keyRing(found.value, keyFile)) : found;
    if (!create) return err({ type: 'key-missing' });
    makeKey(keyFile);
    const made = readKey(keyFile);
    if (made === null) return err({ type: 'key-missing' });
    return made.ok ? ok(keyRing(made.value, keyFile)) : made;
  } catch (error) {
    return err(problemOfFileError(error));
  }
}

function readKey(keyFile: string): Result<Buffer, KioskProblem> | null {
  const descriptor = openIfPresent(keyFile);
  if (descriptor === null) return null;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return err({ type: 'key-wrong' });
    // Windows has no such bits; there the folder's access list guards the file.
    if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0) return err({ type: 'key-readable-by-others' });
    const match = KEY_FILE.exec(readFileSync(descriptor, 'utf8'));
    const key = Buffer.from(match?.[1] ?? '', 'base64url');
    return key.length === KEY_BYTES ? ok(key) : err({ type: 'key-wrong' });
  } finally {
    closeSync(descriptor);
  }
}

function openIfPresent(file: string): number | null {
  try {
    return openSync(file, constants.O_RDONLY);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole under another name first: a power cut leaves either no key or a complete one. Never replaces a file. */
function makeKey(keyFile: string): void {
  const folder = dirname(keyFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = `${keyFile}.new-${randomBytes(6).toString('hex')}`;
  try {
    writeDurably(fresh, `kiosk-key-1 ${randomBytes(KEY_BYTES).toString('base64url')}\n`);
    linkSync(fresh, keyFile);
  } catch (error) {
    // Another process was faster: its key counts.
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  syncFolder(folder);
}

function keyRing(key: Buffer, keyFile: string): KeyRing {
  const note = `${keyFile}.database-made`;
  return {
    version: 1,
    derive: (purpose) => Buffer.from(hkdfSync('sha256', key, '', `kiosk\0${purpose}\0v1`, KEY_BYTES)),
    databaseMade: existsSync(note),
    noteDatabaseMade: () => {
      if (existsSync(note)) return true;
      try {
        writeDurably(
          note,
          'A database was made with the key beside this file. Without that database the kiosk does not open.\n',
        );
        syncFolder(dirname(note));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function writeDurably(file: string, text: string): void {
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  // Windows opens no folders; its file system orders such changes itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function problemOfFileError(error: unknown): KioskProblem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { type: 'storage-full' };
    case 'EROFS':
      return { type: 'storage-read-only' };
    case undefined:
      throw error;
    default:
      return { type: 'storage-unreachable' };
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
