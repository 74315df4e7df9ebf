import { assertNever } from '../../shared/basics/assert-never.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';

/** Characters on a line of an 80 mm receipt in the normal size. */
const COLUMNS = 42;

/** The receipt as plain text, as a person reads it in a file: one receipt line may become several. */
export function receiptAsText(lines: readonly ReceiptLine[]): string {
  return `${lines.flatMap(asText).join('\n')}\n`;
}

function asText(line: ReceiptLine): readonly string[] {
  switch (line.kind) {
    case 'text': {
      const columns = line.size === 'double' ? COLUMNS / 2 : COLUMNS;
      const rows = wrap(line.text, columns);
      return line.align === 'center' ? rows.map((row) => centre(row)) : rows;
    }
    case 'code':
      return [centre(line.groups.join('-'))];
    case 'qr':
      return [centre(`[QR ${line.payload}]`)];
    case 'rule':
      return ['-'.repeat(COLUMNS)];
    case 'space':
      return [''];
    case 'logo':
      return [];
    default:
      return assertNever(line);
  }
}

function centre(row: string): string {
  return row.padStart(Math.floor((COLUMNS + row.length) / 2));
}

/** Breaks at spaces; a word longer than the line is cut, because paper cannot grow. */
export function wrap(text: string, columns: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ').flatMap((part) => part.match(new RegExp(`.{1,${columns}}`, 'gsu')) ?? [''])) {
    if (row === '') row = word;
    else if (row.length + 1 + word.length <= columns) row += ` ${word}`;
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row];
}
