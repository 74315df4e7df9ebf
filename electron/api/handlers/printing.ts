import { ok } from '../../../shared/basics/result.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import type { printingContract } from '../../../shared/contract/staff/printing.ts';
import { findPrinter, kioskPrinters, printerOfMachine, printTest, savePrinter } from '../../engine/printer-setup.ts';
import type { KioskContext } from './context.ts';

/** The receipt printer of this machine, and how those of the office are. */
export const printingHandlers: Handlers<typeof printingContract, KioskContext> = {
  getPrinter: async (context) => ok(await printerOfMachine(context)),
  findPrinter,
  savePrinter,
  printTest: (context, input) => printTest({ ...context, receipt: context.testReceipt }, input),
  listKioskPrinters: async (context) => ok([...(await kioskPrinters(context))]),
};
