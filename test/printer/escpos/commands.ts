/** What the printer may be told, and nothing else. */
export type Command =
  | { readonly type: 'initialise' }
  /** Chinese letters off, font A, the signs of no country: what every job begins with. */
  | { readonly type: 'kanji-off' | 'font-a' | 'no-country' }
  | { readonly type: 'page'; readonly page: number }
  | { readonly type: 'bold'; readonly on: boolean }
  | { readonly type: 'size'; readonly wide: number; readonly high: number }
  | { readonly type: 'line-feed' }
  | { readonly type: 'letter'; readonly byte: number }
  | { readonly type: 'raster'; readonly width: number; readonly height: number; readonly dots: Uint8Array }
  | { readonly type: 'qr-model' | 'qr-level' | 'qr-print' }
  | { readonly type: 'qr-module'; readonly dots: number }
  | { readonly type: 'qr-data'; readonly payload: string }
  | { readonly type: 'cut' };

export class RefusedCommand extends Error {}

const SIZES = [0x00, 0x01, 0x11, 0x12, 0x22];
const MOST_RASTER_BYTES = 72;
const MOST_RASTER_ROWS = 255;

/**
 * The command at a place, and where the next one begins; null when the rest of it has not come yet. Throws at anything that is not on the
 * list, with its parameters in their ranges.
 */
export function commandAt(bytes: Uint8Array, at: number): { readonly command: Command; readonly end: number } | null {
  const byte = bytes[at];
  if (byte === undefined) return null;
  if (byte === 0x0a) return { command: { type: 'line-feed' }, end: at + 1 };
  if (byte >= 0x20 && byte !== 0x7f) return { command: { type: 'letter', byte }, end: at + 1 };
  const next = bytes[at + 1];
  if (next === undefined && [0x1b, 0x1c, 0x1d].includes(byte)) return null;
  const name = `${hex(byte)} ${hex(next ?? 0)}`;
  if (name === '1b 40') return { command: { type: 'initialise' }, end: at + 2 };
  if (name === '1c 2e') return { command: { type: 'kanji-off' }, end: at + 2 };
  if (name === '1d 76') return raster(bytes, at);
  if (name === '1d 28') return qr(bytes, at);
  const parameter = bytes[at + 2];
  if (!['1b 4d', '1b 52', '1b 74', '1b 45', '1d 21', '1d 56'].includes(name)) throw refused(bytes, at);
  if (parameter === undefined) return null;
  const command = withParameter(name, parameter);
  if (command === null) throw refused(bytes, at);
  return { command, end: at + 3 };
}

function withParameter(name: string, parameter: number): Command | null {
  switch (name) {
    case '1b 4d':
      return parameter === 0 ? { type: 'font-a' } : null;
    case '1b 52':
      return parameter === 0 ? { type: 'no-country' } : null;
    case '1b 74':
      return { type: 'page', page: parameter };
    case '1b 45':
      return parameter <= 1 ? { type: 'bold', on: parameter === 1 } : null;
    case '1d 21':
      return SIZES.includes(parameter) ? { type: 'size', wide: (parameter >> 4) + 1, high: (parameter & 7) + 1 } : null;
    case '1d 56':
      return parameter === 1 ? { type: 'cut' } : null;
    default:
      return null;
  }
}

function raster(bytes: Uint8Array, at: number): { command: Command; end: number } | null {
  if (bytes.length < at + 8) return null;
  const [, , kind, mode, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes.subarray(at, at + 8);
  const across = xLow + xHigh * 256;
  const height = yLow + yHigh * 256;
  const sound =
    kind === 0x30 &&
    mode === 0 &&
    across >= 1 &&
    across <= MOST_RASTER_BYTES &&
    height >= 1 &&
    height <= MOST_RASTER_ROWS;
  if (!sound) throw refused(bytes, at);
  const end = at + 8 + across * height;
  if (bytes.length < end) return null;
  const dots = bytes.subarray(at + 8, end);
  // Printers obey these even inside of a picture.
  const atOnce = dots.some((byte, index) => byte === 0x10 && [0x04, 0x05, 0x14].includes(dots[index + 1] ?? 0));
  if (atOnce) throw new RefusedCommand(`a request within the picture at ${at}`);
  return { command: { type: 'raster', width: across * 8, height, dots }, end };
}

function qr(bytes: Uint8Array, at: number): { command: Command; end: number } | null {
  if (bytes.length < at + 5) return null;
  const [, , k, low = 0, high = 0] = bytes.subarray(at, at + 5);
  if (k !== 0x6b) throw refused(bytes, at);
  const end = at + 5 + low + high * 256;
  if (bytes.length < end) return null;
  const body = bytes.subarray(at + 5, end);
  const command = qrCommand(body);
  if (command === null) throw refused(bytes, at);
  return { command, end };
}

function qrCommand(body: Uint8Array): Command | null {
  const [cn, fn, parameter = -1] = body;
  const start = [...body].map(hex).join(' ');
  if (start === '31 41 32 00') return { type: 'qr-model' };
  if (start === '31 45 31') return { type: 'qr-level' };
  if (start === '31 51 30') return { type: 'qr-print' };
  if (cn === 0x31 && fn === 0x43 && body.length === 3 && (parameter === 5 || parameter === 6)) {
    return { type: 'qr-module', dots: parameter };
  }
  if (cn !== 0x31 || fn !== 0x50 || parameter !== 0x30) return null;
  const payload = String.fromCharCode(...body.subarray(3));
  return /^UM1:[2-9A-Z]{9}$/.test(payload) ? { type: 'qr-data', payload } : null;
}

function refused(bytes: Uint8Array, at: number): RefusedCommand {
  return new RefusedCommand(`not allowed at ${at}: ${[...bytes.subarray(at, at + 8)].map(hex).join(' ')}`);
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
