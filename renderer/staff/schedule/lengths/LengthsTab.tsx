import { useState } from 'react';
import type { Case } from '../../../../shared/model/case.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { lengthOn } from '../../../../shared/rules/visit-length.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { lengthWords } from '../../../../shared/text/panel/schedule-desks.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { useStaff } from '../../parts/staff-context.ts';
import type { TabProps } from '../parts/tab-props.ts';
import type { KeepDraft } from '../parts/use-drafts.ts';
import { LengthRow } from './LengthRow.tsx';
import { LengthsSave } from './LengthsSave.tsx';
import { casesOf, lengthChanges, withoutLaterLength } from './lengths.ts';

/** New lengths that are not saved yet, and the plan's revision when the first of them was set. */
export interface LengthsDraft {
  readonly revision: number;
  readonly from: LocalDate;
  readonly minutes: ReadonlyMap<CaseId, number>;
}

interface LengthsTabProps extends TabProps {
  readonly drafts: ReadonlyMap<string, LengthsDraft>;
  readonly onDraft: KeepDraft<LengthsDraft>;
}

/** How long visits are, case by case, from a day on (D1, D5). */
export function LengthsTab({ plan, revision, departmentId, saving, drafts, onDraft }: LengthsTabProps) {
  const today = useStaff().now.date;
  const [wantedFrom, setWantedFrom] = useState(today);
  const cases = casesOf(plan, departmentId);
  const draft = drafts.get(departmentId) ?? { revision, from: wantedFrom, minutes: new Map() };
  // A day that has passed while the page was open counts as today.
  const from = [draft.from, today].sort().at(-1) ?? today;
  const changes = lengthChanges(cases, draft.minutes, from, today);
  const keep = (change: Partial<LengthsDraft>) => {
    if (saving.stage.kind !== 'idle') saving.close();
    onDraft(departmentId, (before = draft) => ({ ...before, ...change }));
  };
  const set = (one: Case, minutes: number) => {
    const next = new Map(draft.minutes);
    if (minutes === lengthOn(one, from)) next.delete(one.id);
    else next.set(one.id, minutes);
    if (next.size === 0) onDraft(departmentId, () => undefined);
    else keep({ minutes: next });
  };
  const save = () =>
    saving.save({
      changes,
      baseRevision: draft.revision,
      done: lengthWords.saved,
      onSaved: (change, saved) =>
        onDraft(departmentId, (before) => {
          const minutes = new Map(before?.minutes);
          if (change.kind === 'length') minutes.delete(change.caseId);
          return minutes.size === 0 || !before ? undefined : { ...before, minutes, revision: saved.revision };
        }),
    });
  if (cases.length === 0) return <p className="empty">{lengthWords.noCases}</p>;
  return (
    <div className="sch-cols">
      <div className="sheetbox">
        <table className="tb lengths">
          <caption className="vh">{lengthWords.list}</caption>
          <thead>
            <tr>
              <th>{lengthWords.case}</th>
              <th>{lengthWords.length}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <LengthRow
                key={one.id}
                one={one}
                today={today}
                before={lengthOn(one, from)}
                minutes={draft.minutes.get(one.id) ?? lengthOn(one, from)}
                onChange={(minutes) => set(one, minutes)}
                onRemoveLater={(date) =>
                  saving.save({
                    changes: [withoutLaterLength(one, date)],
                    baseRevision: revision,
                    done: lengthWords.laterRemoved,
                  })
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <aside className="side" aria-label={scheduleWords.effects}>
        <LengthsSave
          unsaved={changes.length}
          from={from}
          today={today}
          saving={saving}
          onFrom={(date) => {
            setWantedFrom(date);
            if (draft.minutes.size > 0) keep({ from: date });
          }}
          onSave={save}
          onDiscard={() => onDraft(departmentId, () => undefined)}
        />
      </aside>
      <SaveSheets saving={saving} />
    </div>
  );
}
