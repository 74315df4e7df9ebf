import type { PrinterChannel, PrinterLine } from '../../electron/printer/channel.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { FakePrinter } from './fake-printer.ts';

/** The printer on the other side of a channel without a network: time is the only thing that passes between the two. */
export function nearChannel(printer: FakePrinter): PrinterChannel {
  return {
    async open() {
      const listeners = new Set<(bytes: Uint8Array) => void>();
      const { promise: gone, resolve } = Promise.withResolvers<void>();
      let isGone = false;
      const cut = () => {
        isGone = true;
        plug?.left();
        resolve();
      };
      const plug = printer.plugIn({
        say: (bytes) => {
          for (const listener of listeners) listener(bytes);
        },
        reset: cut,
        end: cut,
      });
      if (plug === null) return err({ type: 'refused' });
      return ok({
        async send(bytes) {
          if (isGone) return 'lost';
          plug.take(bytes);
          return isGone ? 'lost' : 'sent';
        },
        hear(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        gone,
        close: cut,
      } satisfies PrinterLine);
    },
  };
}
