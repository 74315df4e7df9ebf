import type { Command } from './commands.ts';
import { type Faults, isStopped } from './faults.ts';

/** What the mechanism does, and what came out of it. */
export interface Mechanism {
  put(command: Command): void;
  /** Something about the printer has changed: goes on where it can. */
  goOn(): void;
  /** Throws away what is still waiting. */
  clear(): void;
  /** Everything that was carried out, in order. */
  readonly printed: readonly number[];
  /** What lies in the tray: everything up to each cut. */
  readonly receipts: readonly Uint8Array[];
  /** Lines, pictures and codes on paper, cut off or not. */
  readonly marks: number;
  readonly waiting: number;
}

export interface MechanismOptions {
  readonly faults: () => Faults;
  readonly change: (faults: Partial<Faults>) => void;
  /** A question about receipts has reached its turn. */
  readonly reached: (command: Command) => void;
  readonly onPrinted: () => void;
}

/**
 * Takes one command at a time out of its buffer, stands still at a fault and goes on with the rest when the fault is over: what
 * nobody cleared away comes out then, for whoever stands there.
 */
export function mechanism({ faults, change, reached, onPrinted }: MechanismOptions): Mechanism {
  let buffer: Command[] = [];
  const printed: number[] = [];
  const receipts: Uint8Array[] = [];
  let strip: number[] = [];
  let letters = 0;
  let marks = 0;
  let timer: NodeJS.Timeout | null = null;

  function goOn(): void {
    while (timer === null && !isStopped(faults())) {
      const [command] = buffer;
      if (command === undefined) return;
      const ms = takesTime(command) ? faults().lineMs : 0;
      if (ms === 0) carryOut(command);
      else {
        timer = setTimeout(() => {
          timer = null;
          if (!isStopped(faults()) && buffer[0] === command) carryOut(command);
          goOn();
        }, ms);
      }
    }
  }

  function carryOut(command: Command): void {
    const { kind, bytes } = command;
    if (kind === 'cut' && faults().cutterJamAtCut) {
      change({ cutterError: true, cutterJamAtCut: false });
      return;
    }
    buffer.shift();
    if (kind === 'proof' || kind === 'fence') {
      reached(command);
      return;
    }
    printed.push(...bytes);
    strip.push(...bytes);
    if (kind === 'letter') letters += 1;
    if (kind === 'reset') letters = 0;
    if (kind === 'picture' || kind === 'code') mark();
    if (kind === 'line') {
      if (letters > 0) mark();
      letters = 0;
      countDown();
    }
    if (kind === 'cut') {
      receipts.push(Uint8Array.from(strip));
      strip = [];
    }
    onPrinted();
  }

  function mark(): void {
    marks += 1;
  }

  function countDown(): void {
    const { paperEndAfterLines, coverOpenAfterLines } = faults();
    if (paperEndAfterLines !== null) {
      change(
        paperEndAfterLines > 1
          ? { paperEndAfterLines: paperEndAfterLines - 1 }
          : { paperEndAfterLines: null, paperEnd: true },
      );
    }
    if (coverOpenAfterLines !== null) {
      change(
        coverOpenAfterLines > 1
          ? { coverOpenAfterLines: coverOpenAfterLines - 1 }
          : { coverOpenAfterLines: null, coverOpen: true },
      );
    }
  }

  return {
    put(command) {
      buffer.push(command);
      goOn();
    },
    goOn,
    clear() {
      buffer = [];
      letters = 0;
    },
    printed,
    receipts,
    get marks() {
      return marks;
    },
    get waiting() {
      return buffer.length;
    },
  };
}

function takesTime({ kind }: Command): boolean {
  return kind === 'line' || kind === 'picture' || kind === 'code' || kind === 'cut';
}
