import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { DIGIT_ROWS } from './keyboard-layouts.ts';

interface DigitPadProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string; readonly clear: string };
}

/** Digits in telephone order. */
export function DigitPad({ labels }: DigitPadProps) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    if (key === '{clear}') editField(target, { type: 'clear' });
    else editField(target, key === '{bksp}' ? { type: 'backspace' } : { type: 'insert', text: key });
  };
  return (
    <Keys
      kind="pad"
      label={labels.keyboard}
      rows={DIGIT_ROWS}
      words={{ '{bksp}': { cap: labels.backspace }, '{clear}': { cap: labels.clear } }}
      onKey={onKey}
    />
  );
}
