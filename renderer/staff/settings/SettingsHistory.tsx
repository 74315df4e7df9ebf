import type { ChangeId } from '../../../shared/model/ids.ts';
import { settingsWords } from '../../../shared/text/panel/settings.ts';
import { useAsk } from '../../api/staff.ts';
import { Act } from '../parts/Act.tsx';
import { historyEntry } from '../parts/save-change/history.ts';
import { usePlanNames } from '../parts/save-change/use-plan-names.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { settingsChanges, undoableHere } from './settings-history.ts';

interface SettingsHistoryProps {
  readonly busy: boolean;
  readonly onUndo: (changeId: ChangeId) => void;
}

const LOOK_BACK = 200;

/** Who changed which settings, with the last change one touch from being taken back (D7). */
export function SettingsHistory({ busy, onUndo }: SettingsHistoryProps) {
  const changes = useAsk('listPlanChanges', { limit: LOOK_BACK });
  const names = usePlanNames();
  return (
    <section className="st-box">
      <h2>{settingsWords.historyTitle}</h2>
      <Waiting answer={changes}>
        {(all) => {
          const shown = settingsChanges(all);
          const undoable = undoableHere(shown);
          if (shown.length === 0) return <p className="nt">{settingsWords.historyEmpty}</p>;
          return (
            <ul className="settings-history">
              {shown.map((change) => {
                const { when, title, parts } = historyEntry(change, names);
                const lines = parts.find(({ key }) => key === 'settings')?.lines ?? [];
                return (
                  <li key={change.id}>
                    <p className="k">
                      {when} · {change.by}
                    </p>
                    {change.kind === 'settings' ? null : <p>{title}</p>}
                    {lines.map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                    {undoable === change ? (
                      <Act icon="undo" busy={busy} onPress={() => onUndo(change.id)}>
                        {change.undoes === null ? settingsWords.undo : settingsWords.redo}
                      </Act>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Waiting>
    </section>
  );
}
