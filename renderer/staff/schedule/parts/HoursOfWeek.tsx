import { useState } from 'react';
import { weekdayWord } from '../../../../shared/text/panel/dates.ts';
import { hoursWords } from '../../../../shared/text/panel/schedule.ts';
import type { Weekday } from '../../../../shared/time/local-date.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { Toggle } from '../../parts/Toggle.tsx';
import { WEEKDAYS } from '../../parts/weekly-hours.ts';
import { HoursRow } from './HoursRow.tsx';
import {
  clashAt,
  type DayHours,
  FINE_STEP,
  needsFineStep,
  nextHours,
  onWorkingDays,
  STEP,
  withHoursAt,
} from './hours-list.ts';

interface HoursOfWeekProps {
  readonly label: string;
  readonly value: readonly DayHours[];
  readonly onChange: (value: readonly DayHours[]) => void;
  /** What the first hours of a day are when they are added. */
  readonly first: TimeRange;
  readonly minutes?: number;
}

const FRIDAY = 5;

/** Hours for every day of a week, day by day: as many as one likes, or the same on all working days. */
export function HoursOfWeek({ label, value, onChange, first, minutes }: HoursOfWeekProps) {
  const on = (weekday: Weekday) => value.filter((one) => one.weekday === weekday).map(({ hours }) => hours);
  const [fine, setFine] = useState(needsFineStep(value.map(({ hours }) => hours)));
  const add = (weekday: Weekday) => onChange([...value, { weekday, hours: nextHours(on(weekday), first, minutes) }]);
  return (
    <fieldset className="hours-week">
      <legend className="vh">{label}</legend>
      <Toggle label={hoursWords.fine} hint={hoursWords.fineHint} value={fine} onChange={setFine} />
      {WEEKDAYS.map((weekday) => {
        const day = weekdayWord(weekday);
        const used = on(weekday).length > 0;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice
          <div key={weekday} className="hours-day" role="group" aria-label={day}>
            <b>{day}</b>
            <div className="hours-rows">
              {used ? null : <p className="nt">{hoursWords.none}</p>}
              {value.map((one, index) =>
                one.weekday === weekday ? (
                  <HoursRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own
                    key={index}
                    day={day}
                    hours={one.hours}
                    clash={clashAt(value, index)}
                    step={fine ? FINE_STEP : STEP}
                    onChange={(change) => onChange(withHoursAt(value, index, change))}
                    onRemove={() => onChange(value.filter((_, at) => at !== index))}
                  />
                ) : null,
              )}
            </div>
            <div className="hours-acts">
              <Act variant="ghost" icon="plus" name={hoursWords.addOn(day)} onPress={() => add(weekday)}>
                {hoursWords.add}
              </Act>
              {used && weekday <= FRIDAY ? (
                <Act
                  variant="ghost"
                  icon="week"
                  name={hoursWords.sameAs(day)}
                  onPress={() => onChange(onWorkingDays(value, weekday))}
                >
                  {hoursWords.sameShort}
                </Act>
              ) : null}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
