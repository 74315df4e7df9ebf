import type { Printer, PrintFailure, PrintingFacts } from './engine/ports.ts';

/** A printer that remembers how its last receipt ended, until the program ends. */
export interface WatchedPrinter {
  readonly printer: Printer;
  readonly facts: () => PrintingFacts;
}

/** Watches a printer from outside: what it does stays the same. */
export function watchPrinter(printer: Printer): WatchedPrinter {
  let last: PrintingFacts['last'] = null;
  return {
    printer: {
      present: printer.present,
      async print(lines) {
        const outcome = await printer.print(lines);
        last = outcome.ok ? 'done' : lastOf(outcome.error);
        return outcome;
      },
    },
    facts: () => ({ present: printer.present, last }),
  };
}

function lastOf(failure: PrintFailure): PrintingFacts['last'] {
  switch (failure.type) {
    case 'no-printer':
      return null;
    case 'not-started':
      return failure.reason;
    case 'unknown':
      return 'unknown';
  }
}
