import { useEffect, useState } from 'react';
import { type EditableField, editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';
import { NAME_ROWS } from './keyboard-layouts.ts';
import { beginsWord } from './text-edit.ts';

interface KeyboardNameProps {
  readonly labels: {
    readonly keyboard: string;
    readonly backspace: string;
    readonly shift: string;
    readonly space: string;
  };
}

/** Letters for names. A word begins with a capital by itself; Shift turns that round for one letter. */
export function KeyboardName({ labels }: KeyboardNameProps) {
  const field = useEntryField();
  const upperByItself = useWordBegins(field);
  const [turned, setTurned] = useState(false);
  const upper = upperByItself !== turned;

  const onKey = (key: string) => {
    if (key === '{shift}') {
      setTurned(!turned);
      return;
    }
    const target = field();
    if (!target) return;
    setTurned(false);
    if (key === '{bksp}') editField(target, { type: 'backspace' });
    else editField(target, { type: 'insert', text: key === '{space}' ? ' ' : key });
  };
  return (
    <Keys
      kind="letters"
      label={labels.keyboard}
      rows={upper ? NAME_ROWS.upper : NAME_ROWS.lower}
      words={{
        '{bksp}': { name: labels.backspace },
        '{shift}': { name: labels.shift, pressed: upper },
        '{space}': { cap: labels.space },
      }}
      onKey={onKey}
    />
  );
}

/** Whether the caret of the field stands at the beginning of a word; follows typing, caret and change of field. */
function useWordBegins(field: () => EditableField | null): boolean {
  const [begins, setBegins] = useState(true);
  useEffect(() => {
    const look = () => {
      const target = field();
      if (target) setBegins(beginsWord(target.value.slice(0, target.selectionStart ?? target.value.length)));
    };
    look();
    const events = ['input', 'focusin', 'selectionchange'];
    for (const event of events) document.addEventListener(event, look);
    return () => {
      for (const event of events) document.removeEventListener(event, look);
    };
  }, [field]);
  return begins;
}
