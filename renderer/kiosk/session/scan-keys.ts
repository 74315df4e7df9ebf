import { CODE_ALPHABET, CODE_LENGTH, isVisitCode } from '../../../shared/rules/visit-code.ts';

/** What stands before the code in the QR code of a receipt. */
export const SCAN_PREFIX = 'UM1:';
/** A reader types faster than any person; a longer pause ends what it began. */
const PAUSE_MS = 200;
const LENGTH = SCAN_PREFIX.length + CODE_LENGTH;

/** What a reader has typed so far, and when its last key came (ms). */
export interface Scan {
  readonly text: string;
  readonly atMs: number;
}

export const NO_SCAN: Scan = { text: '', atMs: 0 };

export interface ScanStep {
  readonly scan: Scan;
  /** The key belongs to a reader: no field and no button may get it. */
  readonly taken: boolean;
  /** Set when the last key made a whole code. */
  readonly code: string | null;
}

/**
 * One key of the keyboard, as a handheld reader types `UM1:<code>` and Enter: quickly, in this order, nothing else.
 * A key that does not fit ends the reading; it is left to whoever else wants it, except an Enter after a reading.
 */
export function scanKey({ text, atMs }: Scan, key: string, nowMs: number): ScanStep {
  const known = nowMs - atMs <= PAUSE_MS ? text : '';
  // A reader holds Shift for capitals and the colon.
  if (key === 'Shift') return { scan: { text: known, atMs: known === '' ? atMs : nowMs }, taken: false, code: null };
  if (key === 'Enter' && known !== '') {
    const code = known.slice(SCAN_PREFIX.length);
    return { scan: NO_SCAN, taken: true, code: known.length === LENGTH && isVisitCode(code) ? code : null };
  }
  if (fits(known, key)) return { scan: { text: known + key, atMs: nowMs }, taken: true, code: null };
  return { scan: NO_SCAN, taken: false, code: null };
}

function fits(text: string, key: string): boolean {
  const at = text.length;
  if (at < SCAN_PREFIX.length) return key === SCAN_PREFIX[at];
  return at < LENGTH && key.length === 1 && CODE_ALPHABET.includes(key);
}
