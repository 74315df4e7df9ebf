import { z } from 'zod';
import {
  KioskPrinterSchema,
  PrinterFieldProblemSchema,
  PrinterOriginSchema,
  PrinterSettingsSchema,
  PrinterStateSchema,
} from '../../model/printer.ts';
import { command, query } from '../define.ts';
import { NoErrorSchema, PrintErrorSchema } from '../failures.ts';

const nothing = z.strictObject({});

const SettingsWrong = z.strictObject({
  type: z.literal('settings-wrong'),
  problems: z.array(PrinterFieldProblemSchema).min(1),
});

/** Why no receipt printer was found where the settings say. */
export const PrinterSearchErrorSchema = z.discriminatedUnion('type', [
  SettingsWrong,
  /** Nothing answers at this address at all. */
  z.strictObject({ type: z.literal('nobody-there') }),
  /** A machine is there, but nothing listens at this port. */
  z.strictObject({ type: z.literal('refused') }),
  z.strictObject({ type: z.literal('no-such-name') }),
  z.strictObject({ type: z.literal('no-such-file') }),
  /** The path is an ordinary file or a folder. */
  z.strictObject({ type: z.literal('no-device') }),
  z.strictObject({ type: z.literal('not-allowed') }),
  z.strictObject({ type: z.literal('no-such-queue') }),
  /** The machine has no printing system with queues. */
  z.strictObject({ type: z.literal('no-queues') }),
  /** Something took the question and said nothing, or what no receipt printer says. */
  z.strictObject({ type: z.literal('silent') }),
  z.strictObject({ type: z.literal('not-a-printer') }),
]);
export type PrinterSearchError = z.infer<typeof PrinterSearchErrorSchema>;

/** The receipt printer of the machine that the panel is opened on (B2, F9). */
export const printingContract = {
  getPrinter: query({
    access: 'clerk',
    input: nothing,
    output: z.strictObject({
      settings: PrinterSettingsSchema,
      origin: PrinterOriginSchema,
      state: PrinterStateSchema,
      /** Queues and printers that the system offers, to choose from. */
      queues: z.array(z.string()),
    }),
    errors: NoErrorSchema,
    worksOutOfOrder: true,
  }),
  /** Looks for a printer where the settings say, without taking them over. */
  findPrinter: command({
    access: 'administrator',
    input: z.strictObject({ settings: PrinterSettingsSchema }),
    output: PrinterStateSchema,
    errors: PrinterSearchErrorSchema,
  }),
  /** In force at once, and after a restart. */
  savePrinter: command({
    access: 'administrator',
    input: z.strictObject({ settings: PrinterSettingsSchema }),
    output: nothing,
    errors: z.discriminatedUnion('type', [SettingsWrong, z.strictObject({ type: z.literal('not-saved') })]),
  }),
  printTest: command({
    access: 'clerk',
    input: z.strictObject({ what: z.enum(['receipt', 'code-pages']) }),
    output: z.strictObject({ outcome: z.enum(['printed', 'handed-over']) }),
    errors: PrintErrorSchema,
  }),
  /** The printers of all kiosks of the office, for the clerk at any desk. */
  listKioskPrinters: query({
    access: 'clerk',
    input: nothing,
    output: z.array(KioskPrinterSchema),
    errors: NoErrorSchema,
  }),
} as const;
