import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import { saveWords } from '../../../../shared/text/panel/save-change.ts';
import { Act } from '../Act.tsx';
import { Sheet } from '../Sheet.tsx';
import { HistoryLines } from './HistoryLines.tsx';
import { historyEntry } from './history.ts';
import { usePlanNames } from './use-plan-names.ts';
import type { SaveChange } from './use-save-change.ts';

interface OvertakenSheetProps {
  readonly saving: SaveChange;
  /** What others saved since editing began, newest first. */
  readonly since: readonly PlanChange[];
}

/** Somebody else changed the plan meanwhile: who, when, what; and on from there with what was edited. */
export function OvertakenSheet({ saving, since }: OvertakenSheetProps) {
  const names = usePlanNames();
  return (
    <Sheet
      title={saveWords.overtakenTitle}
      onClose={saving.close}
      closeName={saveWords.back}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={saving.goOn}>
          {saveWords.goOn}
        </Act>
      }
    >
      <p>{saveWords.overtakenLead}</p>
      <ul className="stack">
        {since.map((change) => {
          const entry = historyEntry(change, names);
          return (
            <li key={change.id} className="st-box">
              <p className="k">
                {change.by} · {entry.when}
              </p>
              <h3>{entry.title}</h3>
              <HistoryLines entry={entry} />
            </li>
          );
        })}
      </ul>
      <p>{saveWords.overtakenMine}</p>
    </Sheet>
  );
}
