/** How long the kiosk waits for a printer, milliseconds (PRINTING.md, 5). */
export interface PrinterTiming {
  /** For the answer to a question. */
  readonly answerMs: number;
  /** Between two looks while it prints. */
  readonly pollMs: number;
  /** For what passes by itself before anything is printed: a hot head, paper fed by its button. */
  readonly settleMs: number;
  /** From the answer that everything was read to the answer that everything is on paper, where a printer may give both. */
  readonly graceMs: number;
  /** For a whole receipt, from the wish to the proof. Clearing up afterwards takes one `answerMs` more. */
  readonly jobMs: number;
}

export const PRINTER_TIMING: PrinterTiming = {
  answerMs: 1000,
  pollMs: 500,
  settleMs: 5000,
  graceMs: 2000,
  jobMs: 19_000,
};

/** A wait that can be ended early. */
export interface Wait {
  readonly over: Promise<void>;
  end(): void;
}

export function wait(ms: number): Wait {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  return {
    over: promise,
    end: () => {
      clearTimeout(timer);
      resolve();
    },
  };
}

/** What a promise gives, or something else when it takes longer. */
export async function within<T, L>(ms: number, work: Promise<T>, late: L): Promise<T | L> {
  const limit = wait(ms);
  try {
    return await Promise.race([work, limit.over.then(() => late)]);
  } finally {
    limit.end();
  }
}
