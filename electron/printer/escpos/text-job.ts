import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { PrintRow } from '../layout.ts';
import { rasterBands } from './bands.ts';
import { mark } from './drawing.ts';
import type { Roll } from './roll.ts';

/** Rows of white between the last letter and the knife, which sits some 20 mm above the place of print. */
const FEED_BEFORE_CUT = 5;

/** `ESC R 0`: without it a printer set up for another country prints its own signs in place of `[`, `]` and `#`. */
const INTERNATIONAL = [0x1b, 0x52, 0x00];

const CUT_BUT_FOR_A_BRIDGE = [0x1d, 0x56, 0x01];

/** An encoder that writes CP852 and calls it by the printer's own number for it. */
export function encoderFor(columns: number, page: number): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    newline: '\n',
    codepageMapping: { cp852: page },
    feedAfterBlock: false,
    errors: 'strict',
  });
}

export function begin(encoder: ReceiptPrinterEncoder): ReceiptPrinterEncoder {
  return encoder.initialize().raw(INTERNATIONAL).codepage('cp852');
}

/** The paper stays on a bridge, so that it does not fall down before anybody takes it. The encoder's own cut feeds the next paper by a row. */
export function end(encoder: ReceiptPrinterEncoder): Uint8Array {
  return encoder.newline(FEED_BEFORE_CUT).raw(CUT_BUT_FOR_A_BRIDGE).encode();
}

/** Rows whose letters the printer has: only letters of `printable` may be in them. */
export function textJob(rows: readonly PrintRow[], roll: Roll, page: number): Uint8Array {
  const encoder = begin(encoderFor(roll.columns, page));
  for (const row of rows) addRow(encoder, row, roll);
  return end(encoder);
}

function addRow(encoder: ReceiptPrinterEncoder, row: PrintRow, roll: Roll): void {
  switch (row.kind) {
    case 'text':
      encoder
        .align(row.centred ? 'center' : 'left')
        .size(row.wide, row.high)
        .bold(row.bold);
      encoder.line(row.text).size(1, 1).bold(false).align('left');
      return;
    case 'rule':
      // The encoder's own rule leaves the page for another one and comes back.
      encoder.line('-'.repeat(roll.columns));
      return;
    case 'space':
      encoder.newline();
      return;
    case 'logo':
      for (const band of rasterBands(mark)) encoder.raw(band);
      encoder.newline();
      return;
    case 'qr':
      encoder.qrcode(row.payload, { model: 2, size: roll.module, errorlevel: 'm' });
      return;
    default:
      assertNever(row);
  }
}
