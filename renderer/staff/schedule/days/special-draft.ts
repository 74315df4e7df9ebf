import type { DepartmentId } from '../../../../shared/model/ids.ts';
import type { SpecialDay } from '../../../../shared/model/schedule.ts';
import type { LocalDate } from '../../../../shared/time/local-date.ts';
import { timeRange } from '../../../../shared/time/time-range.ts';
import { anyClash, type DayHours } from '../parts/hours-list.ts';
import { localizedText, type ResidentText, startText } from '../parts/resident-text.ts';

/** A special day while it is edited (D3). Its hours are kept while one looks at „nieczynne”. */
export interface SpecialDraft {
  readonly date: LocalDate | null;
  readonly departmentId: DepartmentId | null;
  readonly closed: boolean;
  readonly hours: readonly DayHours[];
  readonly text: ResidentText;
}

export interface SpecialProblems {
  readonly date?: 'missing';
  readonly hours?: 'missing' | 'clash';
  readonly text?: 'missing';
}

/** Special hours of one day have no weekday; the list that edits hours wants one. */
const ANY_DAY = 1;
const SHORT_DAY = timeRange(8 * 60, 13 * 60);

/** A new closed day or new special hours, on a date if one was pressed. */
export function newSpecial(closed: boolean, date: LocalDate | null): SpecialDraft {
  return { date, departmentId: null, closed, hours: [{ weekday: ANY_DAY, hours: SHORT_DAY }], text: startText(null) };
}

/** One that is there, to be changed. */
export function editedSpecial({ date, departmentId, hours, reason }: SpecialDay): SpecialDraft {
  const closed = hours.length === 0;
  const list = (closed ? [SHORT_DAY] : hours).map((one) => ({ weekday: ANY_DAY, hours: one }) as const);
  return { date, departmentId, closed, hours: list, text: startText(reason) };
}

/** What is missing or clashes; empty when it can be saved. */
export function specialProblems({ date, closed, hours, text }: SpecialDraft): SpecialProblems {
  return {
    ...(date === null ? { date: 'missing' as const } : {}),
    ...(closed || hours.length > 0 ? {} : { hours: 'missing' as const }),
    ...(!closed && anyClash(hours) ? { hours: 'clash' as const } : {}),
    ...(localizedText(text) === null ? { text: 'missing' as const } : {}),
  };
}

/** The special day as it is saved; null while something is missing. */
export function specialDayOf({ date, departmentId, closed, hours, text }: SpecialDraft): SpecialDay | null {
  const reason = localizedText(text);
  if (date === null || reason === null) return null;
  return { date, departmentId, hours: closed ? [] : hours.map((one) => one.hours), reason };
}
