import type { Result } from '../../../shared/basics/result.ts';
import type { CaseDraft } from '../../../shared/model/case-draft.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { TemplateFault, TemplateFile } from '../../../shared/model/template-file.ts';

/** A file that lies in the import folder. */
export interface ListedFile {
  /** Its name, never a path. */
  readonly name: string;
  readonly bytes: number;
  readonly changedAtMs: number;
  /** What it begins with, at most 1024 bytes. */
  readonly head: Uint8Array;
}

export type FolderNotThere = { readonly type: 'folder-not-there' };

export type ReadFault = FolderNotThere | { readonly type: 'file-not-there' } | { readonly type: 'file-too-large' };

export type SaveFault = FolderNotThere | { readonly type: 'disk-full' };

/**
 * Two flat folders: one that staff's files are read from, one that they are written to. Screens never name a path, and the
 * operating system's own dialogs are never shown.
 */
export interface FileShelf {
  /** The import folder, as the panel names it. */
  readonly importFolder: string;
  /** Regular files, in order of their names, at most 500; without hidden ones, folders and links. */
  list(): Promise<Result<readonly ListedFile[], FolderNotThere>>;
  /** The content of a file that is on the list under exactly this name, unless it is longer than `maxBytes`. */
  read(name: string, maxBytes: number): Promise<Result<Uint8Array, ReadFault>>;
  /**
   * Writes a file into the export folder, whole or not at all, and gives its full path. A file of that name stays as it
   * is: `report.csv` becomes `report-2.csv`. The name is the program's own: small letters a–z, digits, hyphens, one
   * extension; anything else throws.
   */
  save(name: string, bytes: Uint8Array): Promise<Result<string, SaveFault>>;
}

/** What becomes of a PDF: its pages as PNG, and the SHA-256 of its bytes as 64 hexadecimal digits. */
export interface ReadTemplate {
  readonly sha256: string;
  readonly pages: readonly Uint8Array[];
}

/** Draws the pages of a PDF. Scripts, forms, links and attachments in it do nothing and are not in what comes out. */
export interface TemplateReader {
  read(
    pdf: Uint8Array,
  ): Promise<Result<ReadTemplate, Extract<TemplateFault, 'encrypted' | 'damaged' | 'too-many-pages' | 'too-slow'>>>;
}

export interface ContentReads {
  /** Drafts of cases, the one that was saved last first. */
  caseDrafts(): Promise<readonly CaseDraft[]>;
  caseDraft(id: CaseId): Promise<CaseDraft | null>;
  /** Stored templates, the newest first. */
  templateFiles(): Promise<readonly TemplateFile[]>;
  templateFile(file: string): Promise<TemplateFile | null>;
  /** The template with this content, 64 hexadecimal digits, if it was stored before. */
  templateWith(sha256: string): Promise<TemplateFile | null>;
  /** A page of a stored template as PNG, from 1; null when there is no such file or page. */
  templatePage(file: string, page: number): Promise<Uint8Array | null>;
  /** The PDF itself, as it was stored. */
  templatePdf(file: string): Promise<Uint8Array | null>;
}

export interface ContentWrites {
  /** Stores a draft in place of the one that its case has, if any. */
  putCaseDraft(draft: CaseDraft): Promise<void>;
  /** Takes a draft away. Nothing happens when there is none. */
  removeCaseDraft(id: CaseId): Promise<void>;
  addTemplate(file: TemplateFile, sha256: string, pdf: Uint8Array, pages: readonly Uint8Array[]): Promise<void>;
}
