import { z } from 'zod';
import { AuditActionSchema, type AuditEntry } from '../../shared/model/audit.ts';
import { VisitIdSchema } from '../../shared/model/ids.ts';
import { withoutPersonalDigits } from '../../shared/rules/without-personal-digits.ts';
import type { AuditNote, PersonalDataCipher } from '../engine/ports.ts';
import { addLine } from './audit-chain.ts';
import type { Sql } from './connection.ts';
import { parseRows } from './rows.ts';

const LONGEST_DETAIL = 300;

const EntryRow = z
  .strictObject({
    sequence: z.int(),
    happened_at: z.int(),
    made_by: z.string(),
    action: AuditActionSchema,
    visit_id: VisitIdSchema.nullable(),
    detail: z.string().nullable(),
  })
  .transform(
    (row): AuditEntry => ({
      sequence: row.sequence,
      atMs: row.happened_at,
      by: row.made_by,
      action: row.action,
      visitId: row.visit_id,
      detail: row.detail,
    }),
  );

/** Adds a line. Writers take turns, on a server too, so its number is one more than that of the line before. */
export function recordAudit(sql: Sql, cipher: PersonalDataCipher, note: AuditNote): Promise<void> {
  const { atMs, by, action, visitId, detail } = note;
  return addLine(sql, cipher, {
    happened_at: atMs,
    made_by: by,
    action,
    visit_id: visitId,
    detail: detail === null ? null : withoutPersonalDigits(detail).slice(0, LONGEST_DETAIL),
  });
}

/** Lines before a number, or the last ones; newest first. */
export async function auditEntries(sql: Sql, before: number | null, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await sql.all(
    `SELECT sequence, happened_at, made_by, action, visit_id, detail FROM audit_entry
     WHERE sequence < $1 ORDER BY sequence DESC LIMIT $2`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  );
  return parseRows(rows, EntryRow);
}
