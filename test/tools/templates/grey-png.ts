import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of 16 greys (bit depth 4, colour type 0) from the red channel of RGBA pixels; see the PNG specification, third
 * edition. A page of text is a third of the size it has in colour.
 */
export function greyPng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = Math.round((rgba[(y * width + x) * 4] ?? 0) / 17);
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  return pngFile(rows, { width, height, depth: 4 });
}

/** Packed rows of greys, `depth` bits each, every row after its filter byte 0, as a file. */
export function pngFile(rows: Uint8Array, size: { width: number; height: number; depth: 1 | 4 }): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.writeUInt8(size.depth, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
