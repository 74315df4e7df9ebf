import { mkdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, type WebContents } from 'electron';
import { type Connection, createApp, type KioskApp } from './app.ts';
import { SCHEME } from './host/addresses.ts';
import { startDeviceProcess } from './host/device-process.ts';
import { driverPrinting } from './host/driver-printing.ts';
import { clockFromEnvironment, folders } from './host/environment.ts';
import { connectCalls, connectWindow } from './host/ipc.ts';
import { prepareSession } from './host/kiosk-window.ts';
import { lockApp } from './host/lockdown.ts';
import { readPageFiles } from './host/page-files.ts';
import { openWindows } from './host/windows.ts';
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
  const connections = new WeakMap<WebContents, Connection>();

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
  connectCalls(ipcMain, (contents) => (kiosk === null ? null : (connections.get(contents) ?? null)));

  await app.whenReady();
  Menu.setApplicationMenu(null);

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
    printers: { driver: driverPrinting(), startDeviceProcess },
  });
  const running = kiosk;
  // A clerk's own computer may go to sleep.
  if (running.mode !== 'desk') powerSaveBlocker.start('prevent-display-sleep');
  prepareSession(() => files);
  window = await openWindows({
    kiosk: running,
    preload: path.join(root, 'dist/app/preload.cjs'),
    log: (event, details) => log.problem(event, details),
    connect: ({ webContents }, facts) => {
      connections.set(webContents, connectWindow(webContents, running, facts));
    },
  });

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
