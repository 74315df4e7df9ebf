import type { OfficePlan } from '../../../../shared/model/office-plan.ts';
import type { Holiday, SpecialDay } from '../../../../shared/model/schedule.ts';
import type { ScheduleChange } from '../../../../shared/model/schedule-change.ts';
import { shortDay } from '../../../../shared/text/panel/dates.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import type { SaveChange } from '../../parts/save-change/use-save-change.ts';
import { OpenHolidaySheet, SubstituteSheet } from './HolidaySheets.tsx';
import { SpecialDaySheet } from './SpecialDaySheet.tsx';
import type { SpecialDraft } from './special-draft.ts';

/** The form that is open over the year, with the plan's revision when it was opened. */
export type OpenSheet = { readonly revision: number } & (
  | {
      readonly kind: 'special';
      readonly start: SpecialDraft;
      readonly edited: SpecialDay | null;
      readonly holidays: readonly Holiday[];
    }
  | { readonly kind: 'open'; readonly holiday: Holiday }
  | { readonly kind: 'give'; readonly holiday: Holiday; readonly proposed: LocalDate | null }
);

interface DaySheetsProps {
  readonly sheet: OpenSheet | null;
  readonly plan: OfficePlan;
  readonly saving: SaveChange;
  readonly onSave: (change: ScheduleChange, done: string, baseRevision: number) => void;
  readonly onClose: () => void;
}

/** The forms of the year: a special day, work on a holiday, a day off for a Saturday. */
export function DaySheets({ sheet, plan, saving, onSave, onClose }: DaySheetsProps) {
  switch (sheet?.kind) {
    case 'special':
      return (
        <SpecialDaySheet
          plan={plan}
          holidays={sheet.holidays}
          start={sheet.start}
          edited={sheet.edited}
          saving={saving}
          onSave={(day) =>
            onSave(
              { kind: 'special-day', day: { ...day, hours: [...day.hours] } },
              dayWords.saved(shortDay(day.date)),
              sheet.revision,
            )
          }
          onClose={onClose}
        />
      );
    case 'open': {
      const { date, name } = sheet.holiday;
      return (
        <OpenHolidaySheet
          holiday={sheet.holiday}
          plan={plan}
          saving={saving}
          onSave={(departmentId, reason) =>
            onSave({ kind: 'open-holiday', date, departmentId, reason }, dayWords.opened(name.pl), sheet.revision)
          }
          onClose={onClose}
        />
      );
    }
    case 'give':
      return (
        <SubstituteSheet
          holiday={sheet.holiday}
          proposed={sheet.proposed}
          saving={saving}
          onSave={(date) =>
            onSave(
              { kind: 'substitute-day', holiday: sheet.holiday.date, date },
              dayWords.gave(shortDay(date)),
              sheet.revision,
            )
          }
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
