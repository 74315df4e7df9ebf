/** Black dots on white, packed: eight dots a byte, the left one highest, each row in whole bytes. */
export interface Bitmap {
  /** Dots; a multiple of eight. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export function blank(width: number, height: number): Bitmap {
  return { width, height, bytes: new Uint8Array((width / 8) * height) };
}

/** From rows of hexadecimal digits, four dots each. */
export function fromHex(rows: readonly string[]): Bitmap {
  const digits = rows[0]?.length ?? 0;
  return {
    width: digits * 4,
    height: rows.length,
    bytes: Uint8Array.from(rows.join('').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  };
}

/** Puts a picture onto another one, at its left edge; both keep their dark dots. */
export function overlay(on: Bitmap, picture: Bitmap, top: number): void {
  const across = Math.min(on.width, picture.width) / 8;
  for (let y = 0; y < Math.min(picture.height, on.height - top); y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = (top + y) * (on.width / 8) + x;
      on.bytes[at] = (on.bytes[at] ?? 0) | (picture.bytes[y * (picture.width / 8) + x] ?? 0);
    }
  }
}

/** A dark rectangle; what lies outside of the paper is left out. */
export function darken(on: Bitmap, left: number, top: number, width: number, height: number): void {
  const stride = on.width / 8;
  for (let y = Math.max(0, top); y < Math.min(on.height, top + height); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(on.width, left + width); x += 1) {
      const at = y * stride + (x >> 3);
      on.bytes[at] = (on.bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
}
