import { appEvents } from './app-events.ts';
import type { Contents } from './contents.ts';
import { dispatchFromPreload } from './ipc-main.ts';
import { netError } from './net-errors.ts';
import type { FromPreload } from './page/preload-world.ts';
import type { Page } from './page.ts';
import { fromChromium } from './scheme.ts';
import { preventable } from './strict.ts';

const reasons: Record<string, string> = {
  crashed: 'crashed',
  killed: 'killed',
  oom: 'oom',
  'launch failed': 'launch-failed',
  abnormal: 'abnormal-exit',
};
const levels: Record<string, string> = {
  error: 'error',
  warning: 'warning',
  debug: 'debug',
  verbose: 'debug',
  assert: 'error',
};
/** Chromium's complaint about a document that may not open windows (see responses.ts); Electron has no such words. */
const blockedWindow = /^Blocked opening '.*' in a new window because the request was made in a sandboxed frame/;

/** Turns what happens to a page of Chromium into the events of Electron's webContents. */
export function reportPageEvents(
  contents: Contents,
  page: Page,
  openWindow: (url: string, name: string) => void,
): void {
  page.on('message', (message: Exclude<FromPreload, { kind: 'hello' }>, context: number) => {
    if (message.kind === 'close') contents.close();
    else if (message.kind === 'context-menu')
      contents.emit('context-menu', preventable({}), {
        ...message.params,
        frame: contents.mainFrame,
        pageURL: contents.getURL(),
      });
    else if (message.kind === 'preload-error')
      contents.emit(
        'preload-error',
        preventable({}),
        page.preloadPath,
        Object.assign(new Error(message.message), { stack: message.stack }),
      );
    else dispatchFromPreload(contents, message, (reply) => page.deliver(reply, context));
  });
  page.on('console', (level: string, message: string, lineNumber: number, source: string) => {
    if (blockedWindow.test(message)) return;
    const details = { level: levels[level] ?? 'info', message, lineNumber, sourceId: fromChromium(source) };
    contents.emit('console-message', preventable({ ...details, frame: contents.mainFrame }));
  });
  page.on('window-open', openWindow);
  reportLoading(contents, page);
  page.on('crashed', (status: string, exitCode: number) => {
    const details = { reason: reasons[status] ?? 'crashed', exitCode };
    contents.emit('render-process-gone', preventable({}), details);
    appEvents.emit('render-process-gone', preventable({}), contents, details);
  });
  page.on('gone', () => contents.emit('destroyed', preventable({})));
}

function reportLoading(contents: Contents, page: Page): void {
  page.on('committed', () => {
    contents.emit('did-start-loading', preventable({}));
    contents.emit('did-navigate', preventable({}), page.url, 200, 'OK');
  });
  page.on('dom-ready', () => contents.emit('dom-ready', preventable({})));
  page.on('loaded', () => {
    contents.emit('did-finish-load', preventable({}));
    contents.emit('did-stop-loading', preventable({}));
  });
  page.on('load-failed', (text: string) => {
    const { name, number } = netError(text);
    contents.emit('did-fail-load', preventable({}), number, name, fromChromium(page.documentUrl), true, 1, 1);
  });
}
