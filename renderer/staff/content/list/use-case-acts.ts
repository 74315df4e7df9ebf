import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { useNotify } from '../../parts/Notices.tsx';
import type { SaveChange, SaveRequest } from '../../parts/save-change/use-save-change.ts';
import { contentOf } from '../logic/case-content.ts';
import { type CaseLine, orderWith } from '../logic/content-rows.ts';
import type { Office } from '../office.ts';

export type CaseActs = ReturnType<typeof useCaseActs>;

/** What can be done with the cases of a department without opening them. */
export function useCaseActs({ plan, revision }: Office, departmentId: DepartmentId, saving: SaveChange) {
  const saveDraft = useAct('saveDraft');
  const discardDraft = useAct('discardDraft');
  const notify = useNotify();
  const refresh = useRefresh();
  const save = (request: Pick<SaveRequest, 'changes' | 'done' | 'onSaved'>) => {
    if (!saving.busy) saving.save({ ...request, baseRevision: revision });
  };
  /** Whether residents see the case is no matter of its draft: publishing it later must not turn that round. */
  const keepDraft = async (content: CaseDraftContent, base: number) => {
    const kept = await saveDraft.act({ case: content, base });
    refresh('listDrafts');
    if (!kept.ok) {
      const act = { name: contentWords.tryAgain, onPress: () => void keepDraft(content, base) };
      notify({ tone: 'bad', text: contentWords.done.draftKept, act });
    }
  };
  return {
    busy: saving.busy || discardDraft.busy,
    move: ({ id }: CaseLine, by: -1 | 1) => {
      const cases = plan.cases.filter((one) => one.departmentId === departmentId);
      save({
        changes: [{ kind: 'order', what: 'cases', ids: orderWith(cases, id, by) }],
        done: contentWords.done.order,
      });
    },
    toggle: ({ published, draft, name }: CaseLine) => {
      if (published === null) return;
      const active = !published.active;
      save({
        changes: [{ kind: 'case', case: { ...contentOf(published), active } }],
        done: active ? contentWords.done.on(name) : contentWords.done.off(name),
        ...(draft ? { onSaved: () => void keepDraft({ ...draft.case, active }, draft.savedAtMs) } : {}),
      });
    },
    archive: ({ id, name }: CaseLine) =>
      save({ changes: [{ kind: 'archive', what: 'case', id }], done: contentWords.done.archived(name) }),
    restore: ({ id, name }: CaseLine) =>
      save({ changes: [{ kind: 'restore', what: 'case', id }], done: contentWords.done.restored(name) }),
    discard: async ({ id }: CaseLine) => {
      const gone = await discardDraft.act({ caseId: id });
      refresh('listDrafts');
      notify(
        gone.ok ? { tone: 'good', text: contentWords.done.discarded } : { tone: 'bad', text: callWords(gone.error) },
      );
    },
  };
}
