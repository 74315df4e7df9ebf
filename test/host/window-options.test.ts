import { expect, test } from 'vitest';
import {
  deskWindowOptions,
  displayWindowOptions,
  paperWindowOptions,
  windowOptions,
} from '../../electron/host/window-options.ts';

const LOCKED = {
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
  zoomFactor: 1,
};

test('the window is a locked kiosk: sandboxed, isolated, without Node, in memory', () => {
  expect(windowOptions('/preload.cjs')).toEqual({
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#0b4a46',
    title: 'Umów wizytę w urzędzie',
    webPreferences: LOCKED,
  });
});

test('a clerk’s window can be moved, resized and closed, and is locked inside like the kiosk', () => {
  expect(deskWindowOptions('/preload.cjs')).toEqual({
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 700,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#ffffff',
    title: 'Wizyty w urzędzie',
    webPreferences: LOCKED,
  });
});

test('I3 the display fills its screen, takes no keys, and its gong needs no touch', () => {
  const expected = {
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    show: false,
    backgroundColor: '#0b4a46',
    title: 'Wezwani do stanowisk',
    focusable: false,
    webPreferences: { ...LOCKED, autoplayPolicy: 'no-user-gesture-required' },
  };
  const bounds = { x: 1080, y: 0, width: 1920, height: 1080 };
  expect(displayWindowOptions('/preload.cjs', null)).toEqual(expected);
  expect(displayWindowOptions('/preload.cjs', bounds)).toEqual({ ...expected, ...bounds });
});

test('the window that prints is never shown, has no bridge, and shares no session with what people see', () => {
  const { preload: _none, ...locked } = LOCKED;
  expect(paperWindowOptions()).toEqual({
    show: false,
    title: 'Potwierdzenie',
    webPreferences: { ...locked, partition: 'paper' },
  });
});
