import type { PaperWidth, PrinterLetters } from '../../../shared/model/printer.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { type PrintRow, rowsOf } from '../layout.ts';
import type { Paper } from '../receipt-printer.ts';
import { codePagesJob } from './code-pages.ts';
import { pictureJob } from './picture-job.ts';
import { printable } from './printable.ts';
import { ROLLS } from './roll.ts';
import { textJob } from './text-job.ts';

/**
 * One piece of paper in ESC/POS, from the reset of the printer to the cut. `paper` in millimetres. Whatever the texts hold, only commands
 * of this module reach the printer. The page of letters is printed with the printer's own letters in either case.
 */
export function receiptBytes(
  what: Paper,
  { paper, letters }: { readonly paper: PaperWidth; readonly letters: PrinterLetters },
): Uint8Array {
  const roll = ROLLS[paper];
  if (what.kind === 'code-pages') return codePagesJob(roll);
  const rows = receiptRows(what.lines, paper);
  return letters.kind === 'picture' ? pictureJob(rows, roll) : textJob(rows, roll, letters.page);
}

/** The rows of a receipt on a roll of `paper` millimetres, with nothing in them that cannot be printed. */
export function receiptRows(lines: readonly ReceiptLine[], paper: PaperWidth): readonly PrintRow[] {
  return rowsOf(lines.map(printableLine), ROLLS[paper].columns);
}

function printableLine(line: ReceiptLine): ReceiptLine {
  if (line.kind === 'text') return { ...line, text: printable(line.text) };
  if (line.kind === 'code') return { ...line, groups: line.groups.map(printable) };
  return line;
}
