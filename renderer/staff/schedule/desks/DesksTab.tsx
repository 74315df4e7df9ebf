import { useState } from 'react';
import type { Desk } from '../../../../shared/model/department.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { deskWords } from '../../../../shared/text/panel/schedule-desks.ts';
import { Act } from '../../parts/Act.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import { casesOf } from '../lengths/lengths.ts';
import type { TabProps } from '../parts/tab-props.ts';
import { DeskRow } from './DeskRow.tsx';
import { DeskSheet } from './DeskSheet.tsx';
import { movedId, newDeskId } from './desk-draft.ts';

interface Editing {
  readonly desk: Desk | null;
  /** The plan's revision when the form was opened. */
  readonly revision: number;
}

/** The desks of a department (D2): what each serves, when, and in which order staff see them. */
export function DesksTab({ plan, revision, departmentId, saving }: TabProps) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [deletedShown, setDeletedShown] = useState(false);
  const all = plan.desks.filter((desk) => desk.departmentId === departmentId);
  const living = all.filter(({ archived }) => !archived);
  const deleted = all.filter(({ archived }) => archived);
  const cases = casesOf(plan, departmentId);
  const served = new Set(living.filter(({ active }) => active).flatMap(({ caseIds }) => caseIds));
  const unserved = cases.filter(({ id, active }) => active && !served.has(id));
  const ids = living.map(({ id }) => id);
  const save = (change: ScheduleChange, done: string, baseRevision = revision) =>
    saving.save({ changes: [change], baseRevision, done, onSaved: () => setEditing(null) });
  const move = (desk: Desk, by: -1 | 1) =>
    save({ kind: 'order', what: 'desks', ids: [...movedId(ids, desk.id, by)] }, deskWords.ordered);
  return (
    <div className="stack">
      {editing === null ? <SaveRefused saving={saving} /> : null}
      <div className="sheetbox">
        {living.length === 0 ? <p className="empty">{deskWords.noDesks}</p> : null}
        {all.length === 0 ? null : (
          <table className="tb desks">
            <caption className="vh">{deskWords.list}</caption>
            <thead>
              <tr>
                <th>{deskWords.name}</th>
                <th>{deskWords.serves}</th>
                <th>{deskWords.hours}</th>
                <th>{deskWords.state}</th>
                <th className="ac">
                  <span className="vh">{deskWords.acts}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {[...living, ...(deletedShown ? deleted : [])].map((desk) => (
                <DeskRow
                  key={desk.id}
                  desk={desk}
                  cases={cases}
                  place={desk.archived ? 'deleted' : placeOf(ids.indexOf(desk.id), ids.length)}
                  onEdit={() => setEditing({ desk, revision })}
                  onMove={(by) => move(desk, by)}
                  onSave={save}
                />
              ))}
            </tbody>
          </table>
        )}
        <div className="tbfoot st-row">
          <Act icon="plus" variant="ghost" onPress={() => setEditing({ desk: null, revision })}>
            {deskWords.add}
          </Act>
          {deleted.length > 0 ? (
            <Act variant="ghost" icon={deletedShown ? 'up' : 'down'} onPress={() => setDeletedShown(!deletedShown)}>
              {deletedShown ? deskWords.hideDeleted : deskWords.showDeleted(deleted.length)}
            </Act>
          ) : null}
        </div>
      </div>
      {unserved.length > 0 ? (
        <section className="st-box bad">
          <p>{deskWords.unserved}</p>
          <ul className="names">
            {unserved.map(({ id, name }) => (
              <li key={id}>{name.pl}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {editing ? (
        <DeskSheet
          key={editing.desk?.id ?? ''}
          desk={editing.desk}
          place={{ id: newDeskId(departmentId, plan.desks), departmentId }}
          cases={cases}
          saving={saving}
          onSave={(change, name) => save(change, deskWords.saved(name), editing.revision)}
          onClose={() => {
            saving.close();
            setEditing(null);
          }}
        />
      ) : null}
      <SaveSheets saving={saving} />
    </div>
  );
}

function placeOf(index: number, count: number): 'first' | 'last' | 'only' | 'between' {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'between';
}
