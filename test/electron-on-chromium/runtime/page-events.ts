import { appEvents } from './app-events.ts';
import type { Message } from './devtools.ts';
import { dispatchFromPreload } from './ipc-main.ts';
import { netError } from './net-errors.ts';
import type { FromPreload } from './page/preload-world.ts';
import type { Page } from './page.ts';
import { fromChromium } from './scheme.ts';
import { preventable } from './strict.ts';
import type { WebContents } from './web-contents.ts';

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
const blockedWindow = /^Blocked opening '(.*)' in a new window because the request was made in a sandboxed frame/;

/** Turns what happens to a page of Chromium into the events of Electron's webContents. */
export function reportPageEvents(contents: WebContents, page: Page, setLoading: (loading: boolean) => void): void {
  page.on('message', (message: FromPreload, context: number) => {
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
  page.on('committed', () => {
    setLoading(true);
    contents.emit('did-start-loading', preventable({}));
    contents.emit('did-navigate', preventable({}), page.url, 200, 'OK');
    if (URL.canParse(page.url)) contents.session.visit(new URL(page.chromiumUrl()).origin);
  });
  page.on('dom-ready', () => contents.emit('dom-ready', preventable({})));
  page.on('loaded', () => {
    setLoading(false);
    contents.emit('did-finish-load', preventable({}));
    contents.emit('did-stop-loading', preventable({}));
  });
  page.on('load-failed', (text: string) => {
    const { name, number } = netError(text);
    setLoading(false);
    contents.emit('did-fail-load', preventable({}), number, name, fromChromium(page.documentUrl), true, 1, 1);
  });
  page.on('crashed', (status: string, exitCode: number) => {
    setLoading(false);
    const details = { reason: reasons[status] ?? 'crashed', exitCode };
    contents.emit('render-process-gone', preventable({}), details);
    appEvents.emit('render-process-gone', preventable({}), contents, details);
  });
  page.on('gone', () => contents.emit('destroyed', preventable({})));
  page.on('devtools', (method: string, params: Message) => reportConsole(contents, method, params));
}

function reportConsole(contents: WebContents, method: string, params: Message): void {
  const say = (level: string, message: string, lineNumber: number, sourceId: string): void => {
    contents.emit(
      'console-message',
      preventable({
        level: levels[level] ?? 'info',
        message,
        lineNumber,
        sourceId: fromChromium(sourceId),
        frame: contents.mainFrame,
      }),
    );
  };
  if (method === 'Runtime.consoleAPICalled') {
    const place = params.stackTrace?.callFrames?.[0];
    const text = (params.args as Message[])
      .map((argument) =>
        String(argument.value ?? argument.unserializableValue ?? argument.description ?? argument.type),
      )
      .join(' ');
    say(params.type, text, (place?.lineNumber ?? -1) + 1, place?.url ?? '');
  } else if (method === 'Runtime.exceptionThrown') {
    const { exception, text, lineNumber, url } = params.exceptionDetails;
    say('error', `Uncaught ${exception?.description ?? text}`, lineNumber + 1, url ?? '');
  } else if (method === 'Log.entryAdded') {
    const { text, level, url, lineNumber } = params.entry;
    const blocked = blockedWindow.exec(text);
    if (blocked) contents.askWindowOpen(fromChromium(blocked[1] ?? ''), '');
    else say(level, text, lineNumber ?? 0, url ?? '');
  }
}
