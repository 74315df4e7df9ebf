import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import type { CaseEditing } from '../editor/use-case-editor.ts';

/** The words beside a field that keeps the case from being saved. */
export function errorOf({ problems }: CaseEditing, field: string): string | undefined {
  const problem = problems.get(field);
  if (problem === undefined) return undefined;
  return problem.type === 'act-missing' ? editorWords.actMissing : editorWords.textMissing;
}
