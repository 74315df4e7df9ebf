import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, SEND_CHANNEL } from '../shared/contract/define.ts';

contextBridge.exposeInMainWorld(
  'kiosk',
  Object.freeze({
    send: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(SEND_CHANNEL, method, input),
    onEvent: (listener: (event: unknown) => void): (() => void) => {
      const relay = (_: unknown, event: unknown) => listener(event);
      ipcRenderer.on(EVENT_CHANNEL, relay);
      return () => ipcRenderer.removeListener(EVENT_CHANNEL, relay);
    },
  }),
);
