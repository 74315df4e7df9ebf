import type { createWorldBridge, Packed } from './world-bridge.ts';

export type ToMainWorld = { kind: 'expose'; name: string; value: Packed };

/**
 * Runs in the page's own world before any of its scripts: puts there what the preload exposes and sends window.close() to the
 * main process, where Electron would make it the window's preventable `close`. Injected as source text.
 */
export function prepareMainWorld(bridgeOf: typeof createWorldBridge, secret: string): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
      return typeof value === 'function' ? Object.freeze(value) : value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };

  const bridge = bridgeOf(secret, 'page', (message) => {
    const { name, value } = message as ToMainWorld;
    Object.defineProperty(globalThis, name, {
      value: freeze(bridge.unpack(value)),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  });
  window.close = () => bridge.post({ kind: 'close' });
}
