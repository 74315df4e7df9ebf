import { type ReactNode, useState } from 'react';
import { historyWords } from '../../../../shared/text/panel/schedule-days.ts';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { More } from '../../parts/More.tsx';
import { HistoryLines } from '../../parts/save-change/HistoryLines.tsx';
import type { HistoryEntry } from '../../parts/save-change/history.ts';

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  /** A later change has taken it back. */
  readonly undone: boolean;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onCalls: () => void;
  /** Why it could not be taken back. */
  readonly children: ReactNode;
}

const FEW = 3;

/** One saved change: when, who, what, and taking it back. */
export function HistoryItem({ entry, undone, busy, onUndo, onCalls, children }: HistoryItemProps) {
  const [all, setAll] = useState(false);
  const { title, when, change, parts } = entry;
  const shown = all ? entry : { ...entry, parts: parts.slice(0, FEW) };
  return (
    <li className={undone ? 'hy undone' : 'hy'}>
      <div className="hy-when">
        <b className="num">{when}</b>
        <span>{change.by}</span>
      </div>
      <div className="hy-what">
        <h3>
          {title} {undone ? <Chip icon="undo" word={historyWords.undone} look="dim" /> : null}
        </h3>
        <HistoryLines entry={shown} />
        {parts.length > FEW && !all ? (
          <Act variant="ghost" icon="down" onPress={() => setAll(true)}>
            {historyWords.all(parts.length)}
          </Act>
        ) : null}
        {children}
      </div>
      <div className="hy-acts">
        {undone ? null : (
          <Act icon="undo" name={historyWords.undoOf(title, when)} busy={busy} onPress={onUndo}>
            {historyWords.undo}
          </Act>
        )}
        <More
          name={historyWords.more(title, when)}
          items={[{ key: 'calls', icon: 'telephone', name: historyWords.calls, onPress: onCalls }]}
        />
      </div>
    </li>
  );
}
