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
import { dirname, resolve } from 'node:path';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskProblem } from '../../shared/model/problems.ts';

/** What is derived from the key file. The key itself stays inside. */
export interface KeyRing {
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
/** systemd lets its user read a credential by an access list, whose mask then stands where the group's rights do. */
const STRANGERS = 0o007;

/** Where the key is: a credential that the system hands to the program comes before the file. */
export interface KeyPlace {
  readonly keyFile: string;
  /** A file that is there only where the system keeps the key, as `systemd-creds` does. */
  readonly credential?: string | null | undefined;
}

/**
 * Reads the key, or makes its file (mode 0600, in a folder of mode 0700) when it is missing and `create` allows.
 * `create` must be false as soon as data exist: a new key over old data would make them unreadable for good.
 */
export function loadKeys(options: KeyPlace & { readonly create: boolean }): Result<KeyRing, KioskProblem> {
  const { keyFile, create } = options;
  try {
    const found = findKey(options);
    if (found !== null) return found.ok ? ok(keyRing(found.value, keyFile)) : found;
    if (!create) return err({ type: 'key-missing' });
    makeKey(keyFile, randomBytes(KEY_BYTES));
    const made = readKey(keyFile);
    if (made === null) return err({ type: 'key-missing' });
    return made.ok ? ok(keyRing(made.value, keyFile)) : made;
  } catch (error) {
    return err(problemOfFileError(error));
  }
}

/** The key itself, for the copy in the office's safe and for nothing else. */
export function readKeyBytes(place: KeyPlace): Result<Uint8Array, KioskProblem> {
  try {
    return findKey(place) ?? err({ type: 'key-missing' });
  } catch (error) {
    return err(problemOfFileError(error));
  }
}

/** Makes the key file from the copy in the safe. Never replaces one, whatever it holds. */
export function writeKeyFile(
  keyFile: string,
  key: Uint8Array,
): Result<void, KioskProblem | { type: 'key-file-there' }> {
  try {
    if (existsSync(keyFile)) return err({ type: 'key-file-there' });
    makeKey(keyFile, key);
    const made = readKey(keyFile);
    return made?.ok && Buffer.compare(made.value, key) === 0 ? ok(undefined) : err({ type: 'key-file-there' });
  } catch (error) {
    return err(problemOfFileError(error));
  }
}

function findKey({ keyFile, credential = null }: KeyPlace): Result<Buffer, KioskProblem> | null {
  return (credential === null ? null : readKey(credential, STRANGERS)) ?? readKey(keyFile);
}

function readKey(keyFile: string, forbidden = OTHERS): Result<Buffer, KioskProblem> | null {
  const descriptor = openIfPresent(keyFile);
  if (descriptor === null) return null;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return err({ type: 'key-wrong' });
    // Windows has no such bits; there the folder's access list guards the file.
    if (process.platform !== 'win32' && (stat.mode & forbidden) !== 0) return err({ type: 'key-readable-by-others' });
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
function makeKey(keyFile: string, key: Uint8Array): void {
  const folder = dirname(keyFile);
  const highest = mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A key in a folder whose own name is not on the disk is lost with it.
  if (highest !== undefined) {
    for (let made = resolve(folder); made.length >= highest.length; made = dirname(made)) syncFolder(dirname(made));
  }
  const fresh = `${keyFile}.new-${randomBytes(6).toString('hex')}`;
  try {
    writeDurably(fresh, `kiosk-key-1 ${Buffer.from(key).toString('base64url')}\n`);
    linkSync(fresh, keyFile);
  } catch (error) {
    // Another process was faster: its key counts.
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  syncFolder(folder);
}

/** 32 bytes for one purpose from a key of 32 random bytes. */
export function deriveKey(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `kiosk\0${purpose}\0v1`, KEY_BYTES));
}

function keyRing(key: Buffer, keyFile: string): KeyRing {
  const note = `${keyFile}.database-made`;
  return {
    derive: (purpose) => deriveKey(key, purpose),
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
