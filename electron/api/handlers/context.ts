import type { KioskInfo } from '../../../shared/contract/kiosk-info.ts';
import type { LocalizedText } from '../../../shared/model/localized.ts';
import type { MailSource } from '../../engine/mail/mail-source.ts';
import type {
  AuditWatch,
  Backups,
  Clock,
  ClockGuard,
  Device,
  FileShelf,
  HolidayCalendar,
  Ids,
  LaidOutPage,
  OfficePrinter,
  PinHasher,
  Printer,
  PrinterSetup,
  SetupDoor,
  Store,
  TemplateReader,
  TemplateShelf,
} from '../../engine/ports.ts';
import type { ReceiptsUnderWay } from '../../engine/print-receipt.ts';
import type { ReceiptSource } from '../../engine/receipt.ts';
import type { PersonWords } from '../../engine/rules/person-file.ts';
import type { StatisticsWords } from '../../engine/rules/statistics-rows.ts';
import type { TestReceiptSource } from '../../engine/test-receipt.ts';
import type { Seats, StaffSeat } from '../sessions.ts';

/** Everything the use cases stand on. */
export interface KioskContext {
  readonly clock: Clock;
  readonly clockGuard: ClockGuard;
  /** What residents read while nobody can be sure of the clock. */
  readonly clockWords: LocalizedText;
  readonly ids: Ids;
  readonly holidays: HolidayCalendar;
  readonly store: Store;
  readonly printer: Printer;
  readonly printerSetup: PrinterSetup;
  /** Receipts that this machine is printing now. */
  readonly underWay: ReceiptsUnderWay;
  readonly templates: TemplateShelf;
  readonly templateReader: TemplateReader;
  /** The folders that the panel reads from and writes to. */
  readonly files: FileShelf;
  readonly receipt: ReceiptSource;
  readonly testReceipt: TestReceiptSource;
  /** What e-mails are made of and sent with. */
  readonly mail: MailSource;
  readonly device: Device;
  /** Copies of the data; null where a server keeps them. */
  readonly backups: Backups | null;
  readonly auditWatch: AuditWatch;
  readonly statisticsWords: StatisticsWords;
  readonly personWords: PersonWords;
  /** Days after a visit until its personal data are erased. */
  readonly retentionDays: number;
  /** The office's printer for pages; null where there is none. */
  readonly officePrinter: OfficePrinter | null;
  /** What the screen that asks has laid out for paper. */
  readonly page: LaidOutPage;
  /** Forgets what a browser remembers of whoever stood at the screen that asks. */
  readonly forget: () => Promise<void>;
  /** This device as hours are kept for it: `kiosk-1`. */
  readonly holder: string;
  /** Who asks, as the history will name them: the caller's name, else the role. */
  readonly by: string;
  readonly pins: PinHasher;
  readonly setup: SetupDoor;
  /** The screen that asks, with whoever is signed in there; and all of this machine's. */
  readonly seat: StaffSeat;
  readonly seats: Seats;
  /** Office, machine and state, as every screen needs them. */
  readonly kioskInfo: (mode?: KioskInfo['mode']) => Promise<KioskInfo>;
}
