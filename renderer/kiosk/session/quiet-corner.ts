/** How many touches open the way in, and within which time (ms). */
const TOUCHES = 5;
const WITHIN_MS = 4000;
/** Millimetres of glass from the upper left corner; the board has nothing to touch there. */
const CORNER_MM = 22;

/** Touches of the corner so far, instants in ms. */
export type CornerTouches = readonly number[];

/** Whether a touch lies in the corner. Positions in CSS pixels from the upper left. */
export function inCorner(touch: { readonly x: number; readonly y: number }, pxPerMm: number): boolean {
  return touch.x <= CORNER_MM * pxPerMm && touch.y <= CORNER_MM * pxPerMm;
}

/** Counts a touch; one elsewhere begins anew. `opens`: it was the last one needed. */
export function countTouch(
  before: CornerTouches,
  touch: { readonly atMs: number; readonly inCorner: boolean },
): { readonly touches: CornerTouches; readonly opens: boolean } {
  if (!touch.inCorner) return { touches: [], opens: false };
  const touches = [...before, touch.atMs].filter((atMs) => touch.atMs - atMs < WITHIN_MS);
  return touches.length >= TOUCHES ? { touches: [], opens: true } : { touches, opens: false };
}

/** Ctrl + Alt + P: for a keyboard that a clerk plugs in. */
export function isStaffKey(key: {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return key.code === 'KeyP' && key.ctrlKey && key.altKey && !key.shiftKey && !key.metaKey;
}
