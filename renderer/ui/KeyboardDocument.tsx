import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { DOCUMENT_ROWS } from './keyboard-layouts.ts';

interface KeyboardDocumentProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** Capital letters and digits, of which the numbers of documents are made. */
export function KeyboardDocument({ labels }: KeyboardDocumentProps) {
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
      rows={DOCUMENT_ROWS}
      words={{ '{bksp}': { name: labels.backspace } }}
      onKey={onKey}
    />
  );
}
