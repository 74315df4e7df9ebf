import { type Command, firstCommand, questionsWithin } from './commands.ts';
import { type Faults, NO_FAULTS, statusByte } from './faults.ts';
import { type Mechanism, mechanism } from './mechanism.ts';
import { mouth } from './mouth.ts';

/** One connection as the printer sees it. */
export interface Wire {
  say(bytes: Uint8Array): void;
  /** Cuts it without a word, or ends it properly. */
  reset(): void;
  end(): void;
}

/** What the other end does with a connection. */
export interface Plug {
  take(bytes: Uint8Array): void;
  /** The other end is gone. */
  left(): void;
}

/** What the printer has seen. */
export interface Seen {
  /** Bytes of jobs, in order: neither questions, nor clearing, nor what flushes. */
  readonly job: readonly number[];
  readonly connections: number;
  /** Connections open now. */
  readonly open: number;
  readonly questions: number;
  readonly clears: number;
}

export interface FakePrinter {
  readonly faults: Faults;
  readonly seen: Seen;
  readonly mechanism: Mechanism;
  /** A person at the printer, or fate. */
  change(faults: Partial<Faults>): void;
  /** Off and on: every connection is gone, and what was waiting too. */
  powerCycle(): void;
  /** A new connection; null: it is not let in. */
  plugIn(wire: Wire): Plug | null;
  /** Tells of every change. Gives how to stop. */
  watch(listener: () => void): () => void;
}

/** A receipt printer with a mind of its own; PRINTING.md, 8. What it hangs on is somebody else's. */
export function fakePrinter(first: Partial<Faults> = {}): FakePrinter {
  let faults: Faults = { ...NO_FAULTS, ...first };
  const wires = new Map<Wire, Inlet>();
  const seen = {
    job: [] as number[],
    connections: 0,
    questions: 0,
    clears: 0,
    get open() {
      return wires.size;
    },
  };
  const listeners = new Set<() => void>();
  let stream: number[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const change = (some: Partial<Faults>) => {
    faults = { ...faults, ...some };
    for (const inlet of wires.values()) inlet.goOn();
    works.goOn();
    tell();
  };
  const { speak, hush } = mouth(
    () => faults,
    (bytes) => {
      for (const wire of wires.keys()) wire.say(bytes);
    },
  );
  const works = mechanism({ faults: () => faults, change, reached, onPrinted: tell });

  function reached({ kind, bytes }: Command): void {
    if (faults.dropAck) return;
    if (kind === 'fence') speak([faults.nearEnd ? 0x03 : 0x00]);
    else if (!faults.withoutProof) speak([0x37, 0x22, ...bytes.slice(7), 0x00]);
  }

  function answer(n: number): void {
    seen.questions += 1;
    speak([faults.garbageStatus ? 0xff : statusByte(n, faults)], faults.statusDelayMs);
  }

  /** Half a command is kept whatever becomes of its connection. */
  function takeByte(byte: number): void {
    stream.push(byte);
    for (let command = firstCommand(stream); command !== null; command = firstCommand(stream)) {
      stream = stream.slice(command.bytes.length);
      obey(command);
    }
  }

  function obey(command: Command): void {
    const { kind, bytes } = command;
    switch (kind) {
      case 'ask':
        answer(bytes[2] ?? 0);
        return;
      case 'clear':
        if (faults.withoutClear) return;
        seen.clears += 1;
        works.clear();
        speak([0x37, 0x25, 0x00]);
        return;
      case 'nothing':
        return;
      default:
        seen.job.push(...bytes);
        if (kind === 'picture') for (const n of questionsWithin(bytes.slice(8))) answer(n);
        works.put(command);
    }
  }

  return {
    get faults() {
      return faults;
    },
    seen,
    mechanism: works,
    change,
    powerCycle() {
      hush();
      stream = [];
      works.clear();
      for (const wire of [...wires.keys()]) {
        wires.delete(wire);
        wire.reset();
      }
      tell();
    },
    plugIn(wire) {
      if (faults.away || (faults.oneClient && wires.size > 0)) return null;
      seen.connections += 1;
      const inlet = inletOf(
        wire,
        () => faults,
        takeByte,
        () => seen.job.length + stream.length,
      );
      wires.set(wire, inlet);
      return {
        take: inlet.take,
        left: () => {
          wires.delete(wire);
        },
      };
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Inlet {
  take(bytes: Uint8Array): void;
  goOn(): void;
}

/** What comes in over one connection. What a deaf printer did not take goes with its connection. */
function inletOf(wire: Wire, faults: () => Faults, takeByte: (byte: number) => void, jobBytes: () => number): Inlet {
  const before = jobBytes();
  let notTaken: number[] = [];
  let over = false;

  function goOn(): void {
    if (faults().deaf) return;
    const bytes = notTaken;
    notTaken = [];
    for (const byte of bytes) {
      if (over) return;
      takeByte(byte);
      const { resetAfterBytes, closeAfterBytes } = faults();
      const limit = resetAfterBytes ?? closeAfterBytes;
      over = limit !== null && jobBytes() - before >= limit;
      if (over) (resetAfterBytes === null ? wire.end : wire.reset)();
    }
  }

  return {
    take(bytes) {
      notTaken.push(...bytes);
      goOn();
    },
    goOn,
  };
}
