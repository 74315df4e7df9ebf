import { type ReceiptSource, receiptLines } from '../../../electron/engine/receipt.ts';
import { receiptBytes } from '../../../electron/printer/escpos/receipt-bytes.ts';
import { ROLLS } from '../../../electron/printer/escpos/roll.ts';
import type { PaperWidth, PrinterLetters } from '../../../shared/model/printer.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import { receiptWords } from '../../../shared/text/receipt-words.ts';
import { aCase, aDepartment, aVisit } from '../../support/builders.ts';
import { decodeJob, type Printed } from './decoder.ts';

export const CP852: PrinterLetters = { kind: 'page', page: 18 };
export const PICTURE: PrinterLetters = { kind: 'picture' };

export const office: ReceiptSource = {
  office: {
    name: 'Urząd Miasta Przykładowo',
    street: 'ul. Źródlana 1',
    city: '00-000 Przykładowo',
    phone: '00 000 00 00',
  },
  words: receiptWords,
};

export const aReceipt = (copy = 0) => receiptLines(aVisit(), aCase(), aDepartment(), office, copy);

/** Names as long as an office may write them, with a word that no paper holds. */
export const aLongReceipt = () =>
  receiptLines(
    aVisit(),
    aCase({
      name: { pl: `Zaświadczenie o ${'najdłuższejnazwie'.repeat(7)} „w sprawie” – ciąg dalszy… i ż` },
      room: '12 A, B i C, wejście od podwórza przez łącznik',
      documents: [
        {
          text: { pl: 'pełnomocnictwo z podpisem poświadczonym notarialnie, jeśli sprawę załatwia ktoś inny' },
          when: 'always',
        },
      ],
    }),
    aDepartment({ name: { pl: 'Wydział Spraw Obywatelskich, Ewidencji Ludności i Dowodów Osobistych' } }),
    office,
  );

export function print(
  lines: readonly ReceiptLine[],
  paper: PaperWidth,
  letters: PrinterLetters = CP852,
): readonly Printed[] {
  return decodeJob(receiptBytes({ kind: 'receipt', lines }, { paper, letters }), ROLLS[paper].columns);
}

/** The words on the paper in their order, from whatever rows. */
export function wordsOf(paper: readonly Printed[]): string {
  const rows = paper.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
  return rows
    .join(' ')
    .replace(/-{10,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
