/** The glass a kiosk stands behind: its diagonal and the pixels of the window that fills it. */
export interface Panel {
  readonly diagonalInches: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type Shape = 'standing' | 'lying' | 'square';
/** How much room the letters leave: a small panel and a reader's larger letters are the same thing to a layout. */
export type Letters = 'normal' | 'middle' | 'large';

const MM_PER_INCH = 25.4;

/** CSS pixels per millimetre of glass. */
export function pxPerMm(panel: Panel): number {
  return Math.hypot(panel.widthPx, panel.heightPx) / (panel.diagonalInches * MM_PER_INCH);
}

/** Standing (taller than wide), lying (3:2 and wider) or square (between, such as 5:4). */
export function shapeOf(widthPx: number, heightPx: number): Shape {
  if (heightPx > widthPx) return 'standing';
  return widthPx / heightPx >= 1.5 ? 'lying' : 'square';
}

/** The narrowest screen, in millimetres of normal letters, on which the roomy layout keeps its words whole. */
const ROOM = {
  standing: { normal: 290, middle: 250 },
  lying: { normal: 357, middle: 357 },
  square: { normal: 282, middle: 282 },
} as const satisfies Record<Shape, { normal: number; middle: number }>;

/** Sorts a screen by the room its letters leave. `rootFontPx` is 16 for the reader's normal letters. */
export function lettersOf(screen: { shape: Shape; widthPx: number; pxPerMm: number; rootFontPx: number }): Letters {
  const widthInLetters = screen.widthPx / (screen.pxPerMm * (screen.rootFontPx / 16));
  const room = ROOM[screen.shape];
  if (widthInLetters >= room.normal) return 'normal';
  return widthInLetters >= room.middle ? 'middle' : 'large';
}

/**
 * Fits the page to the panel and keeps it fitted when the window or the reader's letters change.
 * Call before the first render; returns a function that stops it.
 */
export function applyPanel(diagonalInches: number, root: HTMLElement = document.documentElement): () => void {
  // one rem wide: its size changes exactly when the root font does, and nothing else reports that
  const rem = document.createElement('div');
  rem.setAttribute('aria-hidden', 'true');
  Object.assign(rem.style, { position: 'absolute', width: '1rem', height: '0', visibility: 'hidden' });

  const adjust = () => {
    const widthPx = window.innerWidth;
    const heightPx = window.innerHeight;
    const density = pxPerMm({ diagonalInches, widthPx, heightPx });
    const shape = shapeOf(widthPx, heightPx);
    const rootFontPx = Number.parseFloat(getComputedStyle(root).fontSize);
    root.style.setProperty('--px-per-mm', density.toFixed(4));
    root.dataset['shape'] = shape;
    root.dataset['letters'] = lettersOf({ shape, widthPx, pxPerMm: density, rootFontPx });
  };

  document.body.append(rem);
  const watcher = new ResizeObserver(adjust);
  watcher.observe(rem);
  window.addEventListener('resize', adjust);
  adjust();
  return () => {
    watcher.disconnect();
    window.removeEventListener('resize', adjust);
    rem.remove();
  };
}
