import { useState } from 'react';
import type { Department } from '../../../../shared/model/department.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { suspensionWords } from '../../../../shared/text/panel/schedule-days.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Act } from '../../parts/Act.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import { SaveSheets } from '../../parts/save-change/SaveSheets.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { localizedText, startText } from '../parts/resident-text.ts';
import { TextForResidents } from '../parts/TextForResidents.tsx';
import type { TabProps } from '../parts/tab-props.ts';

/** Booking of a department stopped at once, with a message, and let go on (D6). */
export function SuspensionTab({ plan, revision, saving }: TabProps) {
  const [editing, setEditing] = useState<{ readonly department: Department; readonly revision: number } | null>(null);
  const resume = ({ id, name }: Department) =>
    saving.save({
      changes: [{ kind: 'resume', departmentId: id }],
      baseRevision: revision,
      done: suspensionWords.resumed(name.pl),
    });
  return (
    <div className="stack">
      <p className="suspension-lead">{suspensionWords.lead}</p>
      {editing === null ? <SaveRefused saving={saving} /> : null}
      <ul className="suspensions">
        {plan.departments
          .filter(({ archived }) => !archived)
          .map((department) => (
            <DepartmentCard
              key={department.id}
              department={department}
              busy={saving.busy}
              onEdit={() => setEditing({ department, revision })}
              onResume={() => resume(department)}
            />
          ))}
      </ul>
      {editing ? (
        <SuspendSheet
          department={editing.department}
          baseRevision={editing.revision}
          saving={saving}
          onClose={() => setEditing(null)}
        />
      ) : null}
      <SaveSheets saving={saving} />
    </div>
  );
}

interface DepartmentCardProps {
  readonly department: Department;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onResume: () => void;
}

function DepartmentCard({ department, busy, onEdit, onResume }: DepartmentCardProps) {
  const { name, active, suspension } = department;
  return (
    <li className={suspension ? 'st-box bad' : 'st-box'}>
      <div className="suspension-head">
        <h2>{name.pl}</h2>
        {suspension ? (
          <Chip icon="pause" word={suspensionWords.suspended} look="open" />
        ) : active ? (
          <Chip icon="check" word={suspensionWords.open} />
        ) : (
          <Chip icon="finish" word={suspensionWords.off} look="dim" />
        )}
      </div>
      {suspension ? (
        <>
          <blockquote>
            <p className="k">{suspensionWords.message}</p>
            <p>
              <Icon name="comment" />
              {suspension.message.pl}
            </p>
          </blockquote>
          <div className="st-row">
            <Act variant="prime" icon="play" name={suspensionWords.resumeOf(name.pl)} busy={busy} onPress={onResume}>
              {suspensionWords.resume}
            </Act>
            <Act icon="edit" name={suspensionWords.editOf(name.pl)} onPress={onEdit}>
              {suspensionWords.edit}
            </Act>
          </div>
        </>
      ) : (
        <div className="st-row">
          <Act icon="pause" name={suspensionWords.suspendOf(name.pl)} onPress={onEdit}>
            {suspensionWords.suspend}
          </Act>
        </div>
      )}
    </li>
  );
}

interface SuspendSheetProps {
  readonly department: Department;
  readonly baseRevision: number;
  readonly saving: SaveChange;
  readonly onClose: () => void;
}

function SuspendSheet({ department, baseRevision, saving, onClose }: SuspendSheetProps) {
  const { id, name, suspension } = department;
  const [text, setText] = useState(() => startText(suspension?.message ?? null));
  const [tried, setTried] = useState(false);
  const message = localizedText(text);
  const save = () => {
    setTried(true);
    if (message === null) return;
    saving.save({
      changes: [{ kind: 'suspend', departmentId: id, message }],
      baseRevision,
      done: suspensionWords.done(name.pl),
      onSaved: onClose,
    });
  };
  return (
    <Sheet
      title={suspensionWords.title(name.pl)}
      onClose={() => {
        saving.close();
        onClose();
      }}
      closeName={scheduleWords.cancel}
      acts={
        <Act variant="prime" icon="pause" busy={saving.busy} onPress={save}>
          {suspension ? scheduleWords.save : suspensionWords.suspend}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      <TextForResidents
        value={text}
        onChange={setText}
        suggestions={suspensionWords.suggestions}
        error={tried && message === null ? scheduleWords.textMissing : undefined}
      />
    </Sheet>
  );
}
