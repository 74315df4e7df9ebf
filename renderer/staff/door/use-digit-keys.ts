import { useEffect, useRef } from 'react';
import { type DigitKey, digitKeyOf } from './digits.ts';

/**
 * Digits of a physical keyboard, wherever the focus is: nothing on the screen shows which key it was. A field keeps its own
 * keys, and Enter on a button belongs to the button.
 */
export function useDigitKeys(onKey: (key: DigitKey) => void, onEnter: () => void): void {
  const callbacks = useRef({ onKey, onEnter });
  callbacks.current = { onKey, onEnter };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea')) return;
      if (event.key === 'Enter') {
        if (event.repeat || target?.closest('button')) return;
        event.preventDefault();
        callbacks.current.onEnter();
        return;
      }
      const key = digitKeyOf(event.key);
      if (key === null) return;
      event.preventDefault();
      callbacks.current.onKey(key);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
