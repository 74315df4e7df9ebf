import type { PrinterTrouble } from '../../shared/model/printer.ts';

/** The bytes that `DLE EOT` 1 to 4 are answered with. */
export type StatusBytes = readonly [printer: number, offline: number, error: number, paper: number];

/** How the printer says it is. */
export type Health =
  | { readonly kind: 'ready'; readonly nearEnd: boolean }
  /** Passes by itself; `why` is what to call it when it does not. */
  | { readonly kind: 'waiting'; readonly why: PrinterTrouble }
  | { readonly kind: 'trouble'; readonly why: PrinterTrouble };

/** Bits of the four bytes; Epson TM-T88III and TM-U220, Citizen CT-S2000 and CBM1000, Bixolon SRP-350 agree. */
const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const STOPPED_BY_PAPER_END = 0x20;
const ERROR = 0x40;
const CUTTER = 0x08;
const UNRECOVERABLE = 0x20;
/** The head is too hot, for instance. */
const RECOVERS = 0x40;
const NEAR_END = 0x0c;
/** One of two bits: kiosk units have the presenter's sensor in the other (0x40). */
const PAPER_END = 0x20;

/** What the four status bytes mean, the thing to mend first. */
export function healthOf([printer, offline, error, paper]: StatusBytes): Health {
  if (offline & COVER_OPEN) return { kind: 'trouble', why: 'cover-open' };
  if (paper & PAPER_END || offline & STOPPED_BY_PAPER_END) return { kind: 'trouble', why: 'no-paper' };
  if (error & CUTTER) return { kind: 'trouble', why: 'cutter' };
  if (error & UNRECOVERABLE) return { kind: 'trouble', why: 'fault' };
  if (error & RECOVERS) return { kind: 'waiting', why: 'fault' };
  if (offline & ERROR) return { kind: 'trouble', why: 'fault' };
  // Without any reason: somebody feeds paper by the button, or it is just waking up.
  if (printer & OFFLINE) return { kind: 'waiting', why: 'offline' };
  return { kind: 'ready', nearEnd: (paper & NEAR_END) !== 0 };
}
