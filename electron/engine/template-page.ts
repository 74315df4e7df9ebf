import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { type NotOffered, offeredCase } from './plan-lookup.ts';
import type { Store, TemplateShelf } from './ports.ts';

export interface TemplatePageRequest {
  readonly caseId: CaseId;
  readonly file: string;
  /** From 1. */
  readonly page: number;
}

/** One page of a template as PNG. Only files that a case on offer names can be asked for, whatever lies on the shelf. */
export async function templatePage(
  deps: { readonly store: Store; readonly templates: TemplateShelf },
  { caseId, file, page }: TemplatePageRequest,
): Promise<Result<Uint8Array, NotOffered>> {
  const plan = await deps.store.read((tx) => tx.plan());
  const named = offeredCase(plan, caseId)?.theCase.templates.some((template) => template.file === file) ?? false;
  const picture = named ? await deps.templates.page(file, page) : null;
  return picture === null ? err({ type: 'not-offered' }) : ok(picture);
}
