import type { DepartmentId, DeskId } from '../../../shared/model/ids.ts';
import { dayPageWords } from '../../../shared/text/panel/day-page.ts';
import { addDays, type LocalDate } from '../../../shared/time/local-date.ts';
import { Act } from '../parts/Act.tsx';
import { Choose } from '../parts/Choose.tsx';
import { DateInput } from '../parts/DateInput.tsx';
import { departmentIn, openDesks, type Place } from './office-names.ts';
import type { DayOffice } from './types.ts';

interface DayToolsProps {
  readonly office: DayOffice;
  readonly place: Place;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly onPlace: (place: Place) => void;
  readonly onDate: (date: LocalDate) => void;
}

/** Keys of „all departments” and „no desk”; no id looks like them. */
const ALL = '*';
const NONE = '-';

/** Which day, which department, which desk. */
export function DayTools({ office, place, date, today, onPlace, onDate }: DayToolsProps) {
  const department = departmentIn(office, place.departmentId);
  return (
    <>
      <div className="day-choice">
        <Act icon="backward" name={dayPageWords.dayBefore} onPress={() => onDate(addDays(date, -1))} />
        <DateInput label={dayPageWords.day} quiet value={date} onChange={onDate} />
        <Act icon="forward" name={dayPageWords.dayAfter} onPress={() => onDate(addDays(date, 1))} />
        {date === today ? null : (
          <Act icon="undo" onPress={() => onDate(today)}>
            {dayPageWords.today}
          </Act>
        )}
      </div>
      <Choose
        label={dayPageWords.department}
        value={place.departmentId ?? ALL}
        choices={[
          ...office.map(({ departmentId, name }) => ({ key: String(departmentId), name })),
          { key: ALL, name: dayPageWords.allDepartments },
        ]}
        onChange={(key) => onPlace({ departmentId: key === ALL ? null : (key as DepartmentId), deskId: null })}
      />
      {department === undefined ? null : (
        <Choose
          label={dayPageWords.desk}
          value={place.deskId ?? NONE}
          choices={[
            ...openDesks(department, place.deskId).map(({ deskId, name }) => ({ key: String(deskId), name })),
            { key: NONE, name: dayPageWords.noDesk },
          ]}
          onChange={(key) => onPlace({ ...place, deskId: key === NONE ? null : (key as DeskId) })}
        />
      )}
    </>
  );
}
