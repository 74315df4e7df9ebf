import { expect, it } from 'vitest';
import { receiptAsText } from '../../electron/printer/receipt-text.ts';
import { aReceipt } from './escpos/receipts.ts';

it('B1 B3 a receipt in a file reads as on 80 mm paper', () => {
  const text = receiptAsText(aReceipt(1));
  const rows = text.split('\n');
  expect(rows[0]?.trim()).toBe('KOPIA 1');
  expect(rows).toContain('K7C M3P 9TX');
  expect(rows).toContain('[QR UM1:K7CM3P9TX]');
  expect(rows).toContain('poniedziałek, 16 listopada 2026');
  expect(rows).toContain('[ ] aktualne zdjęcie 35 x 45 mm');
  expect(Math.max(...rows.map(({ length }) => length))).toBe(48);
});
