import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_BOM, csvFile, csvRow } from '../../../shared/rules/csv.ts';

/** RFC 4180 with semicolons, written apart from the code under test. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ';') {
      row.push(cell);
      cell = '';
    } else if (text.startsWith('\r\n', index)) {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index += 1;
    } else cell += char;
  }
  expect([quoted, cell, row]).toEqual([false, '', []]);
  return rows;
}

const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'=+-@＝＋－＠\t\r\n;",\' 0123456789.ąźA\u00A0\u200B\uFEFF\u202E\u0000'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('CSV for a spreadsheet', () => {
  it.each([
    ['Dowody osobiste', 'Dowody osobiste'],
    ['a;b', '"a;b"'],
    ['mówi "tak"', '"mówi ""tak"""'],
    ['dwa\nwiersze', '"dwa\nwiersze"'],
    ['', ''],
    [null, ''],
    [0, '0'],
    [-3, '-3'],
    [2.5, '2,5'],
    [1e-7, '0,0000001000'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
    ['-5', '-5'],
    ['-5,25', '-5,25'],
    ['=1+1', "'=1+1"],
    ['+48 600 000 000', "'+48 600 000 000"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rx', '"\'\rx"'],
    ['  =1', "'  =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u200B=1', "'\u200B=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['=HYPERLINK("http://x.example";"y")', '"\'=HYPERLINK(""http://x.example"";""y"")"'],
    ['a=1', 'a=1'],
  ])('F7 %j is written as %j', (cell, written) => {
    expect(csvRow([cell])).toBe(`${written}\r\n`);
  });

  it('F7 a file begins with the mark of UTF-8, and its cells stand between semicolons', () => {
    expect(
      csvFile([
        ['Wydział', 'Wizyty'],
        ['Dowody', 12],
      ]),
    ).toBe(`${CSV_BOM}Wydział;Wizyty\r\nDowody;12\r\n`);
  });

  it('F7 what is read back is what was written, with an apostrophe before what could be run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(tricky, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const back = parsed(csvFile(rows).slice(CSV_BOM.length));
        expect(back.length).toBe(rows.length);
        for (const [index, row] of rows.entries()) {
          expect(back[index]?.length).toBe(row.length);
          for (const [place, cell] of row.entries()) {
            const read = back[index]?.[place] ?? '';
            expect([cell, `'${cell}`]).toContain(read);
            if (/^-?\d+([.,]\d+)?$/.test(read)) continue;
            expect(read).not.toMatch(/^[\t\r\n]/);
            expect(read.trimStart().charAt(0)).not.toMatch(/[=+\-@＝＋－＠]/);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
