import { assertNever } from '../../shared/basics/assert-never.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';

/** One row of print, made to the width of the paper. `wide` and `high` are multiples of the normal letter. */
export type PrintRow =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly wide: number;
      readonly high: number;
      readonly bold: boolean;
      readonly centred: boolean;
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space' }
  | { readonly kind: 'logo' }
  | { readonly kind: 'qr'; readonly payload: string };

const SIZES = {
  normal: { wide: 1, high: 1 },
  'double-height': { wide: 1, high: 2 },
  double: { wide: 2, high: 2 },
} as const;

/** The code is as large as the paper allows: three times everything at 80 mm, a little narrower at 58 mm. */
const CODE_HIGH = 3;
const CODE_WIDE = [3, 2, 1];

/** A document to tick off; what does not fit on its row goes on under its first word. */
const TICK = '[ ] ';

/** Breaks the lines of a receipt into rows of at most `columns` normal letters; one line may become several rows. */
export function rowsOf(lines: readonly ReceiptLine[], columns: number): readonly PrintRow[] {
  return lines.flatMap((line) => rowsOfLine(line, columns));
}

function rowsOfLine(line: ReceiptLine, columns: number): readonly PrintRow[] {
  switch (line.kind) {
    case 'text': {
      const size = SIZES[line.size];
      const letters = Math.floor(columns / size.wide);
      const rows = line.text.startsWith(TICK) ? ticked(line.text, letters) : wrap(line.text, letters);
      return rows.map((text) => ({ kind: 'text', text, ...size, bold: line.bold, centred: line.align === 'center' }));
    }
    case 'code': {
      const text = line.groups.join(' ');
      const wide = CODE_WIDE.find((times) => text.length * times <= columns) ?? 1;
      return [{ kind: 'text', text, wide, high: CODE_HIGH, bold: true, centred: false }];
    }
    case 'rule':
    case 'space':
    case 'logo':
    case 'qr':
      return [line];
    default:
      return assertNever(line);
  }
}

function ticked(text: string, columns: number): readonly string[] {
  const rows = wrap(text.slice(TICK.length), columns - TICK.length);
  return rows.map((row, index) => `${index === 0 ? TICK : ' '.repeat(TICK.length)}${row}`);
}

/** A space to break at: not after a word of one letter, which in Polish does not end a row. */
const BREAK = /(?<!(?:^| )["(]?[aiouwz]) /i;

/** Breaks at spaces; a word longer than the row is cut, because paper cannot grow. */
function wrap(text: string, columns: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(BREAK).flatMap((part) => part.match(new RegExp(`.{1,${columns}}`, 'gsu')) ?? [''])) {
    if (row === '') row = word;
    else if (row.length + 1 + word.length <= columns) row += ` ${word}`;
    else {
      rows.push(row);
      row = word;
    }
  }
  return [...rows, row];
}
