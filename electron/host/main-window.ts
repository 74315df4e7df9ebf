import type { BrowserWindow, WebContents } from 'electron';
import type { KioskApp } from '../app.ts';
import { START_ADDRESS } from './addresses.ts';
import { isDueAtNight, isWornOut, type WindowAge } from './renewal.ts';

export interface MainWindow {
  readonly current: () => BrowserWindow;
  /** A page has asked for something. */
  readonly asked: (contents: WebContents, method: unknown) => void;
}

export interface MainWindowOptions {
  /** Makes a window that is connected with the program and still empty. `ended` hears of every session that ends there. */
  readonly make: (ended: () => void) => BrowserWindow;
  /** Whether it is made anew now and then (SECURITY 1.3), between two sessions. */
  readonly renews: boolean;
  readonly subscribe: KioskApp['subscribe'];
  readonly onClosed: () => void;
}

/** Asked by a page on its own, also where nobody stands. */
const BY_ITSELF: ReadonlySet<unknown> = new Set(['getKiosk', 'endSession', 'releaseHold']);

/** Opens the window that a machine is there for, and makes it anew where that is wanted. */
export async function openMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  let age: WindowAge = { sessions: 0, renewedOn: null };
  let lastAskedMs = performance.now();
  let renewing = false;

  const open = (): BrowserWindow => {
    const window = options.make(() => {
      if (window === shown) sessionEnded();
    });
    window.once('closed', () => {
      if (window === shown) options.onClosed();
    });
    return window;
  };
  const renew = async () => {
    if (renewing) return;
    renewing = true;
    const before = lastAskedMs;
    const next = open();
    const loaded = await next.loadURL(START_ADDRESS).then(
      () => true,
      () => false,
    );
    renewing = false;
    // Whoever began in the meantime goes on where they are.
    if (!loaded || lastAskedMs !== before) return next.destroy();
    const worn = shown;
    shown = next;
    age = { ...age, sessions: 0 };
    worn.destroy();
  };
  const sessionEnded = () => {
    age = { ...age, sessions: age.sessions + 1 };
    if (options.renews && isWornOut(age)) void renew();
  };

  let shown = open();
  if (options.renews) {
    options.subscribe((event) => {
      if (event.type !== 'minute' || !isDueAtNight(age, event.now, performance.now() - lastAskedMs)) return;
      age = { ...age, renewedOn: event.now.date };
      void renew();
    });
  }
  await shown.loadURL(START_ADDRESS);
  return {
    current: () => shown,
    asked: (contents, method) => {
      if (contents === shown.webContents && !BY_ITSELF.has(method)) lastAskedMs = performance.now();
    },
  };
}
