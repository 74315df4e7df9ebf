import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { WORD_ROWS } from './keyboard-layouts.ts';

interface KeyboardWordsProps {
  readonly labels: {
    readonly keyboard: string;
    readonly backspace: string;
    readonly space: string;
    readonly clear: string;
  };
}

/** Small letters for words of everyday, where capitals do not matter. */
export function KeyboardWords({ labels }: KeyboardWordsProps) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    if (key === '{clear}') editField(target, { type: 'clear' });
    else if (key === '{bksp}') editField(target, { type: 'backspace' });
    else editField(target, { type: 'insert', text: key === '{space}' ? ' ' : key });
  };
  return (
    <Keys
      kind="letters"
      label={labels.keyboard}
      rows={WORD_ROWS}
      words={{
        '{bksp}': { name: labels.backspace },
        '{space}': { cap: labels.space },
        '{clear}': { cap: labels.clear },
      }}
      onKey={onKey}
    />
  );
}
