import type { PrinterSettings } from '../../../shared/model/printer.ts';
import type { Clock } from '../../engine/ports.ts';
import { channelPrinter } from '../channel-printer.ts';
import { receiptBytes } from '../escpos/receipt-bytes.ts';
import type { ReceiptPrinter } from '../receipt-printer.ts';
import type { PrinterTiming } from '../timing.ts';
import { type DeviceChannelOptions, deviceChannel } from './device-channel.ts';

export interface DevicePrinterDeps extends DeviceChannelOptions {
  readonly clock: Clock;
  readonly timing?: PrinterTiming;
}

/** A receipt printer behind a device file; one that has never answered may have no way back. */
export function devicePrinter(
  { path, paper, letters }: Extract<PrinterSettings, { kind: 'device' }>,
  { clock, timing, ...options }: DevicePrinterDeps,
): ReceiptPrinter {
  return channelPrinter({
    channel: deviceChannel(path, options),
    encode: (piece) => receiptBytes(piece, { paper, letters }),
    clock,
    answering: 'may-be-silent',
    ...(timing === undefined ? {} : { timing }),
  });
}
