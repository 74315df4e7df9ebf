import type { PaperWidth } from '../../../shared/model/printer.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import type { Bitmap } from '../escpos/bitmap.ts';
import { drawRows } from '../escpos/drawing.ts';
import { receiptRows } from '../escpos/receipt-bytes.ts';
import { ROLLS } from '../escpos/roll.ts';

/** A receipt as a sheet of exactly its own length, for a driver that knows pages only. Millimetres. */
export interface Sheet {
  /** A picture of one colour, BMP. */
  readonly picture: Uint8Array;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly paper: { readonly width: number; readonly height: number };
}

/** A roll's head has eight dots a millimetre. */
const DOTS = 8;
/** White behind the last line, so that tearing it off takes nothing away. */
const TAIL = 10;

/** Draws a receipt dot by dot, so that its length is known and no font of the machine matters. `paper` in millimetres. */
export function sheetOf(lines: readonly ReceiptLine[], paper: PaperWidth): Sheet {
  const drawn = drawRows(receiptRows(lines, paper), ROLLS[paper]);
  const [width, height] = [drawn.width / DOTS, drawn.height / DOTS];
  return {
    picture: asBmp(drawn),
    left: (paper - width) / 2,
    width,
    height,
    paper: { width: paper, height: height + TAIL },
  };
}

const FILE_HEADER = 14;
const INFO_HEADER = 40;
const PALETTE = 8;
const DOTS_A_METRE = DOTS * 1000;

/** Windows bitmap, version 3: rows from the top (a negative height), each padded to four bytes; 0 is white. */
export function asBmp({ width, height, bytes }: Bitmap): Uint8Array {
  const stride = width / 8;
  const padded = Math.ceil(stride / 4) * 4;
  const start = FILE_HEADER + INFO_HEADER + PALETTE;
  const file = new Uint8Array(start + padded * height);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, INFO_HEADER, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, padded * height, true);
  view.setInt32(38, DOTS_A_METRE, true);
  view.setInt32(42, DOTS_A_METRE, true);
  view.setUint32(46, 2, true);
  file.set([0xff, 0xff, 0xff, 0, 0, 0, 0, 0], FILE_HEADER + INFO_HEADER);
  for (let row = 0; row < height; row += 1)
    file.set(bytes.subarray(row * stride, (row + 1) * stride), start + row * padded);
  return file;
}
