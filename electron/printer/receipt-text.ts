import { assertNever } from '../../shared/basics/assert-never.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { type PrintRow, rowsOf } from './layout.ts';

/** Letters on a row of an 80 mm receipt in the normal size. */
const COLUMNS = 48;

/** The receipt as plain text, as a person reads it in a file: one receipt line may become several. */
export function receiptAsText(lines: readonly ReceiptLine[]): string {
  return `${rowsOf(lines, COLUMNS)
    .flatMap((row) => asText(row))
    .join('\n')}\n`;
}

function asText(row: PrintRow): readonly string[] {
  switch (row.kind) {
    case 'text':
      return [row.centred ? row.text.padStart(Math.floor((COLUMNS + row.text.length) / 2)) : row.text];
    case 'qr':
      return [`[QR ${row.payload}]`];
    case 'rule':
      return ['-'.repeat(COLUMNS)];
    case 'space':
      return [''];
    case 'logo':
      return [];
    default:
      return assertNever(row);
  }
}
