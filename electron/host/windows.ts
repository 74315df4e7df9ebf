import { app, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { KioskApp, WindowFacts } from '../app.ts';
import { START_ADDRESS } from './addresses.ts';
import { keepDisplayWindow } from './display-window.ts';
import { createLockedWindow, type LockedWindowOptions } from './kiosk-window.ts';
import { laidOutPage } from './laid-out-page.ts';
import { deskWindowOptions, displayWindowOptions, windowOptions } from './window-options.ts';

export interface WindowsOptions {
  readonly kiosk: KioskApp;
  readonly preload: string;
  readonly log: LockedWindowOptions['log'];
  /** Connects a window with the program, before its page is loaded. */
  readonly connect: (window: BrowserWindow, facts: WindowFacts) => void;
}

/**
 * Opens what this machine's screens are for: the window that its mode asks for, and on a kiosk with a second screen the one
 * that shows who is called. The program ends with the first of them.
 */
export async function openWindows(options: WindowsOptions): Promise<BrowserWindow> {
  const { kiosk, preload, log, connect } = options;
  const window = createLockedWindow({
    options: optionsOf(kiosk.mode, preload),
    log: (event, details) => {
      log(event, details);
      if (event === 'page-gone') kiosk.sessionLost();
    },
  });
  connect(window, kiosk.mode === 'display' ? { isDisplay: true } : { page: laidOutPage(window.webContents) });
  const { displayScreen } = kiosk;
  const stop = displayScreen === null ? () => undefined : keepDisplay(displayScreen, options);
  window.once('closed', () => {
    stop();
    app.quit();
  });
  await window.loadURL(START_ADDRESS);
  return window;
}

function keepDisplay(screen: number, { preload, log, connect }: WindowsOptions): () => void {
  return keepDisplayWindow(screen, (bounds) => {
    const window = createLockedWindow({
      options: displayWindowOptions(preload, bounds),
      log,
      // A display that cannot be drawn must not take the residents' kiosk with it.
      giveUp: (broken) => broken.destroy(),
    });
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
