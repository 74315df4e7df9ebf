import { type BrowserWindow, screen } from 'electron';
import { screenNumber } from './second-screen.ts';
import type { ScreenBounds } from './window-options.ts';

/**
 * Keeps a window on the screen with a number for as long as that screen is plugged in (I3): it comes and goes with it, and
 * nothing else of the program notices. Returns a function that ends it.
 */
export function keepDisplayWindow(number: number, open: (bounds: ScreenBounds) => BrowserWindow): () => void {
  let shown: { readonly window: BrowserWindow; readonly bounds: ScreenBounds } | null = null;
  const close = () => {
    if (shown !== null && !shown.window.isDestroyed()) shown.window.destroy();
    shown = null;
  };
  const look = () => {
    const bounds = screenNumber(number, screen.getAllDisplays(), screen.getPrimaryDisplay().id);
    const isRight = shown !== null && !shown.window.isDestroyed() && bounds !== null && same(shown.bounds, bounds);
    if (isRight) return;
    close();
    if (bounds !== null) shown = { window: open(bounds), bounds };
  };
  const events = screen as NodeJS.EventEmitter;
  const names = ['display-added', 'display-removed', 'display-metrics-changed'];
  for (const name of names) events.on(name, look);
  look();
  return () => {
    for (const name of names) events.off(name, look);
    close();
  };
}

function same(a: ScreenBounds, b: ScreenBounds): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
