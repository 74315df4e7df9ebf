import { app, BrowserWindow, type BrowserWindowConstructorOptions, session } from 'electron';
import { SCHEME } from './addresses.ts';
import { afterCrash } from './crash-policy.ts';
import { lockSession } from './lockdown.ts';
import { type PageFiles, servePageFile } from './page-files.ts';
import { SESSION_PARTITION } from './window-options.ts';

export interface LockedWindowOptions {
  readonly options: BrowserWindowConstructorOptions;
  readonly log: (event: 'page-gone' | 'page-hung', details: { readonly reason: string }) => void;
  /** What to do when showing the page again does not help. Default: the whole program begins anew. */
  readonly giveUp?: (window: BrowserWindow) => void;
}

const HUNG_GRACE_MS = 10_000;

/** Makes the session of every window: locked, with our own files and nothing else. Once, before the first window. */
export function prepareSession(files: () => PageFiles): void {
  const own = session.fromPartition(SESSION_PARTITION, { cache: false });
  lockSession(own);
  own.protocol.handle(SCHEME, (request) => servePageFile(files, request));
}

/** Makes a window, still empty, and brings its page back whenever it dies or hangs. */
export function createLockedWindow({ options, log, giveUp = beginAnew }: LockedWindowOptions): BrowserWindow {
  const window = new BrowserWindow(options);
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  keepAlive(window, log, giveUp);
  return window;
}

function beginAnew(): void {
  app.relaunch();
  app.exit(1);
}

function keepAlive(
  window: BrowserWindow,
  log: LockedWindowOptions['log'],
  giveUp: (window: BrowserWindow) => void,
): void {
  const contents = window.webContents;
  let crashes: readonly number[] = [];
  let hung: NodeJS.Timeout | undefined;

  contents.on('render-process-gone', (_event, { reason }) => {
    log('page-gone', { reason });
    const next = afterCrash(crashes, Date.now());
    crashes = next.crashes;
    if (next.answer === 'reload') contents.reload();
    else giveUp(window);
  });
  window.on('unresponsive', () => {
    log('page-hung', { reason: 'unresponsive' });
    hung = setTimeout(() => contents.forcefullyCrashRenderer(), HUNG_GRACE_MS);
  });
  window.on('responsive', () => clearTimeout(hung));
  window.on('closed', () => clearTimeout(hung));
}
