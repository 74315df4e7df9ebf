import { z } from 'zod';
import type { AuditHead, AuditLink } from '../../shared/model/audit.ts';
import type { PersonalDataCipher } from '../engine/ports.ts';
import type { Sql } from './connection.ts';
import { BytesRow, parseRows } from './rows.ts';

/** A line of the log of acts without what binds it to the one before it. */
export interface AuditLine {
  readonly sequence: number;
  readonly happened_at: number;
  readonly made_by: string;
  readonly action: string;
  readonly visit_id: string | null;
  readonly detail: string | null;
}

/** What the first line follows. */
export const BEFORE_THE_FIRST: Uint8Array = new Uint8Array(32);

export const LINE_COLUMNS = 'sequence, happened_at, made_by, action, visit_id, detail';

/** Words of any kind: a line that somebody has changed is told by its hash, not by its form. */
const LineFields = {
  sequence: z.int(),
  happened_at: z.int(),
  made_by: z.string(),
  action: z.string(),
  visit_id: z.string().nullable(),
  detail: z.string().nullable(),
};
export const LineRow = z.strictObject(LineFields);
const LinkRow = z.strictObject({ ...LineFields, prev: BytesRow, hash: BytesRow });
const HeadRow = z.strictObject({ sequence: z.int(), hash: BytesRow });

/** The 32 bytes that a line has after the one before it (SECURITY: HMAC over sequence, `prev` and fields). */
export function hashOfLine(cipher: PersonalDataCipher, prev: Uint8Array, line: AuditLine): Uint8Array {
  const { sequence, happened_at, made_by, action, visit_id, detail } = line;
  return cipher.chain(prev, [sequence, happened_at, made_by, action, visit_id, detail]);
}

/** Number and hash of the newest line, which the next one follows. */
async function chainHead(sql: Sql): Promise<{ readonly sequence: number; readonly hash: Uint8Array }> {
  const newest = await sql.all('SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1');
  return parseRows(newest, HeadRow)[0] ?? { sequence: 0, hash: BEFORE_THE_FIRST };
}

export async function auditHead(sql: Sql): Promise<AuditHead | null> {
  const { sequence, hash } = await chainHead(sql);
  return sequence === 0 ? null : { sequence, hash: hex(hash) };
}

/** Adds a line after the newest one; 1 is the number of the first. */
export async function addLine(sql: Sql, cipher: PersonalDataCipher, line: Omit<AuditLine, 'sequence'>): Promise<void> {
  const head = await chainHead(sql);
  await insertLine(sql, 'audit_entry', cipher, head.hash, { ...line, sequence: head.sequence + 1 });
}

/** Writes a line that follows another; gives its hash. */
export async function insertLine(
  sql: Sql,
  table: 'audit_entry' | 'audit_entry_chained',
  cipher: PersonalDataCipher,
  prev: Uint8Array,
  line: AuditLine,
): Promise<Uint8Array> {
  const hash = hashOfLine(cipher, prev, line);
  const { sequence, happened_at, made_by, action, visit_id, detail } = line;
  await sql.run(
    `INSERT INTO ${table} (${LINE_COLUMNS}, prev, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    ...[sequence, happened_at, made_by, action, visit_id, detail, prev, hash],
  );
  return hash;
}

/** Lines after a number as links of the chain, in their order; with null from the beginning, whatever number that has. */
export async function auditLinks(
  sql: Sql,
  cipher: PersonalDataCipher,
  after: number | null,
  limit: number,
): Promise<readonly AuditLink[]> {
  const rows = parseRows(
    await sql.all(
      `SELECT ${LINE_COLUMNS}, prev, hash FROM audit_entry WHERE sequence > $1 ORDER BY sequence LIMIT $2`,
      after ?? Number.MIN_SAFE_INTEGER,
      limit,
    ),
    LinkRow,
  );
  return rows.map((row) => ({
    sequence: row.sequence,
    atMs: row.happened_at,
    action: row.action,
    prev: hex(row.prev),
    hash: hex(row.hash),
    fits: hex(hashOfLine(cipher, row.prev, row)) === hex(row.hash),
  }));
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
