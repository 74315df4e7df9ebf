import type { BrowserWindowConstructorOptions } from 'electron';

/** In memory only: no `persist:` prefix, nothing of a session reaches the disk. */
export const SESSION_PARTITION = 'kiosk';

/** The kiosk's only window. A test compares it word for word: a flag changed here is changed on purpose (SECURITY 1.1–1.3). */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#0b4a46',
    title: 'Umów wizytę w urzędzie',
    webPreferences: {
      preload,
      partition: SESSION_PARTITION,
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
    },
  };
}
