import type { KioskEvent } from '../../shared/contract/events.ts';

declare global {
  interface Window {
    /** What the preload script exposes, and all that a screen can reach outside itself. */
    readonly kiosk: {
      readonly send: (method: string, input: unknown) => Promise<unknown>;
      /** Another resident's session begins: what the one before asked for is answered to nobody any more. */
      readonly nextSession: () => void;
      /** Returns a function that ends the listening. */
      readonly onEvent: (listener: (event: KioskEvent) => void) => () => void;
    };
  }
}
