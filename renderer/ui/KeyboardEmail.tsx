import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { EMAIL_ROWS } from './keyboard-layouts.ts';

interface KeyboardEmailProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** Small letters, digits and the signs of an e-mail address, with whole domains as keys. */
export function KeyboardEmail({ labels }: KeyboardEmailProps) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    editField(target, key === '{bksp}' ? { type: 'backspace' } : { type: 'insert', text: key });
  };
  return (
    <Keys
      kind="letters"
      label={labels.keyboard}
      rows={EMAIL_ROWS}
      words={{ '{bksp}': { name: labels.backspace } }}
      onKey={onKey}
    />
  );
}
