import { describe, expect, it } from 'vitest';
import { LETTERS } from '../../../electron/printer/escpos/letters.ts';
import { receiptBytes } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { PAPER_WIDTHS } from '../../../shared/model/lists.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { commandsOf, decodeJob } from './decoder.ts';
import { aLongReceipt, aReceipt, CP852, print, wordsOf } from './receipts.ts';

const POLISH = 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ';
const line = (text: string, size: 'normal' | 'double-height' | 'double' = 'normal'): ReceiptLine => ({
  kind: 'text',
  text,
  size,
  align: 'left',
  bold: false,
});
const widthOf = { 58: 32, 80: 48 } as const;

describe.each(PAPER_WIDTHS)('B3 on a roll of %i mm', (paper) => {
  it.each(['normal', 'double-height', 'double'] as const)('B3 prints every Polish letter, %s', (size) => {
    expect(wordsOf(print([line(POLISH, size)], paper))).toBe(POLISH);
  });

  it('B3 every letter that is let through comes back as itself', () => {
    const all = [...LETTERS.keys()].filter((letter) => letter !== ' ').join('');
    expect(wordsOf(print([line(all)], paper)).replaceAll(' ', '')).toBe(all);
  });

  it.each([0, 6, 13, 18, 255])('B3 takes the letters from table %i, as it is set', (page) => {
    const commands = [
      ...commandsOf(receiptBytes({ kind: 'receipt', lines: aReceipt() }, { paper, letters: { kind: 'page', page } })),
    ];
    expect(commands.slice(0, 2)).toEqual([{ type: 'initialise' }, { type: 'kanji-off' }]);
    const pages = commands.flatMap((command) => (command.type === 'page' ? [command.page] : []));
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(pages)).toEqual(new Set([page]));
  });

  it('B1 the code is the largest thing and in one row', () => {
    const row = print(aReceipt(), paper).find((one) => one.kind === 'text' && one.text.includes('K7C'));
    expect(row).toMatchObject({ text: 'K7C M3P 9TX' });
    const sizes = row?.kind === 'text' ? row.letters.map(({ wide, high, bold }) => ({ wide, high, bold })) : [];
    expect(new Set(sizes.map((size) => JSON.stringify(size)))).toEqual(
      new Set([JSON.stringify({ wide: paper === 80 ? 3 : 2, high: 3, bold: true })]),
    );
  });

  it('B1 the QR holds the code and nothing else, in squares that fit the roll', () => {
    expect(print(aReceipt(), paper).filter(({ kind }) => kind === 'qr')).toEqual([
      { kind: 'qr', payload: 'UM1:K7CM3P9TX', module: paper === 80 ? 6 : 5 },
    ]);
  });

  it('B3 a copy says KOPIA and its number before anything else, large and in the middle', () => {
    const [first] = print(aReceipt(2), paper);
    if (first?.kind !== 'text') throw new Error('the copy does not begin with its mark');
    expect(first.text.trim()).toBe('KOPIA 2');
    const marks = first.letters.filter(({ character }) => character !== ' ');
    expect(marks.every(({ wide, high, bold }) => wide === 2 && high === 2 && bold)).toBe(true);
    const left = first.text.length - first.text.trimStart().length;
    const right = widthOf[paper] - left - 2 * 'KOPIA 2'.length;
    expect(Math.abs(right - left)).toBeLessThanOrEqual(1);
    expect(wordsOf(print(aReceipt(0), paper))).not.toContain('KOPIA');
  });

  it('B3 the longest names are broken, none is lost', () => {
    const lost = wordsOf(print(aLongReceipt(), paper)).replaceAll(' ', '');
    expect(lost).toContain('najdłuższejnazwie'.repeat(7));
    expect(lost).toContain('"wsprawie"-ciągdalszy...iż');
    expect(lost).toContain('WydziałSprawObywatelskich,EwidencjiLudnościiDowodówOsobistych');
  });

  it('B1 a document to bring goes on under its first word, and no row ends with a word of one letter', () => {
    const rows = print(aLongReceipt(), paper).flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    const tick = rows.findIndex((row) => row.startsWith('[ ] '));
    expect(rows[tick + 1]).toMatch(/^ {4}\S/);
    for (const row of rows) expect(row).not.toMatch(/ [aiouwz]$/i);
  });
});

it('B3 asks for Polish letters under each likely number, from a table that lacks them each time', () => {
  for (const paper of PAPER_WIDTHS) {
    const bytes = receiptBytes({ kind: 'code-pages' }, { paper, letters: CP852 });
    const rows = decodeJob(bytes, widthOf[paper]).flatMap((one) => {
      const found = one.kind === 'text' ? /^ ?(\d+): (.+)$/.exec(one.text) : null;
      const page = one.kind === 'text' ? one.letters.find(({ character }) => character === 'ą')?.page : null;
      return found ? [{ number: Number(found[1]), letters: found[2], page }] : [];
    });
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining([2, 5, 6, 9, 13, 18]));
    for (const { number, letters, page } of rows) expect({ letters, page }).toEqual({ letters: POLISH, page: number });

    const pages = [...commandsOf(bytes)].flatMap((command) => (command.type === 'page' ? [command.page] : []));
    for (const { number } of rows) expect(pages[pages.indexOf(number) - 1]).toBe(0);
  }
});
