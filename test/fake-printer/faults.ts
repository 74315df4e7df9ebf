/** What may be wrong with the printer, and what it does not know. Changed while it works, as a person at it would. */
export interface Faults {
  readonly coverOpen: boolean;
  readonly paperEnd: boolean;
  readonly nearEnd: boolean;
  readonly cutterError: boolean;
  readonly unrecoverable: boolean;
  /** The head is too hot: it waits, and goes on by itself when this ends. */
  readonly hot: boolean;
  /** Paper is fed by the button: offline without a reason. */
  readonly feeding: boolean;
  /** The presenter of a kiosk unit holds a receipt: another bit of the paper's byte. */
  readonly presenting: boolean;

  /** The paper ends, or the cover is opened, after so many more lines. */
  readonly paperEndAfterLines: number | null;
  readonly coverOpenAfterLines: number | null;
  readonly cutterJamAtCut: boolean;

  /** Takes everything and says nothing. */
  readonly mute: boolean;
  /** Answers about its state, but never about receipts. */
  readonly dropAck: boolean;
  /** Takes everything and prints nothing, with a good conscience. */
  readonly stall: boolean;
  /** Takes nothing any more. */
  readonly deaf: boolean;
  /** After so many bytes of jobs over one connection it is reset, or ended properly. */
  readonly resetAfterBytes: number | null;
  readonly closeAfterBytes: number | null;
  /** Nobody can connect. */
  readonly away: boolean;

  /** Milliseconds a line takes. */
  readonly lineMs: number;
  /** Milliseconds until it answers about its state. */
  readonly statusDelayMs: number;
  /** Says one byte at a time. */
  readonly splitsAnswers: boolean;
  /** Tells its state of its own accord before everything that it says. */
  readonly asbNoise: boolean;
  /** Answers questions about its state with what is no state. */
  readonly garbageStatus: boolean;
  readonly withoutProof: boolean;
  readonly withoutClear: boolean;
  /** Does not let a second client in. */
  readonly oneClient: boolean;
}

export const NO_FAULTS: Faults = {
  coverOpen: false,
  paperEnd: false,
  nearEnd: false,
  cutterError: false,
  unrecoverable: false,
  hot: false,
  feeding: false,
  presenting: false,
  paperEndAfterLines: null,
  coverOpenAfterLines: null,
  cutterJamAtCut: false,
  mute: false,
  dropAck: false,
  stall: false,
  deaf: false,
  resetAfterBytes: null,
  closeAfterBytes: null,
  away: false,
  lineMs: 0,
  statusDelayMs: 0,
  splitsAnswers: false,
  asbNoise: false,
  garbageStatus: false,
  withoutProof: false,
  withoutClear: false,
  oneClient: true,
};

/** The answer to `DLE EOT` n. */
export function statusByte(n: number, faults: Faults): number {
  const { coverOpen, paperEnd, cutterError, unrecoverable, hot } = faults;
  const error = cutterError || unrecoverable || hot;
  const bit = (set: boolean, mask: number) => (set ? mask : 0);
  switch (n) {
    case 1:
      return 0x12 | bit(coverOpen || paperEnd || error || faults.feeding, 0x08);
    case 2:
      return 0x12 | bit(coverOpen, 0x04) | bit(faults.feeding, 0x08) | bit(paperEnd, 0x20) | bit(error, 0x40);
    case 3:
      return 0x12 | bit(cutterError, 0x08) | bit(unrecoverable, 0x20) | bit(hot, 0x40);
    default:
      return 0x12 | bit(faults.nearEnd, 0x0c) | bit(paperEnd, 0x60) | bit(faults.presenting, 0x40);
  }
}

/** Whether the mechanism stands still. */
export function isStopped({ coverOpen, paperEnd, cutterError, unrecoverable, hot, stall, feeding }: Faults): boolean {
  return coverOpen || paperEnd || cutterError || unrecoverable || hot || stall || feeding;
}
