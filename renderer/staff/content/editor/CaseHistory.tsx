import type { CaseId } from '../../../../shared/model/ids.ts';
import { editorWords } from '../../../../shared/text/panel/case-editor.ts';
import { contentWords } from '../../../../shared/text/panel/content-page.ts';
import { useAsk } from '../../../api/staff.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { type SaveChange, useSaveChange } from '../../parts/save-change/use-save-change.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { type CaseChange, caseChanges } from '../logic/case-history.ts';
import { momentInWords } from '../logic/moments.ts';
import type { Office } from '../office.ts';

interface CaseHistoryProps {
  readonly caseId: CaseId;
  readonly name: string;
  readonly office: Office;
  readonly onClose: () => void;
}

const LIMIT = 200;

/** What was changed of a case, by whom and when; each change can be taken back (D7). */
export function CaseHistory({ caseId, name, office, onClose }: CaseHistoryProps) {
  const answer = useAsk('listPlanChanges', { limit: LIMIT });
  const saving = useSaveChange();
  return (
    <Sheet title={editorWords.historyTitle(name)} width="wide" onClose={onClose}>
      <SaveRefused saving={saving} />
      <Waiting answer={answer}>
        {(changes) => {
          const own = caseChanges(changes, caseId);
          return (
            <>
              {own.length === 0 ? <p className="empty">{editorWords.historyEmpty}</p> : null}
              <ol className="ct-history">
                {own.map((change) => (
                  <HistoryLine key={change.id} change={change} office={office} saving={saving} />
                ))}
              </ol>
              {changes.length === LIMIT ? <p className="nt">{editorWords.historyLimit}</p> : null}
            </>
          );
        }}
      </Waiting>
      <SaveSheets saving={saving} />
    </Sheet>
  );
}

interface HistoryLineProps {
  readonly change: CaseChange;
  readonly office: Office;
  readonly saving: SaveChange;
}

function HistoryLine({ change, office, saving }: HistoryLineProps) {
  const { now } = useStaff();
  const when = momentInWords(change.atMs, now.date, contentWords.today);
  const what = editorWords.events[change.event];
  const undo = () =>
    saving.save({
      changes: [{ kind: 'undo', changeId: change.id }],
      baseRevision: office.revision,
      done: editorWords.undone,
    });
  return (
    <li>
      <div>
        <b>{what}</b>
        <p className="nt">{[when, change.by].join(' · ')}</p>
        {change.event === 'published' && change.parts.length > 0 ? (
          <p>{change.parts.map((part) => editorWords.parts[part]).join(', ')}</p>
        ) : null}
      </div>
      {change.takenBack ? (
        <Chip icon="undo" word={editorWords.takenBack} look="dim" />
      ) : (
        <Act icon="undo" name={editorWords.undoOf(what, when)} busy={saving.busy} onPress={undo}>
          {editorWords.undo}
        </Act>
      )}
    </li>
  );
}
