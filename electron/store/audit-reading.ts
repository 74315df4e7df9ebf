import type { AuditLink } from '../../shared/model/audit.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import { auditLinks } from './audit-chain.ts';
import type { Connection } from './connection.ts';
import { databaseFile } from './files.ts';
import { connectPostgres } from './postgres-connection.ts';
import { schemaVersion } from './schema-version.ts';
import { connectSqlite } from './sqlite-connection.ts';

/** The first schema whose log is a chain. */
const SINCE_SCHEMA = 110;

/** Lines of the log after a number, in their order: see `StaffReads.auditLinks`. */
export type ReadLinks = (after: number | null, limit: number) => Promise<readonly AuditLink[]>;

/**
 * Works on the log of a database as it lies there, past the program, which may be running. Null where it was written before
 * the log was a chain. Rejects where there is no such database or it cannot be read.
 */
export async function withAuditLog<T>(
  { folder, databaseUrl }: { readonly folder: string; readonly databaseUrl: string | null },
  cipher: PersonalDataCipher,
  work: (links: ReadLinks) => Promise<T>,
): Promise<T | null> {
  const connection: Connection =
    databaseUrl === null ? await connectSqlite(databaseFile(folder)) : await connectPostgres(databaseUrl);
  try {
    if ((await schemaVersion(connection)) < SINCE_SCHEMA) return null;
    return await work((after, limit) => auditLinks(connection, cipher, after, limit));
  } finally {
    await connection.close();
  }
}
