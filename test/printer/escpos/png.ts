import { inflateSync } from 'node:zlib';
import type { Bitmap } from '../../../electron/printer/escpos/bitmap.ts';
import { pngFile } from '../../tools/templates/grey-png.ts';

/** A picture of black and white dots as a PNG of one bit a dot. */
export function asPng({ width, height, bytes }: Bitmap): Uint8Array {
  return pngFile(pngRows({ width, height, bytes }), { width, height, depth: 1 });
}

/** Whether a PNG that `asPng` wrote shows these dots; whatever its packing, which may differ between versions of zlib. */
export function showsSame(png: Uint8Array, picture: Bitmap): boolean {
  const file = Buffer.from(png);
  const data = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  return file.readUInt32BE(16) === picture.width && rows.equals(pngRows(picture));
}

/** White is 1 in a PNG, and each row begins with the number of its filter. */
function pngRows({ width, height, bytes }: Bitmap): Uint8Array {
  const stride = width / 8;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < stride; x += 1) rows[y * (stride + 1) + 1 + x] = 0xff ^ (bytes[y * stride + x] ?? 0);
  }
  return rows;
}
