import { encode } from 'uqr';
import { type Bitmap, blank, darken, overlay } from '../../../electron/printer/escpos/bitmap.ts';
import { drawLetter } from '../../../electron/printer/escpos/drawing.ts';
import type { Printed } from './decoder.ts';

/** Dots that a normal row of letters takes, as Epson feeds them. */
const PITCH = 30;
const LETTER = { width: 12, height: 24 };

/** Printed paper as a thermal head would leave it, `width` dots wide: letters drawn with our own, QR codes with another encoder. */
export function paperAsPicture(paper: readonly Printed[], width: number): Bitmap {
  const parts = paper.map((one) => ({ one, height: heightOf(one) }));
  const picture = blank(
    width,
    parts.reduce((total, { height }) => total + height, 0),
  );
  let top = 0;
  for (const { one, height } of parts) {
    draw(picture, one, top);
    top += height;
  }
  return picture;
}

function heightOf(one: Printed): number {
  if (one.kind === 'text') return Math.max(PITCH, ...one.letters.map(({ high }) => high * LETTER.height));
  return one.kind === 'raster' ? one.height : squaresOf(one.payload).length * one.module;
}

function draw(picture: Bitmap, one: Printed, top: number): void {
  if (one.kind === 'text') {
    let left = 0;
    for (const letter of one.letters) {
      drawLetter(picture, letter.character, left, top, letter);
      left += LETTER.width * letter.wide;
    }
  } else if (one.kind === 'qr') {
    squaresOf(one.payload).forEach((squares, y) => {
      squares.forEach((dark, x) => {
        if (dark) darken(picture, x * one.module, top + y * one.module, one.module, one.module);
      });
    });
  } else {
    overlay(picture, { width: one.width, height: one.height, bytes: one.dots }, top);
  }
}

function squaresOf(payload: string): readonly (readonly boolean[])[] {
  return encode(payload, { ecc: 'M', border: 0 }).data;
}
