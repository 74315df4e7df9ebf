import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** In memory only: no `persist:` prefix, nothing of a session reaches the disk. */
export const SESSION_PARTITION = 'kiosk';

/** Of the window that prints with a driver: it shares nothing with the pages that people see. */
export const PAPER_PARTITION = 'paper';

/** Where a screen lies among all of the machine's. */
export interface ScreenBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The window of a residents' kiosk. A test compares the three kinds of windows word for word: a flag changed here is changed
 * on purpose (SECURITY 1.1–1.3).
 */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#0b4a46',
    title: 'Umów wizytę w urzędzie',
    webPreferences: lockedPreferences(preload),
  };
}

/** A clerk's own computer: a window among others, with the same locks inside. */
export function deskWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 700,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#ffffff',
    title: 'Wizyty w urzędzie',
    webPreferences: lockedPreferences(preload),
  };
}

/** Who is called (I3), on the machine's only screen or, with its bounds, on another one. Nobody stands at it to touch it. */
export function displayWindowOptions(preload: string, bounds: ScreenBounds | null): BrowserWindowConstructorOptions {
  return {
    ...windowOptions(preload),
    ...bounds,
    title: 'Wezwani do stanowisk',
    focusable: false,
    // The gong sounds without anybody touching anything.
    webPreferences: { ...lockedPreferences(preload), autoplayPolicy: 'no-user-gesture-required' },
  };
}

/** A sheet on its way to a driver. Nobody ever sees it, and there is no bridge to the program in it. */
export function paperWindowOptions(): BrowserWindowConstructorOptions {
  return { show: false, title: 'Potwierdzenie', webPreferences: { ...LOCKED, partition: PAPER_PARTITION } };
}

function lockedPreferences(preload: string): WebPreferences {
  return { ...LOCKED, preload, partition: SESSION_PARTITION };
}

const LOCKED: Readonly<WebPreferences> = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  devTools: false,
  backgroundThrottling: false,
  autoplayPolicy: 'user-gesture-required',
  zoomFactor: 1,
});
