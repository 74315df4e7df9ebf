import { encode } from 'uqr';
import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { PrintRow } from '../layout.ts';
import { type Bitmap, blank, darken, fromHex, overlay } from './bitmap.ts';
import { LETTERS } from './letters.ts';
import { MARK } from './mark.ts';

/** Dots of a normal letter: font A of every receipt printer. */
const LETTER_WIDTH = 12;
const LETTER_HEIGHT = 24;
/** Dots under a row of letters, a rule and a picture. */
const GAP = 6;
const SPACE_HEIGHT = 16;
const RULE_HEIGHT = 24;
/** White above and under a QR code; beside it there is the paper. */
const QR_QUIET = 16;

/** The rows of each letter, the left dot highest. */
const DOTS = new Map(
  [...LETTERS].map(([letter, rows]) => [letter, (rows.match(/.../g) ?? []).map((row) => Number.parseInt(row, 16))]),
);

export const mark: Bitmap = fromHex(MARK);

/** The rows of a receipt as one picture, `width` dots wide; `module` is the side of one square of the QR code in dots. */
export function drawRows(rows: readonly PrintRow[], { width, module }: { width: number; module: number }): Bitmap {
  const drawn = rows.map((row) => ({ row, height: heightOf(row, module) }));
  const paper = blank(
    width,
    drawn.reduce((total, { height }) => total + height, 0),
  );
  let top = 0;
  for (const { row, height } of drawn) {
    drawRow(paper, row, top, module);
    top += height;
  }
  return paper;
}

function heightOf(row: PrintRow, module: number): number {
  switch (row.kind) {
    case 'text':
      return LETTER_HEIGHT * row.high + GAP;
    case 'rule':
      return RULE_HEIGHT;
    case 'space':
      return SPACE_HEIGHT;
    case 'logo':
      return mark.height + GAP * 2;
    case 'qr':
      return qrOf(row.payload).size * module + QR_QUIET * 2;
    default:
      return assertNever(row);
  }
}

function drawRow(paper: Bitmap, row: PrintRow, top: number, module: number): void {
  switch (row.kind) {
    case 'text':
      drawText(paper, row, top);
      return;
    case 'rule':
      darken(paper, 0, top + RULE_HEIGHT / 2 - 1, paper.width, 2);
      return;
    case 'logo':
      overlay(paper, mark, top);
      return;
    case 'qr':
      drawQr(paper, row.payload, top + QR_QUIET, module);
      return;
    case 'space':
      return;
    default:
      assertNever(row);
  }
}

function drawText(paper: Bitmap, row: Extract<PrintRow, { kind: 'text' }>, top: number): void {
  const step = LETTER_WIDTH * row.wide;
  const columns = Math.floor(paper.width / LETTER_WIDTH);
  const left = row.centred ? Math.floor((columns - row.text.length * row.wide) / 2) * LETTER_WIDTH : 0;
  [...row.text].forEach((letter, index) => {
    drawLetter(paper, letter, left + index * step, top, row);
  });
}

/** One letter; bold is the same letter once more, a dot of it further right, as printers do it. */
export function drawLetter(
  paper: Bitmap,
  letter: string,
  left: number,
  top: number,
  { wide, high, bold }: { readonly wide: number; readonly high: number; readonly bold: boolean },
): void {
  DOTS.get(letter)?.forEach((dots, y) => {
    for (let x = 0; dots !== 0 && x < LETTER_WIDTH; x += 1) {
      if ((dots & (0x800 >> x)) === 0) continue;
      darken(paper, left + x * wide, top + y * high, wide * (bold ? 2 : 1), high);
    }
  });
}

function drawQr(paper: Bitmap, payload: string, top: number, module: number): void {
  const { data } = qrOf(payload);
  data.forEach((squares, y) => {
    squares.forEach((dark, x) => {
      if (dark) darken(paper, x * module, top + y * module, module, module);
    });
  });
}

function qrOf(payload: string): { readonly size: number; readonly data: readonly (readonly boolean[])[] } {
  return encode(payload, { ecc: 'M', border: 0 });
}
