import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { KeyboardReact as Keyboard } from 'react-simple-keyboard';

export interface KeyWords {
  /** Word on the key. Left out where the key shows a drawing. */
  readonly cap?: string;
  /** Name for ears of a key that shows no word. */
  readonly name?: string;
  readonly pressed?: boolean;
}

interface KeysProps {
  /** Name of the whole keyboard. */
  readonly label: string;
  readonly rows: readonly string[];
  /** Words of the keys with a function, by their code: `{bksp}`. */
  readonly words: Readonly<Record<string, KeyWords>>;
  readonly kind: 'letters' | 'pad' | 'signs';
  readonly onKey: (key: string) => void;
  /** Keys for fingers only, where everybody else has a keyboard that types into the field by itself. */
  readonly byTouchOnly?: boolean;
}

// the library would keep a copy of what is typed; a pattern that never fits leaves it empty
const NOTHING_FITS = /(?!)/;
const LAYOUT_NAME = 'default';

/** Keys drawn by simple-keyboard, as real buttons that act on release and never repeat. */
export function Keys({ label, rows, words, kind, onKey, byTouchOnly = false }: KeysProps) {
  const box = useRef<HTMLDivElement>(null);
  const press = useRef(onKey);
  const focusedKey = useRef<number | null>(null);
  const rowsText = rows.join('\n');
  const wordsText = JSON.stringify(words);

  const options = useMemo(() => {
    const known: [string, KeyWords][] = Object.entries(JSON.parse(wordsText) as Record<string, KeyWords>);
    const named = (attribute: string, value: (key: KeyWords) => string | undefined) =>
      known.flatMap(([buttons, key]) => {
        const text = value(key);
        return text === undefined ? [] : [{ attribute, value: text, buttons }];
      });
    const wide = rowsText.split(/\s+/).filter((key) => key.length > 1);
    return {
      layout: { [LAYOUT_NAME]: rowsText.split('\n') },
      display: { "'": '’', ...Object.fromEntries(known.map(([key, { cap }]) => [key, cap ?? ' '])) },
      buttonAttributes: [
        ...named('aria-label', (key) => key.name),
        ...named('aria-pressed', (key) => key.pressed?.toString()),
        ...(byTouchOnly ? [{ attribute: 'tabindex', value: '-1', buttons: rowsText.replaceAll('\n', ' ') }] : []),
      ],
      buttonTheme: [
        { class: 'fn', buttons: wide.join(' ') },
        ...['bksp', 'shift']
          .filter((key) => `{${key}}` in Object.fromEntries(known))
          .map((key) => ({ class: key, buttons: `{${key}}` })),
        ...known.filter(([, key]) => key.pressed).map(([buttons]) => ({ class: 'on', buttons })),
      ],
    };
  }, [rowsText, wordsText, byTouchOnly]);

  useLayoutEffect(() => {
    press.current = onKey;
  });
  // the library draws all keys anew when a cap changes; the key under the physical focus must not be lost by that;
  // its own effect, which draws, runs before this one
  // biome-ignore lint/correctness/useExhaustiveDependencies: new options are what makes it draw anew
  useEffect(() => {
    if (focusedKey.current !== null) keysOf(box.current)[focusedKey.current]?.focus();
    focusedKey.current = null;
  }, [options]);

  const onKeyPress = useMemo(
    () => (key: string) => {
      const index = keysOf(box.current).indexOf(document.activeElement as HTMLElement);
      focusedKey.current = index < 0 ? null : index;
      press.current(key);
    },
    [],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form, these are keys
    <div
      className={`keys ${kind}`}
      role="group"
      data-keys=""
      aria-label={label}
      ref={box}
      style={{ '--rows': rows.length }}
    >
      <Keyboard
        {...options}
        theme="simple-keyboard"
        onKeyPress={onKeyPress}
        inputPattern={NOTHING_FITS}
        useButtonTag
        useMouseEvents
        disableButtonHold
        disableCaretPositioning
        preventMouseDownDefault
      />
    </div>
  );
}

function keysOf(box: HTMLElement | null): HTMLElement[] {
  return box ? [...box.querySelectorAll<HTMLElement>('.hg-button')] : [];
}
