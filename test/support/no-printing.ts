import type { KioskContext } from '../../electron/api/handlers/context.ts';
import type { Printer, PrinterSetup, PrintResult } from '../../electron/engine/ports.ts';
import type { ReceiptPrinter } from '../../electron/printer/receipt-printer.ts';
import { err, ok } from '../../shared/basics/result.ts';
import type { PrinterState } from '../../shared/model/printer.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { testReceiptWords } from '../../shared/text/test-receipt.ts';

const printer: Printer = { state: () => ({ kind: 'none' }), print: async () => err({ type: 'no-printer' }) };
const printerSetup: PrinterSetup = {
  settings: () => ({ settings: { kind: 'none' }, origin: 'configuration' }),
  offered: async () => [],
  find: async () => err({ type: 'nobody-there' }),
  save: async () => err({ type: 'not-saved' }),
  printPaper: async () => err({ type: 'no-printer' }),
};

/** A machine without a receipt printer, for tests that are not about it. A new one each time: what is under way is its own. */
export function noPrinting(): Pick<KioskContext, 'printer' | 'printerSetup' | 'underWay' | 'testReceipt'> {
  const office = { name: 'Urząd', street: 'Rynek 1', city: '10-101 Olsztyn', phone: null };
  return { printer, printerSetup, underWay: new Map(), testReceipt: { office, words: testReceiptWords } };
}

/** A receipt printer in the hand of a test. */
export interface TestPrinter extends ReceiptPrinter {
  /** What came out, in order. */
  readonly receipts: readonly (readonly ReceiptLine[])[];
  /** From now on every job ends like this, and it looks like that where that is how it looks; null: it prints. */
  break(ending: Extract<PrintResult, { ok: false }>['error'] | null): void;
  /** From now on it looks like this. */
  become(state: PrinterState): void;
  /** Holds every job that begins from now on until it is let go. */
  hold(): () => void;
  /** How many jobs have begun and not ended. */
  waiting(): number;
}

const READY: PrinterState = { kind: 'ready', nearEnd: false };

export function aTestPrinter(): TestPrinter {
  const receipts: (readonly ReceiptLine[])[] = [];
  let failure: Extract<PrintResult, { ok: false }>['error'] | null = null;
  let state: PrinterState = READY;
  let held: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    receipts,
    async print(paper) {
      waiting += 1;
      await held;
      waiting -= 1;
      if (failure !== null) return err(failure);
      if (paper.kind === 'receipt') receipts.push(paper.lines);
      return ok({ outcome: 'printed' });
    },
    waiting: () => waiting,
    look: async () => state,
    close: async () => undefined,
    break: (ending) => {
      failure = ending;
      if (ending === null) state = READY;
      else if (ending.type === 'not-started' && ending.reason !== 'busy')
        state = { kind: 'not-ready', why: ending.reason, sinceMs: 0 };
    },
    become: (next) => {
      state = next;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
}
