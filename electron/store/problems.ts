import type { KioskProblem } from '../../shared/model/problems.ts';

/** What is stored is not what was written. Thrown inside the store; its edge turns it into a problem. */
export class DamagedData extends Error {
  override readonly name = 'DamagedData';
}

/** The database is not where it was opened any more. */
export class StorageGone extends Error {
  override readonly name = 'StorageGone';
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that mean that storage does not work. */
const SQLITE_PROBLEMS: Readonly<Record<string, KioskProblem['type']>> = {
  SQLITE_FULL: 'storage-full',
  SQLITE_READONLY: 'storage-read-only',
  SQLITE_PERM: 'storage-read-only',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
  SQLITE_FORMAT: 'database-damaged',
  SQLITE_IOERR: 'storage-unreachable',
  SQLITE_CANTOPEN: 'storage-unreachable',
  SQLITE_BUSY: 'storage-unreachable',
  SQLITE_LOCKED: 'storage-unreachable',
  SQLITE_PROTOCOL: 'storage-unreachable',
  SQLITE_NOLFS: 'storage-full',
};

const FILE_PROBLEMS: Readonly<Record<string, KioskProblem['type']>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-read-only',
  EACCES: 'storage-read-only',
  EPERM: 'storage-read-only',
  EIO: 'storage-unreachable',
  ENOENT: 'storage-unreachable',
  ENOTDIR: 'storage-unreachable',
  EEXIST: 'storage-unreachable',
  ELOOP: 'storage-unreachable',
  ESTALE: 'storage-unreachable',
  ENODEV: 'storage-unreachable',
  ENXIO: 'storage-unreachable',
};

type BareProblem = Extract<KioskProblem, { readonly type: Exclude<KioskProblem['type'], 'configuration' | 'seed'> }>;

/** The kiosk's problem behind an error of SQLite, sequelize, umzug or the file system; null when it is something else. */
export function problemOf(error: unknown): KioskProblem | null {
  for (const layer of layersOf(error)) {
    if (layer instanceof DamagedData) return { type: 'database-damaged' };
    if (layer instanceof StorageGone) return { type: 'storage-unreachable' };
    const type =
      'code' in layer ? (SQLITE_PROBLEMS[String(layer.code)] ?? FILE_PROBLEMS[String(layer.code)]) : undefined;
    if (type !== undefined) return { type } as BareProblem;
  }
  return null;
}

/** An error and what it wraps: umzug keeps the reason in `cause`, sequelize in `parent`. */
function layersOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error.cause ?? ('parent' in error ? error.parent : undefined);
  return [error, ...layersOf(inner)];
}
