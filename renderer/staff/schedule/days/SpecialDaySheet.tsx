import { useState } from 'react';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Holiday, SpecialDay } from '../../../../shared/model/schedule.ts';
import { fullDayInWords } from '../../../../shared/text/format.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import { Act } from '../../parts/Act.tsx';
import { DateInput } from '../../parts/DateInput.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { ScopeChoose } from '../parts/ScopeChoose.tsx';
import { TextForResidents } from '../parts/TextForResidents.tsx';
import { SpecialHours } from './SpecialHours.tsx';
import { type SpecialDraft, specialDayOf, specialProblems } from './special-draft.ts';

interface SpecialDaySheetProps {
  readonly plan: OfficePlan;
  /** Of the year that is shown. */
  readonly holidays: readonly Holiday[];
  readonly start: SpecialDraft;
  /** The one that is being changed: its date and department stay. Null for a new one. */
  readonly edited: SpecialDay | null;
  readonly saving: SaveChange;
  readonly onSave: (day: SpecialDay) => void;
  readonly onClose: () => void;
}

/** A closed day or special hours (D3): when, for whom, which hours, and what residents read. */
export function SpecialDaySheet({ plan, holidays, start, edited, saving, onSave, onClose }: SpecialDaySheetProps) {
  const { now } = useStaff();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const problems = specialProblems(draft);
  const shown = tried ? problems : {};
  const set = (change: Partial<SpecialDraft>) => {
    if (saving.stage.kind === 'refused') saving.close();
    setDraft({ ...draft, ...change });
  };
  const save = () => {
    setTried(true);
    const day = specialDayOf(draft);
    if (day !== null && Object.keys(problems).length === 0) onSave(day);
  };
  const holiday = holidays.find(({ date }) => date === draft.date);
  const replaces =
    edited === null && plan.specialDays.some((d) => d.date === draft.date && d.departmentId === draft.departmentId);
  return (
    <Sheet
      width="wide"
      title={draft.closed ? dayWords.closedTitle : dayWords.hoursTitle}
      onClose={onClose}
      closeName={scheduleWords.cancel}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={save}>
          {scheduleWords.save}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      {edited && draft.date ? (
        <p>
          <b>{fullDayInWords(draft.date, 'pl')}</b>
        </p>
      ) : (
        <div className="grid2">
          <DateInput
            label={dayWords.date}
            value={draft.date}
            min={now.date}
            onChange={(date) => set({ date })}
            error={shown.date ? dayWords.dateMissing : undefined}
          />
          <ScopeChoose
            label={dayWords.scope}
            plan={plan}
            value={draft.departmentId}
            onChange={(departmentId) => set({ departmentId })}
          />
        </div>
      )}
      {holiday && draft.closed ? <p className="nt">{dayWords.isHoliday(holiday.name.pl)}</p> : null}
      {replaces ? <p className="nt">{dayWords.replaces}</p> : null}
      <fieldset className="kind">
        <legend className="sf-label">{dayWords.kind}</legend>
        <Act icon="calendar-cancel" pressed={draft.closed} onPress={() => set({ closed: true })}>
          {dayWords.kindClosed}
        </Act>
        <Act icon="clock" pressed={!draft.closed} onPress={() => set({ closed: false })}>
          {dayWords.kindHours}
        </Act>
      </fieldset>
      {draft.closed ? null : (
        <SpecialHours value={draft.hours} onChange={(hours) => set({ hours })} problem={shown.hours ?? null} />
      )}
      <TextForResidents
        value={draft.text}
        onChange={(text) => set({ text })}
        suggestions={draft.closed ? dayWords.reasonsClosed : dayWords.reasonsHours}
        error={shown.text ? scheduleWords.textMissing : undefined}
      />
    </Sheet>
  );
}
