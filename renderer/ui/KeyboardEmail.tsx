import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { EMAIL_ROWS } from './keyboard-layouts.ts';
import { domainSelection } from './text-edit.ts';

interface KeyboardEmailProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** Small letters, digits and the signs of an e-mail address, with whole domains as keys. */
export function KeyboardEmail({ labels }: KeyboardEmailProps) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    if (key === '{bksp}') {
      editField(target, { type: 'backspace' });
      return;
    }
    const caret = target.selectionStart ?? target.value.length;
    const replaced = domainSelection(target.value, caret, target.selectionEnd ?? caret, key);
    target.setSelectionRange(replaced.start, replaced.end);
    editField(target, { type: 'insert', text: key });
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
