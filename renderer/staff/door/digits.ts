/** What a key of the pad, or the same key of a physical keyboard, does. */
export type DigitKey =
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'back' }
  | { readonly type: 'clear' };

/** The digits after a key; a digit that would pass `max` changes nothing. */
export function afterKey(digits: string, key: DigitKey, max: number): string {
  switch (key.type) {
    case 'digit':
      return digits.length < max ? digits + key.digit : digits;
    case 'back':
      return digits.slice(0, -1);
    case 'clear':
      return '';
  }
}

/** The key of the pad that a physical key stands for; null when it is none. */
export function digitKeyOf(key: string): DigitKey | null {
  if (/^[0-9]$/.test(key)) return { type: 'digit', digit: key };
  if (key === 'Backspace') return { type: 'back' };
  return key === 'Delete' ? { type: 'clear' } : null;
}
