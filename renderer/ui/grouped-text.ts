/** A text of few signs that is shown in groups: how to clean what is typed, and where the spaces stand. */
export interface Grouping {
  readonly length: number;
  /** Before which signs a space is shown, in order. */
  readonly breaks: readonly number[];
  /** The signs of a typed, pasted or scanned text that may stand in the field. */
  readonly clean: (text: string) => string;
}

/** The signs in their groups. */
export function showGroups(signs: string, { breaks }: Grouping): string {
  return [...signs].map((sign, index) => (breaks.includes(index) ? ` ${sign}` : sign)).join('');
}

/** Index among the signs of a caret in the shown text, and back: the spaces between the groups are no signs. */
export function signIndex(shownIndex: number, { breaks }: Grouping): number {
  return shownIndex - breaks.filter((at, spaces) => shownIndex > at + spaces).length;
}

export function shownIndexOf(index: number, { breaks }: Grouping): number {
  return index + breaks.filter((at) => index > at).length;
}

export interface EditedSigns {
  readonly signs: string;
  readonly caret: number;
}

/**
 * The signs after an edit the browser or the on-screen keys ask for, by the names of the `beforeinput` event.
 * `start` and `end` count signs. Signs for which there is no room are not taken.
 */
export function editSigns(
  signs: string,
  start: number,
  end: number,
  inputType: string,
  data: string | null,
  { length, clean }: Pick<Grouping, 'length' | 'clean'>,
): EditedSigns {
  if (inputType.startsWith('insert')) {
    const room = length - (signs.length - (end - start));
    const added = clean(data ?? '').slice(0, room);
    return { signs: signs.slice(0, start) + added + signs.slice(end), caret: start + added.length };
  }
  if (!inputType.startsWith('delete')) return { signs, caret: end };
  if (start !== end) return { signs: signs.slice(0, start) + signs.slice(end), caret: start };
  if (inputType.endsWith('Forward')) return { signs: signs.slice(0, start) + signs.slice(start + 1), caret: start };
  const from = Math.max(0, start - 1);
  return { signs: signs.slice(0, from) + signs.slice(start), caret: from };
}
