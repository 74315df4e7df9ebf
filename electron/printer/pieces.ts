const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const [INITIALISE, LINE_SPACING, KANJI_ON, KANJI_OFF] = [0x40, 0x32, 0x26, 0x2e];
const [CUT, MARGIN, AREA, PICTURE, BLOCK] = [0x56, 0x4c, 0x57, 0x76, 0x28];

/**
 * A receipt in pieces of about `max` bytes that end between two commands: a question in the middle of a command's data would
 * be taken for data, or spoil it. A longer command is a piece of its own.
 */
export function piecesOf(bytes: Uint8Array, max: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let begin = 0;
  let at = 0;
  while (at < bytes.length) {
    const next = Math.min(bytes.length, at + commandLength(bytes, at));
    if (next - begin > max && at > begin) {
      pieces.push(bytes.subarray(begin, at));
      begin = at;
    }
    at = next;
  }
  if (at > begin) pieces.push(bytes.subarray(begin, at));
  return pieces;
}

/** Bytes of the command or the letter that begins here. */
function commandLength(bytes: Uint8Array, at: number): number {
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  const word = (offset: number) => byte(offset) + 256 * byte(offset + 1);
  const name = byte(1);
  switch (byte(0)) {
    case ESC:
      return name === INITIALISE || name === LINE_SPACING ? 2 : 3;
    case FS:
      return name === KANJI_ON || name === KANJI_OFF ? 2 : 3;
    case GS:
      if (name === BLOCK) return 5 + word(3);
      if (name === PICTURE) return 8 + word(4) * word(6);
      if (name === MARGIN || name === AREA) return 4;
      return name === CUT && (byte(2) & 0x0f) > 1 ? 4 : 3;
    default:
      return 1;
  }
}
