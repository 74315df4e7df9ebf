import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { editSigns, type Grouping, shownIndexOf, signIndex } from './grouped-text.ts';

/**
 * Takes the edits of a field over before they happen: the element holds the shown text, the caller the signs alone.
 * The caret stays where the edit left it.
 */
export function useGroupedInput(
  grouping: Grouping,
  signs: string,
  onChange: (signs: string) => void,
  takesFocus: boolean,
): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const latest = useRef({ grouping, signs, onChange });

  useLayoutEffect(() => {
    latest.current = { grouping, signs, onChange };
    if (caret.current === null || !input.current) return;
    const at = shownIndexOf(caret.current, grouping);
    input.current.setSelectionRange(at, at);
    caret.current = null;
  });

  useEffect(() => {
    const field = input.current;
    if (!field) return undefined;
    const takeOver = (event: InputEvent) => {
      event.preventDefault();
      const known = latest.current;
      const start = signIndex(field.selectionStart ?? field.value.length, known.grouping);
      const end = signIndex(field.selectionEnd ?? field.value.length, known.grouping);
      const data = event.data ?? event.dataTransfer?.getData('text/plain') ?? null;
      const edited = editSigns(known.signs, start, end, event.inputType, data, known.grouping);
      caret.current = edited.caret;
      if (edited.signs !== known.signs) known.onChange(edited.signs);
    };
    field.addEventListener('beforeinput', takeOver);
    return () => field.removeEventListener('beforeinput', takeOver);
  }, []);

  useEffect(() => {
    if (takesFocus) input.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return input;
}
