import { useState } from 'react';
import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { ask, useRefresh } from '../../../api/staff.ts';
import { useNotify } from '../../parts/Notices.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { cleaned, contentOf, sameContent } from '../logic/case-content.ts';
import { mergeDrafts } from '../logic/draft-merge.ts';
import type { Office } from '../office.ts';
import type { Start } from './start-of.ts';
import type { CaseEditing } from './use-case-editor.ts';

/**
 * Publishing: the change `case` with exactly what was written. Changes of other parts of the plan in the meantime do not
 * matter; one of this case does, and then the revision is that of the beginning, so that it is noticed.
 */
export function usePublish(office: Office, start: Start, editing: CaseEditing, saving: SaveChange) {
  const [seen, setSeen] = useState({ revision: office.revision, published: start.published });
  const notify = useNotify();
  const refresh = useRefresh();
  return async (content: CaseDraftContent) => {
    const now = publishedIn(office.plan.cases, content.id);
    const written = withLengthOf(cleaned(content), now);
    if (now !== null && sameContent(written, now)) {
      // What is published says it all: the draft has nothing to add.
      await ask('discardDraft', { caseId: written.id });
      refresh('listDrafts');
      editing.wasPublished(content);
      return notify({ tone: 'good', text: editorWords.nothingNew });
    }
    const untouched =
      now === null
        ? seen.published === null
        : seen.published !== null && sameContent(now, withLengthOf(seen.published, now));
    saving.save({
      changes: [{ kind: 'case', case: written }],
      baseRevision: untouched ? office.revision : seen.revision,
      done: now === null ? editorWords.publishedNew(written.name.pl) : editorWords.published(written.name.pl),
      rebuild: (plan) => {
        const theirs = publishedIn(plan.cases, written.id);
        if (theirs === null || seen.published === null) return [{ kind: 'case', case: written }];
        return [{ kind: 'case', case: mergeDrafts(seen.published, written, theirs).merged }];
      },
      onSaved: (change, { revision }) => {
        const published = change.kind === 'case' ? change.case : written;
        setSeen({ revision, published });
        editing.wasPublished(published);
      },
    });
  };
}

/** How long visits are is not content once a case is there: the schedule has changed it, and it stays as it is. */
function withLengthOf(content: CaseDraftContent, published: CaseDraftContent | null): CaseDraftContent {
  return published === null ? content : { ...content, visitMinutes: published.visitMinutes };
}

function publishedIn(cases: Office['plan']['cases'], id: string): CaseDraftContent | null {
  const found = cases.find((one) => one.id === id);
  return found === undefined ? null : contentOf(found);
}
