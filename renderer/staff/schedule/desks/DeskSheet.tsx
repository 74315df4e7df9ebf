import { useState } from 'react';
import type { Case } from '../../../../shared/model/case.ts';
import type { Desk } from '../../../../shared/model/department.ts';
import type { CaseId, DepartmentId, DeskId } from '../../../../shared/model/ids.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { dayInDigits } from '../../../../shared/text/panel/dates.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { deskWords } from '../../../../shared/text/panel/schedule-desks.ts';
import { timeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { Toggle } from '../../parts/Toggle.tsx';
import { HoursOfWeek } from '../parts/HoursOfWeek.tsx';
import { type DeskDraft, deskChange, deskProblems, laterFrom, startDesk } from './desk-draft.ts';

interface DeskSheetProps {
  /** Null for a new one. */
  readonly desk: Desk | null;
  /** What a new one is called by the program, and where it belongs. */
  readonly place: { readonly id: DeskId; readonly departmentId: DepartmentId };
  readonly cases: readonly Case[];
  readonly saving: SaveChange;
  readonly onSave: (change: ScheduleChange, name: string) => void;
  readonly onClose: () => void;
}

const DESK_DAY = timeRange(8 * 60, 15 * 60);
const DESK_BREAK = timeRange(11 * 60, 11 * 60 + 15);

/** Everything about a desk (D2): name, cases, hours and breaks of its own. */
export function DeskSheet({ desk, place, cases, saving, onSave, onClose }: DeskSheetProps) {
  const { now } = useStaff();
  const [draft, setDraft] = useState(() => startDesk(desk, now.date));
  const [tried, setTried] = useState(false);
  const problems = deskProblems(draft);
  const shown = tried ? problems : {};
  const set = (change: Partial<DeskDraft>) => {
    if (saving.stage.kind === 'refused') saving.close();
    setDraft({ ...draft, ...change });
  };
  const toggleCase = (id: CaseId, on: boolean) =>
    set({ caseIds: on ? [...draft.caseIds, id] : draft.caseIds.filter((one) => one !== id) });
  const save = () => {
    setTried(true);
    if (Object.keys(problems).length === 0) onSave(deskChange(draft, desk ?? place, now.date), draft.name.trim());
  };
  const later = laterFrom(desk?.hours ?? [], now.date);
  return (
    <Sheet
      width="wide"
      title={desk === null ? deskWords.newTitle : deskWords.editTitle(desk.name)}
      onClose={onClose}
      closeName={scheduleWords.cancel}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={save}>
          {scheduleWords.save}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      <Field
        label={deskWords.nameField}
        hint={deskWords.nameHint}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={40}
        error={shown.name ? deskWords.nameMissing : undefined}
      />
      <Toggle
        label={deskWords.active}
        hint={deskWords.activeHint}
        value={draft.active}
        onChange={(active) => set({ active })}
      />
      <fieldset className="desk-cases">
        <legend className="sf-label">{deskWords.casesField}</legend>
        {shown.cases ? <p className="sf-error">{deskWords.casesMissing}</p> : null}
        <div className="suggestions">
          <Act onPress={() => set({ caseIds: cases.map(({ id }) => id) })}>{deskWords.casesAll}</Act>
          <Act onPress={() => set({ caseIds: [] })}>{deskWords.casesNone}</Act>
        </div>
        <div className="grid2">
          {cases.map(({ id, name }) => (
            <Toggle key={id} label={name.pl} value={draft.caseIds.includes(id)} onChange={(on) => toggleCase(id, on)} />
          ))}
        </div>
      </fieldset>
      <div>
        <Toggle
          label={deskWords.ownHours}
          hint={deskWords.ownHoursHint}
          value={draft.hours !== null}
          onChange={(own) => set({ hours: own ? [] : null })}
        />
        {later ? <p className="nt">{deskWords.later(dayInDigits(later))}</p> : null}
        {shown.hours ? (
          <p className="sf-error">{shown.hours === 'missing' ? deskWords.ownHoursMissing : deskWords.clash}</p>
        ) : null}
        {draft.hours === null ? null : (
          <HoursOfWeek
            label={deskWords.ownHours}
            value={draft.hours}
            onChange={(hours) => set({ hours })}
            first={DESK_DAY}
          />
        )}
      </div>
      <div>
        <Toggle
          label={deskWords.ownBreaks}
          hint={deskWords.ownBreaksHint}
          value={draft.breaks !== null}
          onChange={(own) => set({ breaks: own ? [] : null })}
        />
        {shown.breaks ? (
          <p className="sf-error">{shown.breaks === 'missing' ? deskWords.ownBreaksMissing : deskWords.clash}</p>
        ) : null}
        {draft.breaks === null ? null : (
          <HoursOfWeek
            label={deskWords.ownBreaks}
            value={draft.breaks}
            onChange={(breaks) => set({ breaks })}
            first={DESK_BREAK}
            minutes={15}
          />
        )}
      </div>
    </Sheet>
  );
}
