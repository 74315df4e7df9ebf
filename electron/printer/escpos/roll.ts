import type { PaperWidth } from '../../../shared/model/printer.ts';

/** What fits on a roll at 203 dots an inch: its printable width in dots, normal letters in a row, and the QR code's square in dots. */
export interface Roll {
  readonly width: number;
  readonly columns: number;
  readonly module: number;
}

export const ROLLS: Readonly<Record<PaperWidth, Roll>> = {
  58: { width: 384, columns: 32, module: 5 },
  80: { width: 576, columns: 48, module: 6 },
};
