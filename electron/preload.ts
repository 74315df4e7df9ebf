import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, SEND_CHANNEL } from '../shared/contract/define.ts';

/** What a session that is over hears, whatever the answer was. */
const OVER = { ok: false, error: { type: 'not-authorised' } };

/** The number of the session that goes on: higher than any before it, also than those of an earlier page in this window. */
let session = Date.now();

contextBridge.exposeInMainWorld(
  'kiosk',
  Object.freeze({
    send: async (method: string, input: unknown): Promise<unknown> => {
      const asking = session;
      const answer: unknown = await ipcRenderer.invoke(SEND_CHANNEL, method, input, asking);
      return asking === session ? answer : OVER;
    },
    nextSession: (): void => {
      session += 1;
    },
    onEvent: (listener: (event: unknown) => void): (() => void) => {
      const relay = (_: unknown, event: unknown) => listener(event);
      ipcRenderer.on(EVENT_CHANNEL, relay);
      return () => ipcRenderer.removeListener(EVENT_CHANNEL, relay);
    },
  }),
);
