import type { PrinterState } from '../../shared/model/printer.ts';
import type { Paper, PrintResult } from '../engine/ports.ts';

export type { Paper } from '../engine/ports.ts';

/** One receipt printer, whatever it hangs on. Nothing here rejects. */
export interface ReceiptPrinter {
  /** Prints one piece, alone: whoever uses it does not ask for the next before this one ended. Ends within 25 seconds. */
  print(paper: Paper): Promise<PrintResult>;
  /** Asks it how it is, within 3 seconds; `not-asked` where it cannot answer. Not called while it prints. */
  look(): Promise<PrinterState>;
  /** Lets go of it; a job under way ends as unknown. */
  close(): Promise<void>;
}
