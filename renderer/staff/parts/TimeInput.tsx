import { hourInWords } from '../../../shared/text/format.ts';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { Act } from './Act.tsx';

interface TimeInputProps {
  /** „Początek", „Koniec". */
  readonly label: string;
  readonly value: MinuteOfDay;
  readonly onChange: (value: MinuteOfDay) => void;
  readonly min?: number;
  readonly max?: number;
  /** Minutes of one press. */
  readonly step?: number;
}

/** An hour of the day, moved by fixed steps: by touch, and by the arrow keys while it has the focus. */
export function TimeInput({ label, value, onChange, min = 0, max = 1440, step = 15 }: TimeInputProps) {
  const to = (minute: number) => onChange(Math.min(max, Math.max(min, minute)) as MinuteOfDay);
  const words = hourInWords(value, 'pl');
  return (
    <div className="sf num">
      <span className="sf-label" aria-hidden="true">
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, this is one value with its steps */}
      <div className="stepper" role="group" aria-label={`${label}: ${words}`}>
        <Act icon="minus" name={partsWords.earlier(label, step)} onPress={() => to(value - step)} />
        <div
          className="sf-in time"
          role="spinbutton"
          tabIndex={0}
          aria-label={label}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={words}
          onKeyDown={(event) => {
            const steps: Readonly<Record<string, number>> = {
              ArrowUp: step,
              ArrowDown: -step,
              PageUp: 60,
              PageDown: -60,
            };
            const by = steps[event.key];
            if (by === undefined) return;
            event.preventDefault();
            to(value + by);
          }}
        >
          {words}
        </div>
        <Act icon="plus" name={partsWords.later(label, step)} onPress={() => to(value + step)} />
      </div>
    </div>
  );
}
