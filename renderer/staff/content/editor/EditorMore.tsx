import { useState } from 'react';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { useAct, useRefresh } from '../../../api/staff.ts';
import { More } from '../../parts/More.tsx';
import { useNotify } from '../../parts/Notices.tsx';
import { Question } from '../fields/Question.tsx';
import type { Office } from '../office.ts';
import { CaseHistory } from './CaseHistory.tsx';
import type { Start } from './start-of.ts';

interface EditorMoreProps {
  readonly office: Office;
  readonly start: Start;
  /** There is nothing left to go on writing. */
  readonly onDiscarded: () => void;
}

/** What is needed less often: the history of the case, throwing the draft away. */
export function EditorMore({ office, start, onDiscarded }: EditorMoreProps) {
  const [open, setOpen] = useState<'history' | 'discard' | null>(null);
  const discardDraft = useAct('discardDraft');
  const notify = useNotify();
  const refresh = useRefresh();
  const { id: caseId, name } = start.content;
  const close = () => setOpen(null);
  const discard = async () => {
    const gone = await discardDraft.act({ caseId });
    if (!gone.ok) return notify({ tone: 'bad', text: callWords(gone.error) });
    notify({ tone: 'good', text: contentWords.done.discarded });
    onDiscarded();
    refresh('listDrafts');
  };
  return (
    <>
      <More
        name={editorWords.more}
        items={[
          ...(start.published
            ? [
                {
                  key: 'history',
                  name: contentWords.history,
                  icon: 'clock',
                  onPress: () => setOpen('history'),
                } as const,
              ]
            : []),
          { key: 'discard', name: contentWords.discard, icon: 'trash', onPress: () => setOpen('discard') },
        ]}
      />
      {open === 'history' ? <CaseHistory caseId={caseId} name={name.pl} office={office} onClose={close} /> : null}
      {open === 'discard' ? (
        <Question
          title={contentWords.discardTitle}
          text={start.published ? contentWords.discardText(name.pl) : contentWords.discardNew(name.pl)}
          act={contentWords.discard}
          busy={discardDraft.busy}
          onAct={() => void discard()}
          onClose={close}
        />
      ) : null}
    </>
  );
}
