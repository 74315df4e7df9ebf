import { useState } from 'react';
import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { PANEL_ROWS } from './keyboard-layouts.ts';

interface KeyboardTextProps {
  readonly labels: {
    readonly keyboard: string;
    readonly backspace: string;
    readonly shift: string;
    readonly space: string;
    readonly enter: string;
    readonly signs: string;
    readonly letters: string;
  };
}

/** Letters, digits and marks for whole sentences. Shift holds for one letter. */
export function KeyboardText({ labels }: KeyboardTextProps) {
  const field = useEntryField();
  const [kind, setKind] = useState<keyof typeof PANEL_ROWS>('upper');
  const onKey = (key: string) => {
    if (key === '{shift}') return setKind(kind === 'upper' ? 'lower' : 'upper');
    if (key === '{signs}') return setKind('signs');
    if (key === '{letters}') return setKind('lower');
    const target = field();
    if (!target) return;
    if (key === '{bksp}') return editField(target, { type: 'backspace' });
    const text = key === '{space}' ? ' ' : key === '{enter}' ? '\n' : key;
    editField(target, { type: 'insert', text });
    if (kind === 'upper') setKind('lower');
  };
  return (
    <Keys
      kind="letters"
      label={labels.keyboard}
      rows={PANEL_ROWS[kind]}
      words={{
        '{bksp}': { name: labels.backspace },
        '{shift}': { name: labels.shift, pressed: kind === 'upper' },
        '{space}': { cap: labels.space },
        '{enter}': { cap: labels.enter },
        '{signs}': { cap: labels.signs },
        '{letters}': { cap: labels.letters },
      }}
      onKey={onKey}
    />
  );
}
