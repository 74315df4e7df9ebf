/** What a printer says, one thing at a time. */
export type Answer =
  /** To one question of `DLE EOT`; which one, only the order tells. */
  | { readonly kind: 'status'; readonly byte: number }
  /** To `GS ( H`: everything before it is on paper. */
  | { readonly kind: 'proof'; readonly id: Uint8Array }
  /** To `DLE DC4` function 8. */
  | { readonly kind: 'cleared' }
  /** To `GS r`: everything before it was read. */
  | { readonly kind: 'fence' }
  /** Of its own accord (ASB), or to a question that was not asked. Says nothing that is needed. */
  | { readonly kind: 'aside' }
  /** No receipt printer says that. */
  | { readonly kind: 'nonsense' };

const BLOCK = 0x37;
const XON = 0x11;
const XOFF = 0x13;
/** Longer blocks are no answer to anything that is asked here. */
const BLOCK_MAX = 80;
/** An automatic status goes on for three more bytes. */
const ASB_REST = 3;

/** The fixed bits that tell the answer to `DLE EOT` from everything else: 0xx1 xx10. */
export function isStatus(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/**
 * Takes the stream apart, however it is split over packets: process answers begin with 0x37 and end with NUL, an automatic
 * status is four bytes whose first is 0xx1 xx00, the answer to `GS r` has bits 4 and 7 clear.
 */
export function answerReader(): (bytes: Uint8Array) => readonly Answer[] {
  let block: number[] | null = null;
  let asbLeft = 0;

  function inBlock(open: number[], byte: number): Answer | null {
    open.push(byte);
    const whole = open[0] === 0x22 ? open.length === 6 : byte === 0 || open.length === BLOCK_MAX;
    if (!whole) return null;
    block = null;
    return blockAnswer(open);
  }

  function next(byte: number): Answer | null {
    if (block !== null) return inBlock(block, byte);
    if (byte === BLOCK) {
      block = [];
      return null;
    }
    // A printer may answer a question in the middle of its own status.
    if (isStatus(byte)) return { kind: 'status', byte };
    if ((byte & 0x90) === 0) {
      if (asbLeft === 0) return { kind: 'fence' };
      asbLeft -= 1;
      return null;
    }
    if ((byte & 0x93) === 0x10) {
      asbLeft = ASB_REST;
      return { kind: 'aside' };
    }
    return { kind: byte === XON || byte === XOFF ? 'aside' : 'nonsense' };
  }

  return (bytes) => Array.from(bytes, next).filter((answer) => answer !== null);
}

function blockAnswer([kind, ...rest]: readonly number[]): Answer {
  if (kind === 0x22 && rest.at(-1) === 0) return { kind: 'proof', id: Uint8Array.from(rest.slice(0, -1)) };
  if (kind === 0x25) return { kind: 'cleared' };
  return { kind: 'aside' };
}
