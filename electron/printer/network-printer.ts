import type { PrinterSettings } from '../../shared/model/printer.ts';
import type { Clock } from '../engine/ports.ts';
import { channelPrinter } from './channel-printer.ts';
import { receiptBytes } from './escpos/receipt-bytes.ts';
import type { ReceiptPrinter } from './receipt-printer.ts';
import { tcpChannel } from './tcp-channel.ts';
import type { PrinterTiming } from './timing.ts';

export interface NetworkPrinterDeps {
  readonly clock: Clock;
  readonly timing?: PrinterTiming;
}

/** A receipt printer at an address of the network. */
export function networkPrinter(
  { host, port, paper, letters }: Extract<PrinterSettings, { kind: 'network' }>,
  { clock, ...timing }: NetworkPrinterDeps,
): ReceiptPrinter {
  return channelPrinter({
    channel: tcpChannel(host, port),
    encode: (piece) => receiptBytes(piece, { paper, letters }),
    clock,
    answering: 'answers',
    ...timing,
  });
}
