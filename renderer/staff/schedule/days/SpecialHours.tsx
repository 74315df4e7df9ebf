import { useState } from 'react';
import { hoursWords } from '../../../../shared/text/panel/schedule.ts';
import { dayWords } from '../../../../shared/text/panel/schedule-days.ts';
import { timeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { Toggle } from '../../parts/Toggle.tsx';
import { HoursRow } from '../parts/HoursRow.tsx';
import { clashAt, type DayHours, FINE_STEP, needsFineStep, nextHours, STEP, withHoursAt } from '../parts/hours-list.ts';

interface SpecialHoursProps {
  readonly value: readonly DayHours[];
  readonly onChange: (value: readonly DayHours[]) => void;
  readonly problem: 'missing' | 'clash' | null;
}

const FIRST = timeRange(8 * 60, 13 * 60);

/** The hours of one special day. */
export function SpecialHours({ value, onChange, problem }: SpecialHoursProps) {
  const ranges = value.map(({ hours }) => hours);
  const [fine, setFine] = useState(needsFineStep(ranges));
  return (
    <fieldset className="hours-week">
      <legend className="sf-label">{dayWords.hoursField}</legend>
      {problem === 'missing' ? <p className="sf-error">{dayWords.hoursMissing}</p> : null}
      <div className="hours-rows">
        {value.map((one, index) => (
          <HoursRow
            // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own
            key={index}
            day={dayWords.hoursField}
            hours={one.hours}
            clash={clashAt(value, index)}
            step={fine ? FINE_STEP : STEP}
            onChange={(change) => onChange(withHoursAt(value, index, change))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      <div className="st-row">
        <Act icon="plus" onPress={() => onChange([...value, { weekday: 1, hours: nextHours(ranges, FIRST) }])}>
          {hoursWords.addMore}
        </Act>
        <Toggle label={hoursWords.fine} value={fine} onChange={setFine} />
      </div>
      <p className="nt">{dayWords.hoursNote}</p>
    </fieldset>
  );
}
