import type { createWireCodec } from '../wire.ts';
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

/**
 * Builds Electron's side of a sandboxed, context-isolated preload: `require('electron')` with ipcRenderer and contextBridge.
 * Runs in an isolated world that the page's scripts cannot see. Injected as source text.
 */
export function preparePreloadWorld(
  codecOf: typeof createWireCodec,
  bridgeOf: typeof createWorldBridge,
  settings: PreloadSettings,
) {
  const world = globalThis as unknown as Record<string, unknown>;
  const toMain = world[settings.binding] as (text: string) => void;
  Reflect.deleteProperty(world, settings.binding);
  const tell = (message: FromPreload): void => toMain(JSON.stringify(message));
  const codec = codecOf();

  const refuse = (what: string): never => {
    throw new Error(`electron-on-chromium: ${what} is not supported`);
  };
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key) =>
        key in object || typeof key === 'symbol' || key === 'then' || key === '__esModule' || key === 'default'
          ? Reflect.get(object, key)
          : refuse(`${name}.${key}`),
    });

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let nextId = 0;

  const add = (channel: string, listener: Listener, once: boolean): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
  };
  const remove = (channel: string, listener: Listener): object => {
    const kept = listeners.get(channel) ?? [];
    const at = kept.map((entry) => entry.listener).lastIndexOf(listener);
    listeners.set(
      channel,
      kept.filter((_, index) => index !== at),
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
    on: (channel: string, listener: Listener) => (add(channel, listener, false), ipcRenderer),
    addListener: (channel: string, listener: Listener) => (add(channel, listener, false), ipcRenderer),
    once: (channel: string, listener: Listener) => (add(channel, listener, true), ipcRenderer),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => (
      channel === undefined ? listeners.clear() : listeners.delete(channel), ipcRenderer
    ),
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  const bridge = bridgeOf(settings.secret, 'preload', (message) => {
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

  // Electron asks before-input-event before the page sees a key. A synchronous request holds the page until the main process has answered.
  let watching = false;
  const watchKeys = (): void => {
    if (watching) return;
    watching = true;
    const ask = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return;
      const input = {
        type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
        key: event.key,
        code: event.code,
        isAutoRepeat: event.repeat,
        isComposing: event.isComposing,
        shift: event.shiftKey,
        control: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
        location: event.location,
        modifiers: [
          event.shiftKey && 'shift',
          event.ctrlKey && 'control',
          event.altKey && 'alt',
          event.metaKey && 'meta',
          event.repeat && 'isautorepeat',
        ].filter(Boolean),
      };
      const request = new XMLHttpRequest();
      request.open('GET', `${settings.inputPath}?${encodeURIComponent(JSON.stringify(input))}`, false);
      request.send();
      if (request.status !== 204) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener('keydown', ask, true);
    window.addEventListener('keyup', ask, true);
  };
  if (settings.watchKeys) watchKeys();

  window.addEventListener('contextmenu', (event) => {
    // The page's own listeners, also those added later than this one, decide first.
    setTimeout(() => {
      if (event.defaultPrevented || !event.isTrusted) return;
      const target = event.composedPath()[0] as HTMLElement | undefined;
      tell({
        kind: 'context-menu',
        params: {
          x: event.clientX,
          y: event.clientY,
          linkURL: target?.closest?.('a')?.href ?? '',
          isEditable: target?.matches?.('input, textarea, [contenteditable]') ?? false,
          selectionText: String(getSelection() ?? ''),
          pageURL: location.href,
        },
      });
    });
  });

  const deliver = (message: ToPreload): void => {
    if (message.kind === 'watch-keys') return watchKeys();
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) remove(message.channel, listener);
        listener(event, ...(codec.decode(message.args) as unknown[]));
      }
      return;
    }
    const answered = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') answered?.resolve(codec.decode(message.value));
    else answered?.reject(new Error(message.message));
  };
  Object.defineProperty(world, settings.door, { value: deliver });
  tell({ kind: 'hello', url: location.href });

  const electron = strict('electron (in a preload)', { ipcRenderer, contextBridge });
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
      versions: settings.versions,
      env: {},
    }),
    failed(error: unknown): void {
      const known = error instanceof Error ? error : new Error(String(error));
      console.error(`Unable to load preload script\n${known.stack}`);
      tell({ kind: 'preload-error', message: known.message, stack: known.stack ?? '' });
    },
  };
}
