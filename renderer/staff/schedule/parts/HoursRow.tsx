import { hoursInWords } from '../../../../shared/text/panel/dates.ts';
import { hoursWords } from '../../../../shared/text/panel/schedule.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { TimeInput } from '../../parts/TimeInput.tsx';

interface HoursRowProps {
  /** The day they belong to, for ears. */
  readonly day: string;
  readonly hours: TimeRange;
  readonly clash: TimeRange | null;
  /** Minutes of one press. */
  readonly step: number;
  readonly onChange: (change: Partial<TimeRange>) => void;
  readonly onRemove: () => void;
}

/** Hours as begin and end with steps between which nothing has to be typed. */
export function HoursRow({ day, hours, clash, step, onChange, onRemove }: HoursRowProps) {
  const { from, to } = hours;
  return (
    <div className="hours-row">
      {clash ? (
        <p className="sf-error" role="alert">
          {hoursWords.overlap(hoursInWords(clash))}
        </p>
      ) : null}
      <TimeInput
        label={hoursWords.fromOf(day)}
        value={from}
        max={1435}
        step={step}
        onChange={(value) => onChange({ from: value })}
      />
      <span aria-hidden="true">{hoursWords.dash}</span>
      <TimeInput
        label={hoursWords.toOf(day)}
        value={to}
        min={5}
        step={step}
        onChange={(value) => onChange({ to: value })}
      />
      <Act
        variant="ghost"
        icon="trash"
        name={hoursWords.removeOf(`${day}, ${hoursInWords(hours)}`)}
        onPress={onRemove}
      />
    </div>
  );
}
