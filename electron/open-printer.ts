import path from 'node:path';
import { assertNever } from '../shared/basics/assert-never.ts';
import type { PrinterSettings } from '../shared/model/printer.ts';
import type { KioskConfig } from './config.ts';
import type { Clock, PrinterSetup } from './engine/ports.ts';
import type { StartDeviceProcess } from './printer/device/device-messages.ts';
import { devicePrinter } from './printer/device/device-printer.ts';
import { type DriverPrinting, driverPrinter } from './printer/driver/driver-printer.ts';
import { filePrinter } from './printer/file-printer.ts';
import { findPrinter, offeredPrinters } from './printer/find-printer.ts';
import { networkPrinter } from './printer/network-printer.ts';
import { queuePrinter } from './printer/queue/queue-printer.ts';
import type { ReceiptPrinter } from './printer/receipt-printer.ts';

/** What the receipt printer may hang on: what staff can choose, and files, for development. */
export type PrinterPlace = PrinterSettings | Extract<KioskConfig['printer'], { kind: 'file' }>;

/** What only a host with windows and processes can do for printers. */
export interface PrinterHost {
  /** Prints with the system's drivers. */
  readonly driver?: DriverPrinting;
  /** Left out: as a child of plain Node. */
  readonly startDeviceProcess?: StartDeviceProcess;
}

interface OpenPrinterDeps extends PrinterHost {
  readonly clock: Clock;
  readonly userData: string;
}

/** Where printers may be, and what finds them there. */
export interface PrinterPlaces {
  /** The printer there; null for none. Nothing is connected yet. */
  open(place: PrinterPlace): ReceiptPrinter | null;
  find: PrinterSetup['find'];
  offered: PrinterSetup['offered'];
}

/** The places where a receipt printer of this machine may be. */
export function printerPlaces({ clock, userData, driver, startDeviceProcess }: OpenPrinterDeps): PrinterPlaces {
  const host = driver ?? null;
  const device = startDeviceProcess === undefined ? {} : { startProcess: startDeviceProcess };
  return {
    open(place) {
      switch (place.kind) {
        case 'none':
          return null;
        case 'file':
          return filePrinter(place.folder ?? path.join(userData, 'receipts'), clock);
        case 'network':
          return networkPrinter(place, { clock });
        case 'device':
          return devicePrinter(place, { clock, ...device });
        case 'queue':
          return queuePrinter(place, { clock });
        case 'driver':
          return driverPrinter(place, { clock, host });
        default:
          return assertNever(place);
      }
    },
    find: (settings) => findPrinter(settings, { clock, host, device }),
    offered: () => offeredPrinters({ clock, host }),
  };
}
