import type { KioskEvent } from '../shared/contract/events.ts';
import type { Connection, WindowFacts } from './api/connections.ts';
import type { Dispatch } from './api/dispatch.ts';
import type { Clock, Ids } from './engine/ports.ts';
import type { PrinterTimes } from './kept-printer.ts';
import type { KioskMode } from './kiosk-mode.ts';
import type { PrinterHost } from './open-printer.ts';
import type { ReceiptPrinter } from './printer/receipt-printer.ts';
import type { Log } from './system/log.ts';
import type { MachineTime } from './system/machine-time.ts';
import type { ScryptCost } from './system/pins.ts';

export interface AppOptions {
  /** The machine's own folder for this program: configuration, data and keys, each in its place. */
  readonly userData: string;
  /** The program's own files: seed data and templates. */
  readonly assets: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids?: Ids;
  /** Instead of the printer that settings name, whatever they say. */
  readonly printer?: ReceiptPrinter;
  /** What the host can do for printers; left out, nothing. */
  readonly printers?: PrinterHost;
  readonly printerTimes?: PrinterTimes;
  /** What the machine knows of time besides its clock; left out, nothing, and the clock is believed. */
  readonly machineTime?: MachineTime;
  /** How long a search for a person takes at least, in ms; less in tests, which search often. */
  readonly answerMs?: number;
  /** How slow PINs are hashed: less in tests, which sign in often. */
  readonly pinCost?: ScryptCost;
  /** How much room is kept back on the disk: less in tests. */
  readonly reserveBytes?: number;
  /** Bytes that can still be written into a folder; another answer than the disk's own only in tests. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

export interface KioskApp {
  readonly dispatch: Dispatch;
  /** For a window: its calls are made by whoever is signed in there. */
  connect(window?: WindowFacts): Connection;
  /** What this machine's screen is for, and on which other of its screens it shows who is called (I3); null: on none. */
  readonly mode: KioskMode;
  readonly displayScreen: number | null;
  subscribe(listener: (event: KioskEvent) => void): () => void;
  /** The page crashed or was drawn anew: whoever was choosing here is gone, and nothing is kept for them (A8). */
  sessionLost(): void;
  /**
   * Whether the program does its work: its storage lets a write through, or it says itself that it is out of order. Does not
   * settle while the storage hangs.
   */
  isWell(): Promise<boolean>;
  close(): Promise<void>;
}
