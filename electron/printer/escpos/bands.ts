import type { Bitmap } from './bitmap.ts';

/** Rows of dots in one command: less than any printer holds, so that its answers about its state are not kept waiting. */
const BAND_ROWS = 48;

/** `GS v 0`: prints a picture in its own size. */
const RASTER = [0x1d, 0x76, 0x30, 0x00] as const;

/** DLE, and what makes a request of it that a printer carries out even in the middle of a picture. */
const DLE = 0x10;
const AT_ONCE: readonly number[] = [0x04, 0x05, 0x14];
/** The dot beside the one of a lone DLE. */
const NUDGED = 0x18;

/** A picture as commands that print it from left to right without a seam; white at the right end of a band is not sent. */
export function rasterBands(picture: Bitmap): readonly Uint8Array[] {
  const bands: Uint8Array[] = [];
  for (let top = 0; top < picture.height; top += BAND_ROWS) {
    bands.push(band(picture, top, Math.min(BAND_ROWS, picture.height - top)));
  }
  return bands;
}

function band({ width, bytes }: Bitmap, top: number, rows: number): Uint8Array {
  const stride = width / 8;
  const lines = Array.from({ length: rows }, (_, row) =>
    bytes.subarray((top + row) * stride, (top + row + 1) * stride),
  );
  const inked = Math.max(1, ...lines.map((line) => line.findLastIndex((byte) => byte !== 0) + 1));
  const data = lines.flatMap((line) => [...line.subarray(0, inked)]);
  return Uint8Array.from([...RASTER, inked & 0xff, inked >> 8, rows & 0xff, rows >> 8, ...harmless(data)]);
}

/** A picture may hold by chance what asks for the printer's state or clears it; one dot more tells them apart, and nobody sees it. */
function harmless(data: readonly number[]): readonly number[] {
  return data.map((byte, index) => (byte === DLE && AT_ONCE.includes(data[index + 1] ?? 0) ? NUDGED : byte));
}
