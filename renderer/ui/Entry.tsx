import { createContext, type FocusEvent, type ReactNode, useContext, useRef, useState } from 'react';
import { type Edit, editText } from './text-edit.ts';

interface EntryTarget {
  readonly field: () => EditableField | null;
}

const EntryContext = createContext<EntryTarget>({ field: () => null });

interface EntryProps {
  /** `letters`: keyboard under the fields. `pad`: digit pad under them, beside them on a lying screen. */
  readonly kind: 'letters' | 'pad';
  readonly children: ReactNode;
  /** Takes the height that is left in the work area. Leave it out inside `Pages`. */
  readonly fill?: boolean;
}

/** Fields and the keyboard that writes in them: in the one last focused, else in the first. */
export function Entry({ kind, children, fill = false }: EntryProps) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<EditableField | null>(null);
  const [target] = useState<EntryTarget>(() => ({
    field: () =>
      last.current?.isConnected
        ? last.current
        : (root.current?.querySelector<EditableField>('input, textarea') ?? null),
  }));
  const remember = (event: FocusEvent) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    last.current = field;
    // Tab selects all of a field, and the next key on the screen would replace it
    const end = field.value.length;
    if (field.selectionStart === 0 && field.selectionEnd === end) field.setSelectionRange(end, end);
  };
  return (
    <EntryContext value={target}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only remembers which field had the focus */}
      <div
        className={fill ? 'entry fill' : 'entry'}
        {...(kind === 'pad' ? { 'data-pad': '' } : {})}
        ref={root}
        onFocus={remember}
      >
        {children}
      </div>
    </EntryContext>
  );
}

/** The field the keyboard of this entry writes in. */
export function useEntryField(): () => EditableField | null {
  return useContext(EntryContext).field;
}

/** What keys on the screen can write in. */
export type EditableField = HTMLInputElement | HTMLTextAreaElement;

const setNativeValue = (field: EditableField, value: string) => {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
};

/**
 * Edits a field as a physical key would: first `beforeinput`, which a field may take over, then the change
 * and `input`. The caret stays where the edit left it.
 */
export function editField(field: EditableField, edit: Edit): void {
  if (edit.type === 'clear') field.select();
  const inputType = edit.type === 'insert' ? 'insertText' : 'deleteContentBackward';
  const data = edit.type === 'insert' ? edit.text : null;
  const wanted = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true });
  if (!field.dispatchEvent(wanted)) return;
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const edited = editText(field.value, start, end, edit, field.maxLength < 0 ? undefined : field.maxLength);
  if (edited.value === field.value) return;
  setNativeValue(field, edited.value);
  field.setSelectionRange(edited.caret, edited.caret);
  field.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true }));
  field.setSelectionRange(edited.caret, edited.caret);
}
