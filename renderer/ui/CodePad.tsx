import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { CODE_ROWS } from './keyboard-layouts.ts';

interface CodePadProps {
  readonly labels: { readonly keyboard: string; readonly backspace: string };
}

/** The signs that visit codes are made of, and no other. */
export function CodePad({ labels }: CodePadProps) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    editField(target, key === '{bksp}' ? { type: 'backspace' } : { type: 'insert', text: key });
  };
  return (
    <Keys
      kind="signs"
      label={labels.keyboard}
      rows={CODE_ROWS}
      words={{ '{bksp}': { cap: labels.backspace } }}
      onKey={onKey}
    />
  );
}
