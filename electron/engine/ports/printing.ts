import type { Result } from '../../../shared/basics/result.ts';
import type { CaseId, VisitId } from '../../../shared/model/ids.ts';
import type { KioskPrinter, PrinterSettings, PrinterState, PrinterTrouble } from '../../../shared/model/printer.ts';
import type { ReceiptLine } from '../../../shared/model/receipt.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';

/** Why a receipt did not come out, or may not have. Only `not-started` is safe to try again without asking. */
export type PrintFailure =
  | { readonly type: 'no-printer' }
  | { readonly type: 'not-started'; readonly reason: PrinterTrouble | 'busy' }
  | { readonly type: 'unknown'; readonly reason: PrinterTrouble | 'lost' };

export type PrintResult = Result<{ readonly outcome: 'printed' | 'handed-over' }, PrintFailure>;

/** The receipt printer of this machine. */
export interface Printer {
  /** As it was last looked at; `none` where the office has none. */
  state(): PrinterState;
  /** Never rejects, and answers within half a minute whatever the printer does. One receipt at a time. */
  print(lines: readonly ReceiptLine[]): Promise<PrintResult>;
}

/** What comes out as one piece of paper: a receipt, or a page that helps to set the printer up. */
export type Paper =
  | { readonly kind: 'receipt'; readonly lines: readonly ReceiptLine[] }
  /** Polish letters under each of a printer's tables, to find the number of the right one. */
  | { readonly kind: 'code-pages' };

/** Why no receipt printer was found where settings say. */
export type PrinterSearchFailure =
  /** Nothing answers at this address at all. */
  | { readonly type: 'nobody-there' }
  /** A machine is there, but nothing listens at this port. */
  | { readonly type: 'refused' }
  | { readonly type: 'no-such-name' }
  | { readonly type: 'no-such-file' }
  /** The path is an ordinary file or a folder. */
  | { readonly type: 'no-device' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'no-such-queue' }
  /** The machine has no printing system with queues. */
  | { readonly type: 'no-queues' }
  /** Something took the question and said nothing, or what no receipt printer says. */
  | { readonly type: 'silent' }
  | { readonly type: 'not-a-printer' };

/** The receipt printer of this machine as staff set it up (F9). */
export interface PrinterSetup {
  /** Settings in force: those of the panel come before those of the installer's file. */
  settings(): { readonly settings: PrinterSettings; readonly origin: 'configuration' | 'panel' };
  /** Queues and printers that the system offers. */
  offered(): Promise<readonly string[]>;
  /** Looks for a printer where the settings say, without taking them over. */
  find(settings: PrinterSettings): Promise<Result<PrinterState, PrinterSearchFailure>>;
  /** In force at once, and after a restart; or not at all. */
  save(settings: PrinterSettings): Promise<Result<void, { readonly type: 'not-saved' }>>;
  /** As `Printer.print`. */
  printPaper(paper: Paper): Promise<PrintResult>;
}

/** How a job of the printer ended; `sending` until then. After a crash it is `unknown`. */
export type ReceiptJobEnd = 'printed' | 'handed-over' | 'not-started' | 'unknown';

export interface ReceiptJob {
  /** A random UUID. */
  readonly id: string;
  readonly visitId: VisitId;
  readonly holder: string;
  /** 0 = the first; above: KOPIA with this number (B3). */
  readonly copy: number;
  readonly startedAtMs: number;
}

export interface PrintingReads {
  /** How many earlier receipts of a visit may have made paper: every job that did not end as `not-started`. */
  receiptsOf(visitId: VisitId): Promise<number>;
  /** How many templates a device printed on a day (B4). */
  templatesPrinted(holder: string, date: LocalDate): Promise<number>;
  /** The printers of all kiosks of the office as they told last, in order of their names. */
  kioskPrinters(): Promise<readonly KioskPrinter[]>;
}

export interface PrintingWrites {
  /** Stands in the journal, durably, before the first byte leaves. */
  addReceiptJob(job: ReceiptJob): Promise<void>;
  endReceiptJob(id: string, end: ReceiptJobEnd, atMs: number): Promise<void>;
  /** After a crash: what a device was sending becomes `unknown`. Gives how many there were. */
  interruptReceiptJobs(holder: string, atMs: number): Promise<number>;
  countTemplatePrint(holder: string, date: LocalDate, caseId: CaseId): Promise<void>;
  /** The printer would not have it: it does not count. */
  takeBackTemplatePrint(holder: string, date: LocalDate, caseId: CaseId): Promise<void>;
  /** Tells the office's desks how a device's printer is; `none` takes the device off their list. */
  recordPrinterState(holder: string, state: PrinterState): Promise<void>;
}
