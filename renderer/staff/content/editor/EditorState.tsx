import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { Chip } from '../../parts/Chip.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import { contentOf, sameContent } from '../logic/case-content.ts';
import { momentInWords } from '../logic/moments.ts';
import type { Office } from '../office.ts';
import type { CaseEditing } from './use-case-editor.ts';

/** Whether residents see what is on the screen, and who wrote the draft. */
export function EditorState({ office, editing }: { readonly office: Office; readonly editing: CaseEditing }) {
  const { now } = useStaff();
  const { content, draft, dirty } = editing;
  const { states } = editorWords;
  const found = office.plan.cases.find(({ id }) => id === content.id);
  const live = found !== undefined && sameContent(content, { ...contentOf(found), visitMinutes: content.visitMinutes });
  return (
    <div className="ce-state" role="status">
      {found === undefined ? <Chip icon="plus" word={states.new} look="wait" /> : null}
      {live ? <Chip icon="check" word={states.published} look="solid" /> : null}
      {dirty ? <Chip icon="edit" word={states.unsaved} look="now" /> : null}
      {!dirty && !live && draft ? <Chip icon="save" word={states.draft} look="wait" /> : null}
      {content.active ? null : <Chip icon="finish" word={states.off} look="dim" />}
      {draft ? (
        <p className="nt">
          {editorWords.draftBy(draft.savedBy, momentInWords(draft.savedAtMs, now.date, contentWords.today))}
        </p>
      ) : null}
    </div>
  );
}
