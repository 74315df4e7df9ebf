import { err } from '../shared/basics/result.ts';
import type { PrinterState } from '../shared/model/printer.ts';
import type { Clock, Paper, PrintFailure, PrintingFacts, PrintResult } from './engine/ports.ts';
import { foundAfter } from './engine/rules/printer-state.ts';
import type { ReceiptPrinter } from './printer/receipt-printer.ts';
import { type Wait, wait } from './printer/timing.ts';

/** Milliseconds. */
export interface PrinterTimes {
  /** Between two looks while nothing is printed. */
  readonly lookEveryMs: number;
  /** How long a receipt waits for the one before it. */
  readonly patienceMs: number;
}

export interface KeptPrinterOptions {
  readonly clock: Clock;
  readonly times?: PrinterTimes | undefined;
  /** After every look, whatever was found. */
  readonly onLook: (state: PrinterState) => void;
}

/** One printer of which somebody always knows how it is, with one job at a time. */
export interface KeptPrinter {
  state(): PrinterState;
  /** How the last receipt ended since this printer was taken over; null when there was none. */
  last(): PrintingFacts['last'];
  print(paper: Paper): Promise<PrintResult>;
  /** Lets go of the printer it had, and keeps this one; null for none. */
  take(printer: ReceiptPrinter | null): Promise<void>;
  close(): Promise<void>;
}

interface Work {
  readonly kind: 'look' | 'job';
  readonly ended: Promise<unknown>;
}

const TIMES: PrinterTimes = { lookEveryMs: 1000, patienceMs: 2000 };

export function keepPrinter({ clock, onLook, times = TIMES }: KeptPrinterOptions): KeptPrinter {
  const { lookEveryMs, patienceMs } = times;
  let printer: ReceiptPrinter | null = null;
  let wanted: ReceiptPrinter | null = null;
  let state: PrinterState = { kind: 'none' };
  let last: PrintingFacts['last'] = null;
  /** What the printer is busy with; it is never asked two things at once. */
  let busy: Work | null = null;
  let closed = false;
  let pause: Wait | null = null;

  const found = (next: PrinterState) => {
    state = foundAfter(state, next);
    onLook(state);
  };
  // Whoever calls it has just seen that nothing is under way: no `await` in between.
  const alone = async <T>(kind: Work['kind'], work: () => Promise<T>): Promise<T> => {
    const working = work();
    const mine = { kind, ended: working };
    busy = mine;
    try {
      return await working;
    } finally {
      if (busy === mine) busy = null;
    }
  };

  async function watch(): Promise<void> {
    while (!closed) {
      const asked = printer;
      if (asked === null) onLook(state);
      else if (busy === null) {
        const next = await alone('look', () => asked.look());
        if (printer === asked) found(next);
      }
      if (closed) return;
      pause = wait(lookEveryMs);
      await pause.over;
    }
  }

  async function print(paper: Paper): Promise<PrintResult> {
    const patience = wait(patienceMs);
    let isOver = false;
    const over = patience.over.then(() => {
      isOver = true;
    });
    while (busy !== null) {
      // A look ends soon, and says why the printer does not answer, where it does not.
      if (busy.kind === 'look') await busy.ended;
      else if (isOver) return err({ type: 'not-started', reason: 'busy' });
      else await Promise.race([busy.ended, over]);
    }
    patience.end();
    const chosen = printer;
    // One is about to be exchanged for another.
    if (chosen === null) return err(wanted === null ? { type: 'no-printer' } : { type: 'not-started', reason: 'busy' });
    const printed = await alone('job', () => chosen.print(paper));
    if (printer !== chosen) return printed;
    last = printed.ok ? 'done' : lastOf(printed.error);
    const why = printed.ok || printed.error.type === 'no-printer' ? null : printed.error.reason;
    // Staff see at once what the job found; whether it has passed the next look tells.
    if (why !== null && why !== 'busy' && why !== 'lost') found({ kind: 'not-ready', why, sinceMs: clock.now() });
    else pause?.end();
    return printed;
  }

  const watching = watch();
  return {
    state: () => state,
    last: () => last,
    print,
    async take(next) {
      const before = printer;
      wanted = next;
      printer = null;
      last = null;
      state = next === null ? { kind: 'none' } : { kind: 'not-asked' };
      onLook(state);
      // The same printer may be meant, and many let only one in.
      await before?.close();
      if (wanted !== next) return next?.close();
      printer = next;
      busy = null;
      pause?.end();
    },
    async close() {
      closed = true;
      wanted = null;
      pause?.end();
      await printer?.close();
      await watching;
    },
  };
}

function lastOf(failure: PrintFailure): PrintingFacts['last'] {
  switch (failure.type) {
    case 'no-printer':
      return null;
    case 'not-started':
      return failure.reason === 'busy' ? null : failure.reason;
    case 'unknown':
      return 'unknown';
  }
}
