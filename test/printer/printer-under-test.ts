import type { Clock } from '../../electron/engine/ports.ts';
import type { PrinterChannel } from '../../electron/printer/channel.ts';
import { channelPrinter } from '../../electron/printer/channel-printer.ts';
import { receiptBytes } from '../../electron/printer/escpos/receipt-bytes.ts';
import type { Paper, ReceiptPrinter } from '../../electron/printer/receipt-printer.ts';
import { PRINTER_TIMING, type PrinterTiming } from '../../electron/printer/timing.ts';
import type { PrinterLetters } from '../../shared/model/printer.ts';
import type { FakePrinter } from '../fake-printer/fake-printer.ts';
import { aReceipt, CP852, PICTURE } from './escpos/receipts.ts';

export const receipt: Paper = { kind: 'receipt', lines: aReceipt() };

export const bytesOf = (letters: PrinterLetters) => receiptBytes(receipt, { paper: 80, letters });
const BYTES = { text: bytesOf(CP852), picture: bytesOf(PICTURE) };

export interface UnderTest {
  readonly clock: Clock;
  readonly timing?: Partial<PrinterTiming>;
  readonly as?: keyof typeof BYTES;
  readonly answering?: 'answers' | 'may-be-silent';
}

/** The kiosk's side of a channel, always with the same receipt. */
export function printerOn(
  channel: PrinterChannel,
  { clock, timing = {}, as = 'text', answering = 'answers' }: UnderTest,
): ReceiptPrinter {
  return channelPrinter({
    channel,
    encode: () => BYTES[as],
    clock,
    answering,
    timing: { ...PRINTER_TIMING, ...timing },
  });
}

/** Whether the last thing in the tray ends with a whole receipt; scraps of an earlier one may hang on it. */
export function lastIsWhole({ mechanism }: FakePrinter, as: keyof typeof BYTES = 'text'): boolean {
  const last = mechanism.receipts.at(-1);
  return last !== undefined && Buffer.from(last).subarray(-BYTES[as].length).equals(BYTES[as]);
}
