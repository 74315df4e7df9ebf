import type { ComponentProps } from 'react';
import { editField, useEntryField } from './Entry.tsx';
import { Keys } from './Keys.tsx';

/** Keys that write the sign they show, and one that takes the last sign away. */
export function SignKeys(props: Omit<ComponentProps<typeof Keys>, 'onKey'>) {
  const field = useEntryField();
  const onKey = (key: string) => {
    const target = field();
    if (!target) return;
    editField(target, key === '{bksp}' ? { type: 'backspace' } : { type: 'insert', text: key });
  };
  return <Keys {...props} onKey={onKey} />;
}
