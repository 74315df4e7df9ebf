import { useState } from 'react';
import type { ChangeId } from '../../../../shared/model/ids.ts';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { historyWords } from '../../../../shared/text/panel/schedule-days.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { useNotify } from '../../parts/Notices.tsx';
import { CallListPaper } from '../../parts/save-change/CallListPaper.tsx';
import { historyEntry, takenBack } from '../../parts/save-change/history.ts';
import { planNames } from '../../parts/save-change/plan-names.ts';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import type { TabProps } from '../parts/tab-props.ts';
import { HistoryItem } from './HistoryItem.tsx';

const CHUNK = 30;
const MOST = 200;

/** Everything that was saved, newest first, each of which can be taken back with the same care as any change (D7). */
export function HistoryTab({ plan, revision, saving }: TabProps) {
  const [limit, setLimit] = useState(CHUNK);
  const [refused, setRefused] = useState<ChangeId | null>(null);
  const [printing, setPrinting] = useState<ChangeId | null>(null);
  const notify = useNotify();
  const answer = useAsk('listPlanChanges', { limit });
  const names = planNames(plan);
  const undo = (changeId: ChangeId) => {
    setRefused(changeId);
    saving.save({ changes: [{ kind: 'undo', changeId }], baseRevision: revision, done: saveWords.undone });
  };
  return (
    <Waiting answer={answer}>
      {(changes) => {
        const undone = takenBack(changes);
        return (
          <div className="stack">
            {changes.length === 0 ? <p className="empty">{historyWords.empty}</p> : null}
            <ol className="sheetbox history" aria-label={historyWords.list}>
              {changes.map((change) => (
                <HistoryItem
                  key={change.id}
                  entry={historyEntry(change, names)}
                  undone={undone.has(change.id)}
                  busy={saving.busy || printing !== null}
                  onUndo={() => undo(change.id)}
                  onCalls={() => setPrinting(change.id)}
                >
                  {refused === change.id ? <SaveRefused saving={saving} /> : null}
                </HistoryItem>
              ))}
            </ol>
            {changes.length >= limit && limit < MOST ? (
              <Act icon="down" onPress={() => setLimit(Math.min(MOST, limit + CHUNK))}>
                {historyWords.older}
              </Act>
            ) : null}
            {printing ? (
              <CallListPaper
                changeId={printing}
                onDone={(told) => {
                  setPrinting(null);
                  notify(told);
                }}
              />
            ) : null}
            <SaveSheets saving={saving} />
          </div>
        );
      }}
    </Waiting>
  );
}
