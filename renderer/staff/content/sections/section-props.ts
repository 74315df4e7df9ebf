import type { ContentLanguage } from '../../../../shared/model/localized.ts';
import type { CaseEditing } from '../editor/use-case-editor.ts';
import type { Office } from '../office.ts';

/** What every part of the editor is given. */
export interface SectionProps {
  readonly office: Office;
  readonly editing: CaseEditing;
  readonly language: ContentLanguage;
}
