import { app, BrowserWindow, session } from 'electron';
import { SCHEME } from './addresses.ts';
import { afterCrash } from './crash-policy.ts';
import { lockSession } from './lockdown.ts';
import { type PageFiles, servePageFile } from './page-files.ts';
import { SESSION_PARTITION, windowOptions } from './window-options.ts';

export interface KioskWindowOptions {
  readonly preload: string;
  readonly files: () => PageFiles;
  readonly log: (event: 'page-gone' | 'page-hung', details: { readonly reason: string }) => void;
}

const HUNG_GRACE_MS = 10_000;

/** Makes the kiosk's window, still empty, and brings its page back whenever it dies or hangs. */
export function createKioskWindow({ preload, files, log }: KioskWindowOptions): BrowserWindow {
  const own = session.fromPartition(SESSION_PARTITION, { cache: false });
  lockSession(own);
  own.protocol.handle(SCHEME, (request) => servePageFile(files, request));

  const window = new BrowserWindow(windowOptions(preload));
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  keepAlive(window, log);
  return window;
}

function keepAlive(window: BrowserWindow, log: KioskWindowOptions['log']): void {
  const contents = window.webContents;
  let crashes: readonly number[] = [];
  let hung: NodeJS.Timeout | undefined;

  contents.on('render-process-gone', (_event, { reason }) => {
    log('page-gone', { reason });
    const next = afterCrash(crashes, Date.now());
    crashes = next.crashes;
    if (next.answer === 'reload') contents.reload();
    else {
      app.relaunch();
      app.exit(1);
    }
  });
  window.on('unresponsive', () => {
    log('page-hung', { reason: 'unresponsive' });
    hung = setTimeout(() => contents.forcefullyCrashRenderer(), HUNG_GRACE_MS);
  });
  window.on('responsive', () => clearTimeout(hung));
  window.on('closed', () => clearTimeout(hung));
}
