import { useState } from 'react';
import { hoursInWords, weekdayWord } from '../../../../shared/text/panel/dates.ts';
import { hoursWords, weekWords } from '../../../../shared/text/panel/schedule.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { Act } from '../../parts/Act.tsx';
import { TimeInput } from '../../parts/TimeInput.tsx';
import { Toggle } from '../../parts/Toggle.tsx';
import { FINE_STEP, needsFineStep, STEP } from '../parts/hours-list.ts';
import type { WeekPart } from './week-draft.ts';

interface BlockEditorProps {
  readonly part: WeekPart;
  readonly clash: TimeRange | null;
  readonly onHours: (change: Partial<TimeRange>) => void;
  readonly onBreak: () => void;
  readonly onSameEveryDay: () => void;
  readonly onRemove: () => void;
}

/** The chosen hours beside the week: begin, end, a break in them, the same on other days. */
export function BlockEditor({ part, clash, onHours, onBreak, onSameEveryDay, onRemove }: BlockEditorProps) {
  const { from, to } = part.hours;
  // Hours that do not stand on a quarter could only be moved by quarters from where they are.
  const [fine, setFine] = useState(needsFineStep([part.hours]));
  const step = fine ? FINE_STEP : STEP;
  const isBreak = part.kind === 'break';
  return (
    <section className="st-box wk-editor" aria-label={weekWords.editorChosen(weekdayWord(part.weekday))}>
      <div>
        <p className="k">{isBreak ? weekWords.editorBreak : weekWords.editorOpen}</p>
        <h2>{weekdayWord(part.weekday)}</h2>
      </div>
      {clash ? (
        <p className="sf-error" role="alert">
          {hoursWords.overlap(hoursInWords(clash))}
        </p>
      ) : null}
      <div className="wk-times">
        <TimeInput
          label={hoursWords.from}
          value={from}
          step={step}
          max={1435}
          onChange={(value) => onHours({ from: value })}
        />
        <TimeInput label={hoursWords.to} value={to} step={step} min={5} onChange={(value) => onHours({ to: value })} />
      </div>
      <Toggle label={hoursWords.fine} hint={hoursWords.fineHint} value={fine} onChange={setFine} />
      <div className="wk-acts">
        {isBreak ? null : (
          <Act icon="plus" onPress={onBreak}>
            {weekWords.addBreak}
          </Act>
        )}
        <Act icon="week" onPress={onSameEveryDay}>
          {hoursWords.same}
        </Act>
        <Act variant="ghost" icon="trash" onPress={onRemove}>
          {hoursWords.remove}
        </Act>
      </div>
    </section>
  );
}
