/*
 * What the kiosk says to a printer around a receipt. Sources: Epson ESC/POS command reference, pages of `DLE EOT`, `DLE DC4`
 * (function 8), `GS ( H` (function 48) and `GS r`; Citizen and Bixolon agree on the first two.
 */

/** `DLE EOT` 1 to 4: answered at once, out of turn, one byte each in this order. */
export const STATUS_QUESTIONS = Uint8Array.of(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4);

/** `DLE DC4` function 8: throws away everything in the printer's buffers, at once. Not every clone knows it. */
export const CLEAR = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** Ends a command whose rest was lost on the way: nothing else to a printer that waits for none. */
export const FLUSH = new Uint8Array(8192);

/** `GS r` 1: answered once everything before it was read from the buffer. */
const FENCE = [0x1d, 0x72, 0x01];

const ID_LENGTH = 4;
const FIRST_ID_BYTE = 0x20;
const LAST_ID_BYTE = 0x7e;

/** What stands behind a receipt: `GS ( H` function 48, answered with `id` once everything before it is on paper, and the fence. */
export function proofQuestions(id: Uint8Array): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...id, ...FENCE);
}

/** An id that no earlier receipt is likely to have had. Printable bytes, as the command wants them. */
export function newProofId(): Uint8Array {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return bytes.map((byte) => FIRST_ID_BYTE + (byte % (LAST_ID_BYTE - FIRST_ID_BYTE + 1)));
}
