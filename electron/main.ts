import { mkdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { app, type BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, type WebContents } from 'electron';
import { type Connection, createApp, type KioskApp } from './app.ts';
import { type BackupCommand, backupCommandAsked, runBackupCommand } from './backup-commands.ts';
import { SCHEME } from './host/addresses.ts';
import { watchCrashes } from './host/crash-watch.ts';
import { startDeviceProcess } from './host/device-process.ts';
import { driverPrinting } from './host/driver-printing.ts';
import { clockFromEnvironment, folders } from './host/environment.ts';
import { connectCalls, connectWindow } from './host/ipc.ts';
import { prepareSession } from './host/kiosk-window.ts';
import { lockApp } from './host/lockdown.ts';
import { watchMachine } from './host/machine-watch.ts';
import type { MainWindow } from './host/main-window.ts';
import { readPageFiles } from './host/page-files.ts';
import { setSwitches } from './host/switches.ts';
import { openWindows } from './host/windows.ts';
import { type KeyCommand, keyCommandAsked, needsKioskStopped, runKeyCommand } from './key-commands.ts';
import { createSafeApp } from './safe-app.ts';
import { systemClock } from './system/clock.ts';
import { journalLog } from './system/log.ts';
import { machineTime } from './system/machine-time.ts';
import { serviceManager } from './system/service-manager.ts';
import { startFile } from './system/start-file.ts';
import { verifyLog, verifyLogAsked } from './verify-log.ts';

/** Filled in by the build. */
declare const BUILT_AT_MS: number;

app.setName('kiosk-wizyt');
// Before the lock: one kiosk to a folder, not one to a machine.
if (process.env['KIOSK_HOME']) app.setPath('userData', process.env['KIOSK_HOME']);
app.enableSandbox();
setSwitches(app);
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

// Beside a running kiosk too.
const asked = verifyLogAsked(process.argv);
const keyCommand = keyCommandAsked(process.argv);
const backupCommand = backupCommandAsked(process.argv);
if (asked !== null) void tellOfLog(asked);
else if (keyCommand !== null && !needsKioskStopped(keyCommand)) void doKeyCommand(keyCommand);
else if (backupCommand !== null) void doBackupCommand(backupCommand);
else if (app.requestSingleInstanceLock()) void (keyCommand === null ? run() : doKeyCommand(keyCommand));
else app.quit();

async function run(): Promise<void> {
  const log = journalLog(process.env['KIOSK_LOG'] === 'silent' ? 'silent' : 'info');
  let kiosk: KioskApp | null = null;
  let window: MainWindow | null = null;
  let lastCallMs = performance.now();
  const manager = serviceManager(process.env, () => log.problem('watchdog-not-fed'));
  const file = startFile(app.getPath('userData'));
  const crashes = watchCrashes({ app, program: process, log, file, supervised: manager !== null });
  const connections = new WeakMap<WebContents, Connection>();

  lockApp(app);
  app.on('second-instance', () => window?.current().focus());
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
    (contents) => (kiosk === null ? null : (connections.get(contents) ?? null)),
    (contents, method) => {
      lastCallMs = performance.now();
      window?.asked(contents, method);
    },
  );

  await app.whenReady();
  Menu.setApplicationMenu(null);

  const { root, userData } = folders(app);
  const renderer = path.join(root, 'dist/renderer');
  let files = readPageFiles(renderer);
  const clock = clockFromEnvironment(process.env, app.isPackaged);
  kiosk = await (crashes.safe ? createSafeApp : createApp)({
    userData,
    assets: path.join(root, 'assets'),
    environment: process.env,
    version: app.getVersion(),
    clock,
    // A clock that stands still is not the machine's.
    ...(clock === systemClock ? { machineTime: machineTime(BUILT_AT_MS) } : {}),
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
    log: (event, details) => {
      log.problem(event, details);
      crashes.disturbed();
    },
    beginAnew: crashes.beginAnew,
    onKeyStorm: () => log.problem('keys-turned-away'),
    connect: ({ webContents }, facts) => {
      connections.set(webContents, connectWindow(webContents, running, facts));
    },
  });
  // A clerk's own computer has somebody at it.
  if (running.mode !== 'desk') {
    watchMachine({
      app,
      kiosk: running,
      contents: () => window?.current().webContents,
      clock,
      log,
      manager,
      sinceLastCallMs: () => performance.now() - lastCallMs,
      beginAnew: crashes.beginAnewInOrder,
    });
  }

  if (!app.isPackaged && process.env['KIOSK_RELOAD']) {
    watch(path.join(renderer, 'index.html'), () => {
      files = readPageFiles(renderer);
      window?.current().webContents.reload();
    });
  }
  if (!app.isPackaged && process.env['KIOSK_PICTURE'])
    await leavePicture(window.current(), process.env['KIOSK_PICTURE']);
}

/** `--recovery-copy`, `--recover-key`, `--rotate-keys`: does it, says what became of it, and ends. */
async function doKeyCommand(command: KeyCommand): Promise<void> {
  const place = { userData: app.getPath('userData'), environment: process.env, typed: () => text(process.stdin) };
  const { exitCode, lines } = await runKeyCommand(command, place);
  process.stdout.write(`${lines.join('\n')}\n`);
  app.exit(exitCode);
}

/** `--list-backups` and `--restore`. The lock on the data folder keeps it from working beside a running kiosk. */
async function doBackupCommand(command: BackupCommand): Promise<void> {
  const place = { userData: app.getPath('userData'), environment: process.env, clock: systemClock };
  const { exitCode, lines } = await runBackupCommand(command, place);
  process.stdout.write(`${lines.join('\n')}\n`);
  app.exit(exitCode);
}

/** `--verify-log`: says whether the log of acts is as it was written, and ends. */
async function tellOfLog(wanted: NonNullable<ReturnType<typeof verifyLogAsked>>): Promise<void> {
  const found = await verifyLog({ ...wanted, userData: app.getPath('userData'), environment: process.env });
  process.stdout.write(`${found.line}\n`);
  app.exit(found.exitCode);
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
