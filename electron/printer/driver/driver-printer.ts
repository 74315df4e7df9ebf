import { err, ok } from '../../../shared/basics/result.ts';
import type { PrinterSettings } from '../../../shared/model/printer.ts';
import type { Clock, PrintFailure, PrintResult } from '../../engine/ports.ts';
import { printerCondition } from '../printer-condition.ts';
import type { ReceiptPrinter } from '../receipt-printer.ts';
import { within } from '../timing.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** What a host with windows can do: print on whatever the system has a driver for. */
export interface DriverPrinting {
  /** Printers as the system names them; none where it tells none. */
  printers(): Promise<readonly string[]>;
  /** `taken`: by the system, which says nothing about paper; `refused`: before anything left; `failed`: nobody knows. */
  print(sheet: Sheet, printer: string): Promise<'taken' | 'refused' | 'failed'>;
}

export interface DriverPrinterDeps {
  readonly clock: Clock;
  /** Null under a host without windows. */
  readonly host: DriverPrinting | null;
  readonly timing?: DriverTiming;
}

/** Milliseconds. */
export interface DriverTiming {
  /** For the names of the printers. */
  readonly namesMs: number;
  /** For a receipt: the answer of a driver can be missing altogether. */
  readonly jobMs: number;
}

const TIMING: DriverTiming = { namesMs: 2500, jobMs: 15_000 };

/** The last resort: a printer that only its driver can print on. At best the receipt is handed over. */
export function driverPrinter(
  { name, paper }: Extract<PrinterSettings, { kind: 'driver' }>,
  { clock, host, timing = TIMING }: DriverPrinterDeps,
): ReceiptPrinter {
  const condition = printerCondition(clock, 0);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<'failed'>();
  let closed = false;
  let job: Promise<PrintResult> | null = null;

  const isKnown = async () => {
    const names = host === null ? [] : await within(timing.namesMs, host.printers(), []);
    return names.includes(name);
  };

  async function attempt(...[piece]: Parameters<ReceiptPrinter['print']>): Promise<PrintResult> {
    // A driver brings its own letters: there are no tables to choose from.
    if (piece.kind !== 'receipt') return err(notStarted('fault'));
    const sheet = sheetOf(piece.lines, paper);
    if (closed || host === null || !(await isKnown())) return err(notStarted('offline'));
    const printing = host.print(sheet, name).catch(() => 'failed' as const);
    switch (await within(timing.jobMs, Promise.race([printing, stopped]), 'failed' as const)) {
      case 'taken':
        return ok({ outcome: 'handed-over' });
      case 'refused':
        return err(notStarted('offline'));
      case 'failed':
        return err({ type: 'unknown', reason: 'lost' });
    }
  }

  return {
    async print(piece) {
      if (closed) return err(notStarted('offline'));
      if (job !== null) return err(notStarted('busy'));
      job = attempt(piece).catch(() => err(notStarted('fault')));
      const result = await job;
      job = null;
      return result;
    },
    async look() {
      if (closed || job !== null) return condition.last();
      return (await isKnown()) ? condition.notTold() : condition.told({ kind: 'trouble', why: 'offline' });
    },
    async close() {
      closed = true;
      stop('failed');
      await job;
    },
  };
}

function notStarted(reason: 'offline' | 'fault' | 'busy'): PrintFailure {
  return { type: 'not-started', reason };
}
