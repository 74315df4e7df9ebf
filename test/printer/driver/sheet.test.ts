import { expect, test } from 'vitest';
import { asBmp, sheetOf } from '../../../electron/printer/driver/sheet.ts';
import { drawRows } from '../../../electron/printer/escpos/drawing.ts';
import { receiptRows } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { ROLLS } from '../../../electron/printer/escpos/roll.ts';
import { aReceipt } from '../escpos/receipts.ts';

test.each([
  [58, 48, 5],
  [80, 72, 4],
] as const)(
  'B3 on %i mm the picture is %i mm wide, in the middle, and the paper as long as it is',
  (paper, width, left) => {
    const lines = aReceipt();
    const dots = drawRows(receiptRows(lines, paper), ROLLS[paper]);
    const sheet = sheetOf(lines, paper);
    expect(sheet).toMatchObject({
      width,
      left,
      height: dots.height / 8,
      paper: { width: paper, height: dots.height / 8 + 10 },
    });
  },
);

test('B3 a longer receipt is a longer sheet', () => {
  const lines = aReceipt();
  expect(sheetOf([...lines, { kind: 'space' }], 80).height).toBe(sheetOf(lines, 80).height + 2);
});

test('B3 the picture file says each dot, from the top, its rows padded to four bytes', () => {
  const file = asBmp({ width: 8, height: 2, bytes: Uint8Array.of(0b1000_0001, 0b0111_1110) });
  const view = new DataView(file.buffer);
  expect(String.fromCharCode(...file.subarray(0, 2))).toBe('BM');
  expect(view.getUint32(2, true)).toBe(file.length);
  expect([view.getInt32(18, true), view.getInt32(22, true), view.getUint16(28, true)]).toEqual([8, -2, 1]);
  expect([...file.subarray(54, 62)]).toEqual([255, 255, 255, 0, 0, 0, 0, 0]);
  expect([...file.subarray(view.getUint32(10, true))]).toEqual([0b1000_0001, 0, 0, 0, 0b0111_1110, 0, 0, 0]);
});
