import { z } from 'zod';
import { type CaseDraft, CaseDraftContentSchema } from '../../shared/model/case-draft.ts';
import { type TemplateFile, TemplateFileSchema } from '../../shared/model/template-file.ts';
import type { ContentReads, ContentWrites } from '../engine/ports.ts';
import type { Bound, Sql } from './connection.ts';
import { BytesRow, documentOf, parseRows } from './rows.ts';
import { assertDigest, sha256Of } from './whole-rows.ts';

const DraftRow = z
  .strictObject({ content: documentOf(CaseDraftContentSchema), saved_at: z.int(), saved_by: z.string() })
  .transform((row): CaseDraft => ({ case: row.content, savedAtMs: row.saved_at, savedBy: row.saved_by }));

const TemplateRow = z
  .strictObject({
    file: z.string(),
    original_name: z.string(),
    byte_count: z.int(),
    page_count: z.int(),
    stored_at: z.int(),
    stored_by: z.string(),
  })
  .transform((row) => ({
    file: row.file,
    originalName: row.original_name,
    bytes: row.byte_count,
    pages: row.page_count,
    storedAtMs: row.stored_at,
    storedBy: row.stored_by,
  }))
  .pipe(TemplateFileSchema);

const FileRow = z.strictObject({ sha256: z.string(), bytes: BytesRow });

async function drafts(sql: Sql, condition: string, ...values: readonly Bound[]): Promise<readonly CaseDraft[]> {
  return parseRows(
    await sql.all(`SELECT content, saved_at, saved_by FROM case_draft ${condition}`, ...values),
    DraftRow,
  );
}

async function templates(sql: Sql, condition: string, ...values: readonly Bound[]): Promise<readonly TemplateFile[]> {
  const columns = 'file, original_name, byte_count, page_count, stored_at, stored_by';
  return parseRows(await sql.all(`SELECT ${columns} FROM template_file ${condition}`, ...values), TemplateRow);
}

/** The bytes of a file, which nobody is shown unless they are as they were stored. */
function storedFile(rows: readonly unknown[]): Uint8Array | null {
  const [file] = parseRows(rows, FileRow);
  if (file === undefined) return null;
  assertDigest(file.sha256, file.bytes);
  return file.bytes;
}

/** Questions about drafts and templates. What is shown are the pages of a PDF; itself, it is only printed (B4). */
export function contentReads(sql: Sql): ContentReads {
  return {
    caseDrafts: () => drafts(sql, 'ORDER BY saved_at DESC, case_id'),
    caseDraft: async (id) => (await drafts(sql, 'WHERE case_id = $1', id))[0] ?? null,
    templateFiles: () => templates(sql, 'ORDER BY stored_at DESC, file'),
    templateFile: async (file) => (await templates(sql, 'WHERE file = $1', file))[0] ?? null,
    templateWith: async (sha256) => (await templates(sql, 'WHERE sha256 = $1', sha256))[0] ?? null,
    async templatePage(file, page) {
      return storedFile(
        await sql.all('SELECT sha256, picture AS bytes FROM template_page WHERE file = $1 AND page = $2', file, page),
      );
    },
    async templatePdf(file) {
      return storedFile(await sql.all('SELECT sha256, content AS bytes FROM template_file WHERE file = $1', file));
    },
  };
}

export function contentWrites(sql: Sql): ContentWrites {
  return {
    async putCaseDraft(draft) {
      await sql.run(
        `INSERT INTO case_draft (case_id, content, saved_at, saved_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id) DO UPDATE
         SET content = excluded.content, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
        draft.case.id,
        JSON.stringify(draft.case),
        draft.savedAtMs,
        draft.savedBy,
      );
    },
    async removeCaseDraft(id) {
      await sql.run('DELETE FROM case_draft WHERE case_id = $1', id);
    },
    async addTemplate(file, sha256, pdf, pages) {
      await sql.run(
        `INSERT INTO template_file (file, original_name, sha256, byte_count, page_count, content, stored_at, stored_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        file.file,
        file.originalName,
        sha256,
        file.bytes,
        file.pages,
        pdf,
        file.storedAtMs,
        file.storedBy,
      );
      for (const [index, picture] of pages.entries()) {
        await sql.run(
          'INSERT INTO template_page (file, page, picture, sha256) VALUES ($1, $2, $3, $4)',
          file.file,
          index + 1,
          picture,
          sha256Of(picture),
        );
      }
    },
  };
}
