/** A key as Electron tells of it before the page hears of it; `key` and `code` are those of a KeyboardEvent. */
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Where the keyboard is: at a residents' kiosk, at a clerk's own desk, or at a display that nobody stands at. */
export type KeyPlace = 'kiosk' | 'desk' | 'display';

/** Keys with which fields are filled in and screens are walked, alone or with Shift. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['Backspace', 'Delete', 'Tab', 'Enter', 'Escape'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Shift', 'CapsLock', 'NumLock', 'AltGraph', 'Dead'],
]);
/** What Shift makes of them otherwise: cutting out. */
const NOT_WITH_SHIFT: ReadonlySet<string> = new Set(['Delete']);
/** A right Alt key that a system reports as Alt, or as Ctrl and Alt, types these and does nothing else. */
const POLISH = /^[ąćęłńóśźż€]$/iu;
/** On a clerk's own computer, with Ctrl: copy, paste, cut, select all, undo, redo, and going and deleting by words. */
const EDITING: ReadonlySet<string> = new Set([
  ...['c', 'v', 'x', 'a', 'z', 'y'],
  ...['backspace', 'delete', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end'],
]);

/**
 * Whether a key may reach the page (SECURITY 1.7). A list of what is allowed; everything else is no key here, whoever is signed
 * in. What staff copy at a kiosk would lie there for the next resident, so there is no clipboard. What goes up may always go
 * up: nothing is to stay pressed.
 */
export function isAllowedInput(input: KeyInput, place: KeyPlace): boolean {
  if (place === 'display') return false;
  if (input.type === 'keyUp') return true;
  if (input.meta) return false;
  if (input.alt) return POLISH.test(input.key) || (place === 'kiosk' && isStaffEntry(input));
  const { key } = input;
  if (input.control) return place === 'desk' && EDITING.has(key.toLowerCase());
  if (isPrintable(key)) return true;
  return PLAIN.has(key) && !(place === 'kiosk' && input.shift && NOT_WITH_SHIFT.has(key));
}

/** Whether a key writes something: what a keyboard that types by itself has most of. */
export function isPrintable(key: string): boolean {
  return [...key].length === 1 && !/[\p{C}\p{Z}]/u.test(key) ? true : key === ' ';
}

/** Ctrl + Alt + P, for a keyboard that a clerk plugs in (F6). */
function isStaffEntry({ code, control, shift }: KeyInput): boolean {
  return code === 'KeyP' && control && !shift;
}
