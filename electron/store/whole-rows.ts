import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Connection, Sql } from './connection.ts';
import { DamagedData } from './problems.ts';
import { BytesRow, parseRows, textOf } from './rows.ts';
import { schemaVersion } from './schema-version.ts';

/** The first schema in which every row that has no seal is kept twice: ./migrations/0130-kept-twice.ts. */
const SINCE_SCHEMA = 130;

/** Tables that an office's rules and people stand in: as long as the office is large. */
const BOUNDED = [
  'department',
  'office_case',
  'desk',
  'desk_case',
  'opening_block',
  'special_day',
  'setting',
  'plan_revision',
  'hold',
  'sweep',
  'retention',
  'key_check',
  'data_key',
  'staff_member',
  'failed_attempt',
  'person_path',
  'case_draft',
  'template_file',
  'template_page',
  'message_text',
  'kiosk_printer',
  'schema_digest',
] as const;

/** Tables that are as long as the office's past. */
const GROWING = [
  'visit_event',
  'plan_change',
  'call_list_entry',
  'outage',
  'pin_failure',
  'person_try',
  'resident_comment',
  'outbox',
  'receipt_job',
  'template_print',
] as const;

/** Every table whose rows are kept twice, in the table and in an index of all its columns. */
export const KEPT_TWICE: readonly string[] = [...BOUNDED, ...GROWING];

/**
 * Throws where a row of an embedded database is not what its second copy says, or the schema is not the one that a migration
 * left; nothing is known of databases of an older schema. Reads only.
 */
export async function assertRowsWhole(sql: Connection, tables: 'bounded' | 'all'): Promise<void> {
  if ((await schemaVersion(sql)) < SINCE_SCHEMA) return;
  await assertSchemaWhole(sql);
  for (const table of tables === 'all' ? KEPT_TWICE : BOUNDED) {
    // Of one table and its indexes (https://sqlite.org/pragma.html#pragma_integrity_check); the names are our own.
    const found = textOf(await sql.all(`PRAGMA integrity_check(${table})`));
    if (found !== 'ok') throw new DamagedData(`A row of ${table} is not as it was written.`);
  }
}

/** Notes the schema as it is now, inside the migration that made it; older ones had no place for it. */
export async function noteSchema(sql: Connection): Promise<void> {
  if ((await schemaVersion(sql)) < SINCE_SCHEMA) return;
  await sql.run(
    'INSERT INTO schema_digest (id, digest) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET digest = excluded.digest',
    await schemaDigest(sql),
  );
}

const DigestRow = z.strictObject({ digest: BytesRow });

async function assertSchemaWhole(sql: Sql): Promise<void> {
  const [noted] = parseRows(await sql.all('SELECT digest FROM schema_digest'), DigestRow);
  const digest = await schemaDigest(sql);
  if (noted?.digest.length !== digest.length || !timingSafeEqual(noted.digest, digest)) {
    throw new DamagedData('The schema is not as it was written.');
  }
}

async function schemaDigest(sql: Sql): Promise<Uint8Array> {
  // Where a table begins is another in each copy of a database.
  const schema = await sql.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name');
  return createHash('sha256').update(JSON.stringify(schema)).digest();
}

const FileRow = z.strictObject({ sha256: z.string(), bytes: BytesRow });

/** Throws where a template or the picture of a page is not as it was stored. Reads only. */
export async function assertFilesWhole(sql: Connection): Promise<void> {
  if ((await schemaVersion(sql)) < SINCE_SCHEMA) return;
  const files = z.strictObject({ file: z.string() });
  for (const { file } of parseRows(await sql.all('SELECT file FROM template_file'), files)) {
    await assertDigests(await sql.all('SELECT sha256, content AS bytes FROM template_file WHERE file = $1', file));
    await assertDigests(await sql.all('SELECT sha256, picture AS bytes FROM template_page WHERE file = $1', file));
  }
}

async function assertDigests(rows: readonly unknown[]): Promise<void> {
  for (const { sha256, bytes } of parseRows(rows, FileRow)) assertDigest(sha256, bytes);
}

/** Throws where bytes are not those that a digest was made of. */
export function assertDigest(sha256: string, bytes: Uint8Array): void {
  if (sha256Of(bytes) !== sha256) throw new DamagedData('A stored file is not as it was written.');
}

/** SHA-256 of a stored file, in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
