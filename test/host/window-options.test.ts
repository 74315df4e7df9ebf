import { expect, test } from 'vitest';
import { windowOptions } from '../../electron/host/window-options.ts';

test('the window is a locked kiosk: sandboxed, isolated, without Node, in memory', () => {
  expect(windowOptions('/preload.cjs')).toEqual({
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#0b4a46',
    title: 'Umów wizytę w urzędzie',
    webPreferences: {
      preload: '/preload.cjs',
      partition: 'kiosk',
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
  });
});
