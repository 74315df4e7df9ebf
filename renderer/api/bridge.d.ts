import type { KioskEvent } from '../../shared/contract/events.ts';

declare global {
  interface Window {
    /** What the preload script exposes, and all that a screen can reach outside itself. */
    readonly kiosk: {
      readonly send: (method: string, input: unknown) => Promise<unknown>;
      /** Returns a function that ends the listening. */
      readonly onEvent: (listener: (event: KioskEvent) => void) => () => void;
    };
  }
}
