import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiptLines } from '../../../electron/engine/receipt.ts';
import type { Bitmap } from '../../../electron/printer/escpos/bitmap.ts';
import { printable } from '../../../electron/printer/escpos/printable.ts';
import { receiptBytes } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { ROLLS } from '../../../electron/printer/escpos/roll.ts';
import { loadSeed } from '../../../electron/system/seed.ts';
import { PAPER_WIDTHS } from '../../../shared/model/lists.ts';
import type { PaperWidth } from '../../../shared/model/printer.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { aVisit } from '../../support/builders.ts';
import { paperAsPicture } from './as-picture.ts';
import { paperAsText } from './as-text.ts';
import { decodeJob } from './decoder.ts';
import { asPng, showsSame } from './png.ts';
import { aLongReceipt, aReceipt, CP852, office, PICTURE, print, wordsOf } from './receipts.ts';

const loaded = loadSeed('assets/seed');
if (!loaded.ok) throw new Error(loaded.error.sentences.join('\n'));
const { cases, departments } = loaded.value;

const receipts = cases.map((theCase) => {
  const department = departments.find(({ id }) => id === theCase.departmentId);
  if (department === undefined) throw new Error(`no department of ${theCase.id}`);
  return { id: theCase.id, lines: receiptLines(aVisit(), theCase, department, office) };
});

const pictureOf = (lines: readonly ReceiptLine[], paper: PaperWidth, letters = CP852) =>
  paperAsPicture(print(lines, paper, letters), ROLLS[paper].width);

describe.each(PAPER_WIDTHS)('B1 the receipt of every case on %i mm', (paper) => {
  it('B1 B3 says every word of it, in order', () => {
    expect(receipts.length).toBeGreaterThan(20);
    for (const { id, lines } of receipts) {
      const words = lines.flatMap((line) =>
        line.kind === 'text' ? [printable(line.text)] : line.kind === 'code' ? [line.groups.join(' ')] : [],
      );
      expect(wordsOf(print(lines, paper)), id).toBe(words.join(' '));
    }
  });

  it('B1 B3 looks as it did', async () => {
    const papers = receipts.map(({ id, lines }) => {
      const dots = createHash('sha256').update(pictureOf(lines, paper).bytes).digest('hex').slice(0, 16);
      const drawn = createHash('sha256')
        .update(pictureOf(lines, paper, PICTURE).bytes)
        .digest('hex')
        .slice(0, 16);
      return `=== ${id} (dots ${dots}, as a picture ${drawn})\n${paperAsText(print(lines, paper)).trimEnd()}\n`;
    });
    await expect(papers.join('\n')).toMatchFileSnapshot(`golden/seed-${paper}.txt`);
  });

  it.each([
    ['receipt', aReceipt(), CP852],
    ['copy', aReceipt(2), CP852],
    ['long-names', aLongReceipt(), CP852],
    ['drawn', aReceipt(1), PICTURE],
  ] as const)('B3 the picture of a %s', (name, lines, letters) => {
    expectGolden(`${name}-${paper}`, pictureOf(lines, paper, letters));
  });
});

it('B3 the picture of the page of tables', () => {
  const bytes = receiptBytes({ kind: 'code-pages' }, { paper: 80, letters: CP852 });
  expectGolden('code-pages-80', paperAsPicture(decodeJob(bytes, ROLLS[80].columns), ROLLS[80].width));
});

/** `GOLDEN=write` draws the pictures anew, to be looked at before they are kept. */
function expectGolden(name: string, picture: Bitmap): void {
  const file = path.join(import.meta.dirname, 'golden', `${name}.png`);
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, asPng(picture));
  expect(existsSync(file) && showsSame(readFileSync(file), picture), `${name}.png shows what is printed`).toBe(true);
}
