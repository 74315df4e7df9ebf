import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { StaffDeps } from './call-next.ts';
import { momentOf } from './moment.ts';
import { exportOffice } from './plan-history.ts';
import type { FileShelf, FolderNotThere, ReadFault, SaveFault } from './ports.ts';
import { fileStamp } from './rules/file-stamp.ts';
import { type ImportFileKind, importFileKind } from './rules/import-file.ts';

export type FileDeps = StaffDeps & { readonly files: FileShelf };

export interface ImportFile {
  name: string;
  bytes: number;
  changedAtMs: number;
  kind: ImportFileKind;
}

/** What the change `import` takes: see `ScheduleChange`. */
const OFFICE_MAX_BYTES = 8_000_000;

/** What lies in the folder from which the panel reads, with what each file may be taken for. */
export async function listImportFiles({
  files,
}: Pick<FileDeps, 'files'>): Promise<Result<{ folder: string; files: ImportFile[] }, FolderNotThere>> {
  const listed = await files.list();
  if (!listed.ok) return listed;
  return ok({
    folder: files.importFolder,
    files: listed.value.map(({ head, ...file }) => ({ ...file, kind: importFileKind(file.name, head) })),
  });
}

/**
 * The text of an office file in the import folder (E4). What is in it is checked when it is previewed as the change
 * `import`; nothing has changed yet.
 */
export async function readOfficeText(
  { files, store, clock, by }: FileDeps,
  { name }: { readonly name: string },
): Promise<Result<{ file: string }, ReadFault | { readonly type: 'file-not-text' }>> {
  const read = await files.read(name, OFFICE_MAX_BYTES);
  if (!read.ok) return read;
  const text = textOf(read.value);
  if (text === null) return err({ type: 'file-not-text' });
  return store.write(async (tx) => {
    await tx.recordAudit({ atMs: clock.now(), by, action: 'file-imported', visitId: null, detail: name });
    return ok({ file: text });
  });
}

/** Writes schedule and content into the export folder (E4), `urzad-2026-11-23-0941.json`. */
export async function saveOfficeFile(deps: FileDeps): Promise<Result<{ path: string }, SaveFault>> {
  const { file } = await exportOffice(deps);
  const { now } = momentOf(deps.clock);
  return saveForStaff(deps, `urzad-${fileStamp(now)}.json`, new TextEncoder().encode(file));
}

/** Writes a file into the export folder and notes who did it, under the name that it got. */
export async function saveForStaff(
  { files, store, clock, by }: FileDeps,
  name: string,
  bytes: Uint8Array,
): Promise<Result<{ path: string }, SaveFault>> {
  const saved = await files.save(name, bytes);
  if (!saved.ok) return saved;
  const path = saved.value;
  const detail = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return store.write(async (tx) => {
    await tx.recordAudit({ atMs: clock.now(), by, action: 'file-exported', visitId: null, detail });
    return ok({ path });
  });
}

/** Text in UTF-8, without the mark that some programs begin it with; null when it is something else. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
