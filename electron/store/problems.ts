import type { KioskProblem } from '../../shared/model/problems.ts';

/** What is stored is not what was written. Thrown inside the store; its edge turns it into a problem. */
export class DamagedData extends Error {
  override readonly name = 'DamagedData';
}

/** The database is not where it was opened any more. */
export class StorageGone extends Error {
  override readonly name = 'StorageGone';
}

/** The database's server does not answer, or not as it must. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
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
  // Node removes files with the language's own library and knows only some of its errors; of the others, as EIO, it has no code.
  '': 'storage-unreachable',
  ENOENT: 'storage-unreachable',
  ENOTDIR: 'storage-unreachable',
  EEXIST: 'storage-unreachable',
  ELOOP: 'storage-unreachable',
  ESTALE: 'storage-unreachable',
  ENODEV: 'storage-unreachable',
  ENXIO: 'storage-unreachable',
};

/** On the way to a database's server. */
const NETWORK_PROBLEMS: Readonly<Record<string, KioskProblem['type']>> = Object.fromEntries(
  [
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'EPIPE',
  ].map((code) => [code, 'database-unreachable']),
);

/**
 * PostgreSQL's conditions (https://www.postgresql.org/docs/current/errcodes-appendix.html), by code or by class. What is
 * not here, as a violated key, is no problem of the storage.
 */
const POSTGRES_PROBLEMS: Readonly<Record<string, KioskProblem['type']>> = {
  '53100': 'storage-full',
  '25006': 'storage-read-only',
  XX001: 'database-damaged',
  XX002: 'database-damaged',
  '25P03': 'database-unreachable',
  '25P04': 'database-unreachable',
  '55P03': 'database-unreachable',
  '57014': 'database-unreachable',
  '3D000': 'database-unreachable',
  '42501': 'database-unreachable',
  '08': 'database-unreachable',
  '28': 'database-unreachable',
  '53': 'database-unreachable',
  '57': 'database-unreachable',
  '58': 'database-unreachable',
};

function problemOfCode(code: string): KioskProblem['type'] | undefined {
  const postgres = /^[0-9A-Z]{5}$/.test(code)
    ? (POSTGRES_PROBLEMS[code] ?? POSTGRES_PROBLEMS[code.slice(0, 2)])
    : undefined;
  return SQLITE_PROBLEMS[code] ?? FILE_PROBLEMS[code] ?? NETWORK_PROBLEMS[code] ?? postgres;
}

type BareProblem = Extract<KioskProblem, { readonly type: Exclude<KioskProblem['type'], 'configuration' | 'seed'> }>;

/** The kiosk's problem behind an error of SQLite, PostgreSQL, sequelize, umzug or the file system; null when it is something else. */
export function problemOf(error: unknown): KioskProblem | null {
  for (const layer of layersOf(error)) {
    if (layer instanceof DamagedData) return { type: 'database-damaged' };
    if (layer instanceof StorageGone) return { type: 'storage-unreachable' };
    if (layer instanceof DatabaseUnreachable) return { type: 'database-unreachable' };
    const type = 'code' in layer ? problemOfCode(String(layer.code)) : undefined;
    if (type !== undefined) return { type } as BareProblem;
  }
  return null;
}

/** What the system or the server calls it, for the journal: `ECONNREFUSED`, `28P01`. No messages, which may quote data. */
export function reasonOf(error: unknown): string {
  const codes = layersOf(error).flatMap((layer) => ('code' in layer ? [String(layer.code)] : []));
  return codes.at(-1) ?? layersOf(error).at(-1)?.name ?? 'unknown';
}

/** Whether SQLite refuses a row, because it names what is not there or its key is another's. */
export function isConstraint(error: unknown): boolean {
  return layersOf(error).some((layer) => 'code' in layer && layer.code === 'SQLITE_CONSTRAINT');
}

/** Whether a connection was lost, so that a new one may do what the old one could not. */
export function isConnectionLost(error: unknown): boolean {
  return layersOf(error).some(
    (layer) =>
      layer instanceof DatabaseUnreachable || ('code' in layer && /^(08|57P)|^25P03$/.test(String(layer.code))),
  );
}

/** An error and what it wraps: umzug keeps the reason in `cause`, sequelize in `parent`. */
function layersOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error.cause ?? ('parent' in error ? error.parent : undefined);
  return [error, ...layersOf(inner)];
}
