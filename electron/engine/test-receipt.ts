import type { ReceiptLine } from '../../shared/model/receipt.ts';
import type { ReceiptOffice } from './receipt.ts';

/** The Polish words of a sheet that shows whether a printer prints receipts well. */
export interface TestReceiptWords {
  readonly title: string;
  readonly explains: string;
  /** Every letter that only Polish has, small and large. */
  readonly letters: readonly string[];
  readonly code: string;
}

export interface TestReceiptSource {
  readonly office: ReceiptOffice;
  readonly words: TestReceiptWords;
}

/** Has the shape of a code and a wrong check character: it can never be anybody's. */
const NOBODYS_CODE = ['234', '679', 'CDF'];

/** A sheet with everything that a receipt may have on it, and nobody's visit. */
export function testReceiptLines({ office, words }: TestReceiptSource): ReceiptLine[] {
  return [
    { kind: 'logo' },
    line(words.title, { size: 'double', align: 'center', bold: true }),
    line(office.name),
    line(words.explains, { bold: true }),
    { kind: 'rule' },
    ...words.letters.flatMap((letters) => [line(letters), line(letters, { size: 'double-height', bold: true })]),
    { kind: 'rule' },
    line(words.code),
    { kind: 'code', groups: NOBODYS_CODE },
    { kind: 'qr', payload: `UM1:${NOBODYS_CODE.join('')}` },
    { kind: 'space' },
  ];
}

type TextLine = Extract<ReceiptLine, { kind: 'text' }>;

function line(text: string, look: Partial<Pick<TextLine, 'size' | 'align' | 'bold'>> = {}): TextLine {
  return { kind: 'text', text, size: 'normal', align: 'left', bold: false, ...look };
}
