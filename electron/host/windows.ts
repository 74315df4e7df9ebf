import { app, type BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import type { KioskApp, WindowFacts } from '../app.ts';
import { START_ADDRESS } from './addresses.ts';
import { closingGuard } from './closing.ts';
import { keepDisplayWindow } from './display-window.ts';
import { forgetter } from './forget.ts';
import { guardKeys } from './key-gate.ts';
import { createLockedWindow, type LockedWindowOptions } from './kiosk-window.ts';
import { laidOutPage } from './laid-out-page.ts';
import { type MainWindow, openMainWindow } from './main-window.ts';
import { deskWindowOptions, displayWindowOptions, windowOptions } from './window-options.ts';

export interface WindowsOptions {
  readonly kiosk: KioskApp;
  readonly preload: string;
  readonly log: LockedWindowOptions['log'];
  /** Connects a window with the program, before its page is loaded. */
  readonly connect: (window: BrowserWindow, facts: WindowFacts) => void;
  /** The page that the machine is there for cannot be shown: the whole program begins anew. */
  readonly beginAnew: () => void;
  /** A keyboard types faster than people do. */
  readonly onKeyStorm: () => void;
}

/**
 * Opens what this machine's screens are for: the window that its mode asks for, and on a kiosk with a second screen the one
 * that shows who is called. The program ends with the first of them.
 */
export async function openWindows(options: WindowsOptions): Promise<MainWindow> {
  const { kiosk, preload, log, connect, beginAnew, onKeyStorm } = options;
  const keepOpen = closingGuard(app);
  const { mode, displayScreen } = kiosk;
  const stop = displayScreen === null ? () => undefined : keepDisplay(displayScreen, options);
  return openMainWindow({
    make: (ended) => {
      const window = createLockedWindow({
        options: optionsOf(mode, preload),
        giveUp: beginAnew,
        log: (event, details) => {
          log(event, details);
          if (event === 'page-gone') kiosk.sessionLost();
        },
      });
      // A clerk may close a window of their own.
      if (mode !== 'desk') keepOpen(window);
      guardKeys(window.webContents, mode, onKeyStorm);
      connect(window, mode === 'display' ? { isDisplay: true } : factsOf(window.webContents, mode, ended));
      return window;
    },
    renews: mode !== 'desk',
    subscribe: kiosk.subscribe,
    onClosed: () => {
      stop();
      app.quit();
    },
  });
}

function factsOf(contents: WebContents, mode: KioskApp['mode'], ended: () => void): WindowFacts {
  // What a clerk has copied on their own computer is theirs.
  const forget = forgetter(contents, { clipboardToo: mode === 'kiosk' });
  return {
    page: laidOutPage(contents),
    forget: async () => {
      await forget();
      ended();
    },
  };
}

function keepDisplay(screen: number, { preload, log, connect, onKeyStorm }: WindowsOptions): () => void {
  return keepDisplayWindow(screen, (bounds) => {
    const window = createLockedWindow({
      options: displayWindowOptions(preload, bounds),
      log,
      // A display that cannot be drawn must not take the residents' kiosk with it.
      giveUp: (broken) => broken.destroy(),
    });
    guardKeys(window.webContents, 'display', onKeyStorm);
    connect(window, { isDisplay: true });
    window.loadURL(START_ADDRESS).catch(() => undefined);
    return window;
  });
}

function optionsOf(mode: KioskApp['mode'], preload: string): BrowserWindowConstructorOptions {
  switch (mode) {
    case 'kiosk':
      return windowOptions(preload);
    case 'desk':
      return deskWindowOptions(preload);
    case 'display':
      return displayWindowOptions(preload, null);
  }
}
