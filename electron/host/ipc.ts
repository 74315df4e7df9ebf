import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { EVENT_CHANNEL, SEND_CHANNEL } from '../../shared/contract/define.ts';
import type { KioskApp } from '../app.ts';
import { isOwnPage } from './addresses.ts';

const REFUSED = { ok: false, error: { type: 'not-authorised' } } as const;

/** The one registered channel. A call counts only from the top frame of our own page in our own window. */
export function connectCalls(ipc: IpcMain, window: () => WebContents | null, app: () => KioskApp | null): void {
  ipc.handle(SEND_CHANNEL, async (event, method: unknown, input: unknown) => {
    const running = app();
    if (!running || !isFromOwnPage(event, window())) return REFUSED;
    return running.dispatch(method, input, { role: 'resident' });
  });
}

function isFromOwnPage(event: IpcMainInvokeEvent, own: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    own !== null && event.sender === own && frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)
  );
}

/** Sends the program's events to the page for as long as it is there. */
export function connectEvents(contents: WebContents, app: KioskApp): () => void {
  return app.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  });
}
