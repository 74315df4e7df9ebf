import { scheduleWords } from '../../../../shared/text/panel/schedule.ts';
import { Act } from '../../parts/Act.tsx';
import { Field } from '../../parts/Field.tsx';
import type { ResidentText } from './resident-text.ts';

interface TextForResidentsProps {
  readonly value: ResidentText;
  readonly onChange: (value: ResidentText) => void;
  readonly suggestions: readonly string[];
  readonly error: string | undefined;
}

const MOST_LETTERS = 200;

/** What residents read: in Polish always, in English where the office has it. */
export function TextForResidents({ value, onChange, suggestions, error }: TextForResidentsProps) {
  return (
    <div className="stack">
      <Field
        label={scheduleWords.textPl}
        value={value.pl}
        onChange={(pl) => onChange({ ...value, pl })}
        maxLength={MOST_LETTERS}
        lines={2}
        error={error}
      />
      <div className="suggestions">
        {suggestions.map((text) => (
          <Act key={text} pressed={value.pl === text} onPress={() => onChange({ ...value, pl: text })}>
            {text}
          </Act>
        ))}
      </div>
      <Field
        label={scheduleWords.textEn}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        maxLength={MOST_LETTERS}
      />
    </div>
  );
}
