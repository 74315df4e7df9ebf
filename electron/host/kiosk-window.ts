import { BrowserWindow, type BrowserWindowConstructorOptions, session } from 'electron';
import { SCHEME } from './addresses.ts';
import { afterTrouble, type CrashAnswer, HUNG_GRACE_MS, NO_CRASHES, type Trouble } from './crash-policy.ts';
import { lockSession } from './lockdown.ts';
import { type PageFiles, servePageFile } from './page-files.ts';
import { SESSION_PARTITION } from './window-options.ts';

/** What the journal learns of a page in trouble: never its address or what stood on it. */
export type PageTrouble = 'page-gone' | 'page-hung' | 'page-not-loaded' | 'preload-failed';

export interface LockedWindowOptions {
  readonly options: BrowserWindowConstructorOptions;
  readonly log: (event: PageTrouble, details: { readonly reason: string }) => void;
  /** What to do when showing the page again does not help. */
  readonly giveUp: (window: BrowserWindow) => void;
}

/** Makes the session of every window: locked, with our own files and nothing else. Once, before the first window. */
export function prepareSession(files: () => PageFiles): void {
  const own = session.fromPartition(SESSION_PARTITION, { cache: false });
  lockSession(own);
  own.protocol.handle(SCHEME, (request) => servePageFile(files, request));
}

/** Makes a window, still empty, and brings its page back whenever it dies or hangs. */
export function createLockedWindow({ options, log, giveUp }: LockedWindowOptions): BrowserWindow {
  const window = new BrowserWindow(options);
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  keepAlive(window, log, giveUp);
  return window;
}

/** A load that another one took the place of. */
const ABORTED = -3;

function keepAlive(
  window: BrowserWindow,
  log: LockedWindowOptions['log'],
  giveUp: LockedWindowOptions['giveUp'],
): void {
  const contents = window.webContents;
  let memory = NO_CRASHES;
  let hung: NodeJS.Timeout | undefined;

  const act = (answer: CrashAnswer) => {
    if (answer === 'reload') contents.reload();
    if (answer === 'end-page') contents.forcefullyCrashRenderer();
    if (answer === 'begin-anew') giveUp(window);
    clearTimeout(hung);
    if (answer === 'wait') hung = setTimeout(() => on({ type: 'page-hung-on' }), HUNG_GRACE_MS);
  };
  const on = (trouble: Trouble) => {
    if (window.isDestroyed()) return;
    const next = afterTrouble(memory, trouble, performance.now());
    memory = next.memory;
    act(next.answer);
  };

  contents.on('render-process-gone', (_event, { reason }) => {
    log('page-gone', { reason });
    on({ type: 'page-gone', reason });
  });
  contents.on('did-fail-load', (_event, code, reason, _address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log('page-not-loaded', { reason });
    on({ type: 'page-not-loaded' });
  });
  contents.on('preload-error', (_event, _file, { name }) => {
    log('preload-failed', { reason: name });
    on({ type: 'preload-failed' });
  });
  window.on('unresponsive', () => {
    log('page-hung', { reason: 'unresponsive' });
    on({ type: 'page-hung' });
  });
  window.on('responsive', () => on({ type: 'page-answers' }));
  window.on('closed', () => clearTimeout(hung));
}
