import type { createWireCodec } from '../wire.ts';
import type { watchInput } from './input.ts';
import type { createWorldBridge } from './world-bridge.ts';

/** What the preload's world tells the main process; `args` are written by the wire codec. */
export type FromPreload =
  | { kind: 'hello'; url: string }
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'context-menu'; params: Record<string, unknown> }
  | { kind: 'close' };

/** What the main process tells the preload's world. */
export type ToPreload =
  | { kind: 'reply'; id: number; value: string }
  | { kind: 'refusal'; id: number; message: string }
  | { kind: 'event'; channel: string; args: string }
  | { kind: 'watch-keys' };

export type PreloadSettings = {
  binding: string;
  door: string;
  secret: string;
  inputPath: string;
  watchKeys: boolean;
  versions: Record<string, string>;
};

export type Parts = {
  createWireCodec: typeof createWireCodec;
  createWorldBridge: typeof createWorldBridge;
  watchInput: typeof watchInput;
};

/**
 * Builds Electron's side of a sandboxed, context-isolated preload: `require('electron')` with ipcRenderer and contextBridge.
 * Runs in an isolated world that the page's scripts cannot see. Injected as source text, with the parts it needs as an argument.
 */
export function preparePreloadWorld(parts: Parts, settings: PreloadSettings) {
  const world = globalThis as unknown as Record<string, unknown>;
  const toMain = world[settings.binding] as (text: string) => void;
  Reflect.deleteProperty(world, settings.binding);
  const tell = (message: FromPreload): void => toMain(JSON.stringify(message));
  const codec = parts.createWireCodec();

  const askedByTheLanguage = ['then', '__esModule', 'default'];
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key) {
        if (key in object || typeof key === 'symbol' || askedByTheLanguage.includes(key))
          return Reflect.get(object, key);
        throw new Error(`electron-on-chromium: ${name}.${key} is not supported`);
      },
    });

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let nextId = 0;

  const adds = (once: boolean) => (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener): object => {
    const all = listeners.get(channel) ?? [];
    const at = all.map((entry) => entry.listener).lastIndexOf(listener);
    listeners.set(
      channel,
      all.filter((_, index) => index !== at),
    );
    return ipcRenderer;
  };
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        nextId += 1;
        const text = codec.encode(args);
        waiting.set(nextId, { resolve, reject });
        tell({ kind: 'invoke', id: nextId, channel, args: text });
      });
    },
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args: codec.encode(args) }),
    on: adds(false),
    addListener: adds(false),
    once: adds(true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  const bridge = parts.createWorldBridge(settings.secret, 'preload', (message) => {
    if ((message as { kind: string }).kind === 'close') tell({ kind: 'close' });
  });
  const exposed = new Set<string>();
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name: string, api: unknown): void {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      bridge.post({ kind: 'expose', name, value: bridge.pack(api) });
    },
  });

  const input = parts.watchInput(settings.inputPath, (params) => tell({ kind: 'context-menu', params }));
  if (settings.watchKeys) input.keys();

  const emit = (channel: string, args: unknown[]): void => {
    const event = { sender: ipcRenderer, ports: [] };
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, listener);
      listener(event, ...args);
    }
  };
  const deliver = (message: ToPreload): void => {
    if (message.kind === 'watch-keys') {
      input.keys();
    } else if (message.kind === 'event') {
      emit(message.channel, codec.decode(message.args) as unknown[]);
    } else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'reply') asked?.resolve(codec.decode(message.value));
      else asked?.reject(new Error(message.message));
    }
  };
  Object.defineProperty(world, settings.door, { value: deliver });
  tell({ kind: 'hello', url: location.href });

  const electron = strict('electron (in a preload)', { ipcRenderer, contextBridge });
  const { versions } = settings;
  return {
    require(name: string): unknown {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: strict('process (in a preload)', {
      type: 'renderer',
      platform: 'linux',
      sandboxed: true,
      contextIsolated: true,
      versions,
      env: {},
    }),
    failed(error: unknown): void {
      const known = error instanceof Error ? error : new Error(String(error));
      console.error(`Unable to load preload script\n${known.stack}`);
      tell({ kind: 'preload-error', message: known.message, stack: known.stack ?? '' });
    },
  };
}
