import { useState } from 'react';
import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { LocalizedText } from '../../../../shared/model/localized.ts';
import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Holiday } from '../../../../shared/model/schedule.ts';
import { dayInWords, fullDayInWords } from '../../../../shared/text/format.ts';
import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { Act } from '../../parts/Act.tsx';
import { DateInput } from '../../parts/DateInput.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { SaveRefused } from '../../parts/save-change/SaveRefused.tsx';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { useStaff } from '../../parts/staff-context.ts';
import { localizedText, startText } from '../parts/resident-text.ts';
import { ScopeChoose } from '../parts/ScopeChoose.tsx';
import { TextForResidents } from '../parts/TextForResidents.tsx';

interface HolidaySheetProps {
  readonly holiday: Holiday;
  readonly saving: SaveChange;
  readonly onClose: () => void;
}

interface OpenHolidaySheetProps extends HolidaySheetProps {
  readonly plan: OfficePlan;
  readonly onSave: (departmentId: DepartmentId | null, reason: LocalizedText) => void;
}

/** A holiday on which people work (D4): who, and what residents read. */
export function OpenHolidaySheet({ holiday, plan, saving, onSave, onClose }: OpenHolidaySheetProps) {
  const [departmentId, setDepartmentId] = useState<DepartmentId | null>(null);
  const [text, setText] = useState(() => startText({ pl: dayWords.reasonsOpen[0] }));
  const [tried, setTried] = useState(false);
  const reason = localizedText(text);
  const save = () => {
    setTried(true);
    if (reason !== null) onSave(departmentId, reason);
  };
  return (
    <Sheet
      title={dayWords.openTitle(holiday.name.pl)}
      onClose={onClose}
      closeName={scheduleWords.cancel}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={save}>
          {dayWords.openSave}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      <p>
        <b>{fullDayInWords(holiday.date, 'pl')}</b>
      </p>
      <p>{dayWords.openText}</p>
      <ScopeChoose label={dayWords.scope} plan={plan} value={departmentId} onChange={setDepartmentId} />
      <TextForResidents
        value={text}
        onChange={setText}
        suggestions={dayWords.reasonsOpen}
        error={tried && reason === null ? scheduleWords.textMissing : undefined}
      />
    </Sheet>
  );
}

interface SubstituteSheetProps extends HolidaySheetProps {
  readonly proposed: LocalDate | null;
  readonly onSave: (date: LocalDate) => void;
}

/** Another day off than the proposed one, for a holiday on a Saturday (D4). */
export function SubstituteSheet({ holiday, proposed, saving, onSave, onClose }: SubstituteSheetProps) {
  const { now } = useStaff();
  const [date, setDate] = useState(proposed);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (date !== null) onSave(date);
  };
  return (
    <Sheet
      title={dayWords.giveTitle}
      onClose={onClose}
      closeName={scheduleWords.cancel}
      acts={
        <Act variant="prime" icon="check" busy={saving.busy} onPress={save}>
          {dayWords.giveSave}
        </Act>
      }
    >
      <SaveRefused saving={saving} />
      <p>{dayWords.giveText(holiday.name.pl, dayInWords(holiday.date, 'pl'))}</p>
      <DateInput
        label={dayWords.date}
        value={date}
        min={now.date}
        onChange={(next) => {
          if (saving.stage.kind === 'refused') saving.close();
          setDate(next);
        }}
        error={tried && date === null ? dayWords.dateMissing : undefined}
      />
    </Sheet>
  );
}
