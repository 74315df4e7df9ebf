/** What a key of the on-screen keyboard does to a field. */
export type Edit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'backspace' }
  | { readonly type: 'clear' };

export interface EditedText {
  readonly value: string;
  readonly caret: number;
}

/** Where the character before `caret` begins: a letter with its marks goes as a whole. */
function startOfCharacterBefore(value: string, caret: number): number {
  let start = 0;
  for (const { index } of new Intl.Segmenter('pl', { granularity: 'grapheme' }).segment(value)) {
    if (index >= caret) break;
    start = index;
  }
  return start;
}

/** The text after an edit of the selection [start, end). An insertion that would pass `maxLength` changes nothing. */
export function editText(
  value: string,
  start: number,
  end: number,
  edit: Edit,
  maxLength = Number.POSITIVE_INFINITY,
): EditedText {
  if (edit.type === 'clear') return { value: '', caret: 0 };
  if (edit.type === 'insert') {
    const edited = value.slice(0, start) + edit.text + value.slice(end);
    return edited.length > maxLength ? { value, caret: end } : { value: edited, caret: start + edit.text.length };
  }
  const from = start === end ? startOfCharacterBefore(value, start) : start;
  return { value: value.slice(0, from) + value.slice(end), caret: from };
}

/**
 * What a key of a domain replaces: „@wp.pl" takes the place of a domain that is there, „.pl" of a dot just typed.
 * Other keys replace the selection only.
 */
export function domainSelection(
  value: string,
  start: number,
  end: number,
  key: string,
): { start: number; end: number } {
  if (key.length > 1 && key.startsWith('@')) {
    const at = value.indexOf('@');
    return at < 0 ? { start, end } : { start: at, end: value.length };
  }
  const doubledDot = key.length > 1 && key.startsWith('.') && value.slice(0, start).endsWith('.');
  return { start: doubledDot ? start - 1 : start, end };
}

/** Whether the next letter of a name begins a word: at the start, after a space or after a hyphen. */
export function beginsWord(textBefore: string): boolean {
  return textBefore === '' || /[\s-]$/.test(textBefore);
}
