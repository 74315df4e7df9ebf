import { mkdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol } from 'electron';
import { createApp, type KioskApp } from './app.ts';
import { SCHEME, START_ADDRESS } from './host/addresses.ts';
import { clockFromEnvironment, folders } from './host/environment.ts';
import { connectCalls, connectEvents } from './host/ipc.ts';
import { createKioskWindow } from './host/kiosk-window.ts';
import { lockApp } from './host/lockdown.ts';
import { readPageFiles } from './host/page-files.ts';
import { journalLog } from './system/log.ts';

app.setName('kiosk-wizyt');
// Before the lock: one kiosk to a folder, not one to a machine.
if (process.env['KIOSK_HOME']) app.setPath('userData', process.env['KIOSK_HOME']);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const log = journalLog(process.env['KIOSK_LOG'] === 'silent' ? 'silent' : 'info');
  let kiosk: KioskApp | null = null;
  let window: BrowserWindow | null = null;

  lockApp(app);
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!kiosk) return;
    event.preventDefault();
    const closing = kiosk;
    kiosk = null;
    void closing.close().finally(() => app.quit());
  });
  connectCalls(
    ipcMain,
    () => window?.webContents ?? null,
    () => kiosk,
  );

  await app.whenReady();
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');

  const { root, userData } = folders(app);
  const renderer = path.join(root, 'dist/renderer');
  let files = readPageFiles(renderer);
  kiosk = await createApp({
    userData,
    assets: path.join(root, 'assets'),
    environment: process.env,
    version: app.getVersion(),
    clock: clockFromEnvironment(process.env, app.isPackaged),
    log,
  });
  window = createKioskWindow({
    preload: path.join(root, 'dist/app/preload.cjs'),
    files: () => files,
    log: (event, details) => {
      log.problem(event, details);
      if (event === 'page-gone') kiosk?.sessionLost();
    },
  });
  connectEvents(window.webContents, kiosk);
  await window.loadURL(START_ADDRESS);

  if (!app.isPackaged && process.env['KIOSK_RELOAD']) {
    watch(path.join(renderer, 'index.html'), () => {
      files = readPageFiles(renderer);
      window?.webContents.reload();
    });
  }
  if (!app.isPackaged && process.env['KIOSK_PICTURE']) await leavePicture(window, process.env['KIOSK_PICTURE']);
}

/** For a machine without a display: what would be seen, as a file. */
async function leavePicture(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(`new Promise((drawn) => {
    const look = () => (document.querySelector('main button') ? document.fonts.ready.then(() => setTimeout(drawn, 300)) : requestAnimationFrame(look));
    look();
  })`);
  const picture = await window.webContents.capturePage();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, picture.toPNG());
  app.quit();
}
