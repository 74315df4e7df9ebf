import { z } from 'zod';
import { CaseDraftContentSchema, CaseDraftSchema } from '../../model/case-draft.ts';
import { CaseIdSchema } from '../../model/ids.ts';
import { TemplateFaultSchema, TemplateFileSchema } from '../../model/template-file.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});
const ofCase = z.strictObject({ caseId: CaseIdSchema });

/** A file in the folder from which the panel reads: a memory stick, or `import` in the program's own folder. */
export const ImportFileSchema = z.strictObject({
  /** As it is shown and given back; never a path. */
  name: z.string().max(300),
  bytes: z.int(),
  changedAtMs: z.int(),
  kind: z.enum(['pdf', 'office', 'other']),
});

export const FileErrorSchema = z.discriminatedUnion('type', [
  /** The folder or the memory stick is not there, or cannot be read or written. */
  z.strictObject({ type: z.literal('folder-not-there') }),
  z.strictObject({ type: z.literal('file-not-there') }),
  z.strictObject({ type: z.literal('file-too-large') }),
  z.strictObject({ type: z.literal('file-not-text') }),
  z.strictObject({ type: z.literal('disk-full') }),
]);
export type FileError = z.infer<typeof FileErrorSchema>;

export const TemplateRefusedSchema = z.strictObject({ type: z.literal('template-refused'), why: TemplateFaultSchema });
export type TemplateRefused = z.infer<typeof TemplateRefusedSchema>;

export const DraftErrorSchema = z.discriminatedUnion('type', [
  /** Somebody else saved this draft since it was opened: theirs, nothing is overwritten. */
  z.strictObject({ type: z.literal('draft-changed'), draft: CaseDraftSchema.nullable() }),
]);
export type DraftError = z.infer<typeof DraftErrorSchema>;

/** What administrators do to the content of cases (E). Publishing is the change `case`; it takes the draft with it. */
export const contentContract = {
  listDrafts: query({
    access: 'administrator',
    input: nothing,
    output: z.array(CaseDraftSchema),
    errors: NoErrorSchema,
  }),
  saveDraft: command({
    access: 'administrator',
    input: z.strictObject({
      case: CaseDraftContentSchema,
      /** `savedAtMs` of the draft this one goes on from; null = there was none. */
      base: z.int().nullable(),
    }),
    output: CaseDraftSchema,
    errors: DraftErrorSchema,
  }),
  discardDraft: command({ access: 'administrator', input: ofCase, output: nothing, errors: NoErrorSchema }),

  listImportFiles: query({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ folder: z.string(), files: z.array(ImportFileSchema).max(500) }),
    errors: FileErrorSchema,
  }),
  /** Takes a PDF from the import folder, checked by what it holds, and stores it with its pages as pictures (E2). */
  storeTemplate: command({
    access: 'administrator',
    needsRoom: true,
    input: z.strictObject({ caseId: CaseIdSchema, name: z.string().max(300) }),
    output: TemplateFileSchema,
    errors: TemplateRefusedSchema,
  }),
  listTemplateFiles: query({
    access: 'administrator',
    input: nothing,
    output: z.array(TemplateFileSchema),
    errors: NoErrorSchema,
  }),
  /** A page of any stored template, as PNG in base64: for the preview before it is published. */
  previewTemplatePage: query({
    access: 'administrator',
    input: z.strictObject({ file: z.string().max(100), page: z.int().min(1).max(50) }),
    output: z.strictObject({ png: z.string(), pages: z.int() }),
    errors: TemplateRefusedSchema,
  }),

  /** The text of an office file in the import folder, for the change `import` (E4). Who read which file is written down. */
  readOfficeFile: command({
    access: 'administrator',
    input: z.strictObject({ name: z.string().max(300) }),
    output: z.strictObject({ file: z.string() }),
    errors: FileErrorSchema,
  }),
  /** Writes schedule and content into the export folder (E4). */
  saveOfficeFile: command({
    access: 'administrator',
    input: nothing,
    output: z.strictObject({ path: z.string() }),
    errors: FileErrorSchema,
  }),
} as const;
