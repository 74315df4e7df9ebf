import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { TEMPLATE_MAX_BYTES } from '../../shared/model/lists.ts';
import type { TemplateFault, TemplateFile } from '../../shared/model/template-file.ts';
import type { StaffDeps } from './call-next.ts';
import type { FileShelf, ReadFault, ReadTemplate, ReadTx, TemplateReader } from './ports.ts';
import { beginsLikePdf } from './rules/import-file.ts';
import { isPlainFileName, templateFileName } from './rules/template-name.ts';

export type TemplateDeps = StaffDeps & { readonly files: FileShelf; readonly templateReader: TemplateReader };

export type TemplateRefused = { readonly type: 'template-refused'; readonly why: TemplateFault };

export interface StoreTemplateRequest {
  /** The case that it will belong to: its name becomes part of the file's. */
  readonly caseId: CaseId;
  /** The file in the import folder. */
  readonly name: string;
}

/**
 * Takes a PDF from the import folder into the store, with its pages as pictures (E2). What it holds decides, not what it
 * is called; residents see it once a case that names it is published. The same content is stored once.
 */
export async function storeTemplate(
  deps: TemplateDeps,
  { caseId, name }: StoreTemplateRequest,
): Promise<Result<TemplateFile, TemplateRefused>> {
  const { files, templateReader, store, clock, by } = deps;
  if (!isPlainFileName(name)) return refused('bad-name');
  const file = await files.read(name, TEMPLATE_MAX_BYTES);
  if (!file.ok) return refused(faultOfReading(file.error));
  const pdf = file.value;
  if (pdf.length === 0) return refused('empty');
  if (!beginsLikePdf(pdf)) return refused('not-a-pdf');
  const read = await templateReader.read(pdf);
  if (!read.ok) return refused(read.error);
  return store.write(async (tx): Promise<Result<TemplateFile, TemplateRefused>> => {
    const { sha256, pages } = read.value;
    const known = await tx.templateWith(sha256);
    if (known !== null) return ok(known);
    const template: TemplateFile = {
      file: await freeName(tx, caseId, read.value),
      originalName: name,
      bytes: pdf.length,
      pages: pages.length,
      storedAtMs: clock.now(),
      storedBy: by,
    };
    await tx.addTemplate(template, sha256, pdf, pages);
    await tx.recordAudit({
      atMs: template.storedAtMs,
      by,
      action: 'template-stored',
      visitId: null,
      detail: template.file,
    });
    return ok(template);
  });
}

/** Stored templates, the newest first. */
export function listTemplateFiles({ store }: Pick<StaffDeps, 'store'>): Promise<readonly TemplateFile[]> {
  return store.read((tx) => tx.templateFiles());
}

const refused = (why: TemplateFault) => err<TemplateRefused>({ type: 'template-refused', why });

function faultOfReading(fault: ReadFault): TemplateFault {
  switch (fault.type) {
    case 'folder-not-there':
    case 'file-not-there':
      return 'not-there';
    case 'file-too-large':
      return 'too-large';
  }
}

/** Eight digits tell contents apart; files made on purpose to share them get all of theirs. */
async function freeName(tx: ReadTx, caseId: CaseId, { sha256 }: ReadTemplate): Promise<string> {
  const plan = await tx.plan();
  const title =
    (await tx.caseDraft(caseId))?.case.name.pl ?? plan.cases.find(({ id }) => id === caseId)?.name.pl ?? caseId;
  const short = templateFileName(title, sha256, 8);
  return (await tx.templateFile(short)) === null ? short : templateFileName('wzor', sha256, sha256.length);
}
