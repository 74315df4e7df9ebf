import { EventEmitter } from 'node:events';
import type { Contents } from './contents.ts';
import type { FromPreload, ToPreload } from './page/preload-world.ts';
import { strict } from './strict.ts';
import { createWireCodec } from './wire.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

const codec = createWireCodec();
const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      handlers.delete(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

const emitter = new IpcMain();
export const ipcMain = strict('ipcMain', emitter);

/** Runs the handler of an invoke, or the listeners of a send, and sends the answer back to where the question came from. */
export function dispatchFromPreload(
  contents: Contents,
  message: Extract<FromPreload, { kind: 'invoke' | 'send' }>,
  reply: (answer: ToPreload) => void,
): void {
  const details = { sender: contents, senderFrame: contents.mainFrame, frameId: 1, processId: 1, type: 'frame' };
  const args = codec.decode(message.args) as unknown[];
  if (message.kind === 'send') {
    const event = strict('ipcMain event', {
      ...details,
      ports: [],
      reply: (channel: string, ...values: unknown[]) => contents.send(channel, ...values),
    });
    emitter.emit(message.channel, event, ...args);
    return;
  }
  void answer(message.channel, strict('ipcMain event', details), args).then(
    (value) => reply({ kind: 'reply', id: message.id, value }),
    (error) =>
      reply({
        kind: 'refusal',
        id: message.id,
        message: `Error invoking remote method '${message.channel}': ${error}`,
      }),
  );
}

async function answer(channel: string, event: object, args: unknown[]): Promise<string> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  try {
    return codec.encode(await handler(event, ...args));
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    throw error;
  }
}
