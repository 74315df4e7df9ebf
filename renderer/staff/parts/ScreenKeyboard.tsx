import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { partsWords } from '../../../shared/text/panel/parts.ts';
import { type EditableField, editField } from '../../ui/Entry.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { PANEL_ROWS } from '../../ui/keyboard-layouts.ts';
import { Act } from './Act.tsx';

type Kind = keyof typeof PANEL_ROWS;

const fieldOf = (target: EventTarget | null): EditableField | null =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement
    ? target
    : null;

/** How long the keys stay after a field was left: longer than a tap lasts. */
const LINGER_MS = 200;
const ENDS = ['pointerup', 'pointercancel'];

/**
 * Letters and digits at the foot of the panel while a field has the focus: a kiosk has no keyboard of its own. Whoever
 * plugs one in types past it.
 */
export function ScreenKeyboard() {
  const [field, setField] = useState<EditableField | null>(null);
  const [kind, setKind] = useState<Kind>('lower');

  useEffect(() => {
    let hiding: ReturnType<typeof setTimeout> | undefined;
    let pressing = false;
    const press = () => {
      pressing = true;
    };
    const release = () => {
      pressing = false;
    };
    // The panel moves when the keys go: a button that took the focus must still be there when the finger leaves it.
    const hideSoon = () => {
      hiding = setTimeout(() => (pressing ? hideSoon() : setField(null)), LINGER_MS);
    };
    const look = (event: FocusEvent) => {
      const next = fieldOf(event.target);
      const inside = event.target instanceof Element && event.target.closest('.screen-keys') !== null;
      if (inside) return;
      clearTimeout(hiding);
      if (next === null) return hideSoon();
      setField(next);
      setKind(next.dataset['keysKind'] === 'digits' ? 'signs' : 'lower');
    };
    document.addEventListener('focusin', look);
    document.addEventListener('pointerdown', press, { capture: true });
    for (const end of ENDS) document.addEventListener(end, release, { capture: true });
    return () => {
      clearTimeout(hiding);
      document.removeEventListener('focusin', look);
      document.removeEventListener('pointerdown', press, { capture: true });
      for (const end of ENDS) document.removeEventListener(end, release, { capture: true });
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-keyboard', field !== null);
    field?.scrollIntoView({ block: 'nearest' });
    return () => document.documentElement.removeAttribute('data-keyboard');
  }, [field]);

  const measure = useCallback((box: HTMLDivElement | null) => {
    if (box === null) return;
    const { style } = document.documentElement;
    const watcher = new ResizeObserver(() => style.setProperty('--keys-height', `${box.offsetHeight}px`));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);

  if (field === null || !field.isConnected) return null;
  const onKey = (key: string) => {
    if (key === '{shift}') return setKind(kind === 'upper' ? 'lower' : 'upper');
    if (key === '{signs}') return setKind('signs');
    if (key === '{letters}') return setKind('lower');
    if (key === '{bksp}') return editField(field, { type: 'backspace' });
    const text = key === '{space}' ? ' ' : key === '{enter}' ? '\n' : key;
    if (text === '\n' && field instanceof HTMLInputElement) return;
    editField(field, { type: 'insert', text });
    if (kind === 'upper') setKind('lower');
  };
  return createPortal(
    <div
      ref={measure}
      className="screen-keys staff"
      // For fingers alone: whoever has a keyboard or listens types into the field itself.
      aria-hidden="true"
      // A sheet makes everything outside it inert; the keys stand outside and write in the sheet's fields.
      data-react-aria-top-layer="true"
      // Keys must not take the focus away from the field they write in.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Keys
        kind="letters"
        label={partsWords.keyboard}
        rows={PANEL_ROWS[kind]}
        words={{
          '{bksp}': { name: partsWords.backspace },
          '{shift}': { name: partsWords.shift, pressed: kind === 'upper' },
          '{space}': { cap: partsWords.space },
          '{enter}': { cap: partsWords.enter },
          '{signs}': { cap: partsWords.digits },
          '{letters}': { cap: partsWords.letters },
        }}
        onKey={onKey}
        byTouchOnly
      />
      <Act icon="down" byTouchOnly onPress={() => setField(null)}>
        {partsWords.hideKeyboard}
      </Act>
    </div>,
    document.body,
  );
}
