import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { EVENT_CHANNEL, SEND_CHANNEL } from '../../shared/contract/define.ts';
import type { Connection, KioskApp, WindowFacts } from '../app.ts';
import { isOwnPage } from './addresses.ts';

const REFUSED = { ok: false, error: { type: 'not-authorised' } } as const;

/** The one registered channel. A call counts only from the top frame of our own page in a window of ours. */
export function connectCalls(
  ipc: IpcMain,
  connectionOf: (contents: WebContents) => Connection | null,
  onCall: (contents: WebContents, method: unknown) => void = () => undefined,
): void {
  ipc.handle(SEND_CHANNEL, async (event, method: unknown, input: unknown, session: unknown) => {
    const connection = isFromOwnPage(event) ? connectionOf(event.sender) : null;
    if (connection !== null) onCall(event.sender, method);
    // A call that names no session belongs to none.
    return connection === null ? REFUSED : connection.dispatch(method, input, session ?? null);
  });
}

function isFromOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url);
}

/**
 * Connects a window with the program: it hears the program's events, and nobody is signed in there any more once its page
 * is loaded anew, crashes or is gone.
 */
export function connectWindow(contents: WebContents, app: KioskApp, facts: WindowFacts): Connection {
  const connection = app.connect(facts);
  const stop = connection.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  });
  const beginAnew = () => {
    connection.reset();
    facts.forget?.().catch(() => undefined);
  };
  contents.on('did-navigate', beginAnew);
  contents.on('render-process-gone', beginAnew);
  contents.once('destroyed', () => {
    stop();
    connection.close();
  });
  return connection;
}
