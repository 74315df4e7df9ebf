import { z } from 'zod';
import { PAPER_WIDTHS, PRINTER_TROUBLES } from './lists.ts';

export const PrinterTroubleSchema = z.enum(PRINTER_TROUBLES);
export type PrinterTrouble = z.infer<typeof PrinterTroubleSchema>;

/** How the receipt printer is, as far as anybody can know. */
export const PrinterStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** It has no way to answer, or was not asked yet: receipts are given to it in good faith. */
  z.strictObject({ kind: z.literal('not-asked') }),
  /** `nearEnd`: the roll ends soon. Staff should know, residents need not. */
  z.strictObject({ kind: z.literal('ready'), nearEnd: z.boolean() }),
  /** `sinceMs`: when it was first found so, ms. */
  z.strictObject({ kind: z.literal('not-ready'), why: PrinterTroubleSchema, sinceMs: z.int() }),
]);
export type PrinterState = z.infer<typeof PrinterStateSchema>;

/** How the letters get onto the paper: from the printer's own table (its number differs by maker), or drawn by the kiosk. */
export const PrinterLettersSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page: z.int().min(0).max(255) }),
  z.strictObject({ kind: z.literal('picture') }),
]);
export type PrinterLetters = z.infer<typeof PrinterLettersSchema>;

export const PaperWidthSchema = z.literal(PAPER_WIDTHS);
export type PaperWidth = z.infer<typeof PaperWidthSchema>;

const roll = {
  /** Millimetres. */
  paper: PaperWidthSchema.default(80),
  letters: PrinterLettersSchema.default({ kind: 'page', page: 18 }),
};

/** What the receipt printer hangs on. Bounded text here; shared/rules/printer-settings.ts says what is good and in which words. */
export const PrinterSettingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** Raw bytes over TCP, two-way. */
  z.strictObject({
    kind: z.literal('network'),
    host: z.string().max(253),
    port: z.int().min(1).max(65_535).default(9100),
    ...roll,
  }),
  /** A device file such as /dev/usb/lp0, two-way where the driver reads. */
  z.strictObject({ kind: z.literal('device'), path: z.string().max(300), ...roll }),
  /** A raw queue of CUPS: no way back but the state of the job. */
  z.strictObject({ kind: z.literal('queue'), queue: z.string().max(127), ...roll }),
  /** A printer that only its driver can print on: the last resort, never more than handed over. `name` as the system knows it. */
  z.strictObject({ kind: z.literal('driver'), name: z.string().max(200), paper: roll.paper }),
]);
export type PrinterSettings = z.infer<typeof PrinterSettingsSchema>;

/** What is wrong with a field of the settings, to be told beside it. */
export const PrinterFieldProblemSchema = z.strictObject({
  field: z.enum(['host', 'path', 'queue', 'name']),
  problem: z.enum(['missing', 'bad-host', 'bad-path', 'bad-queue', 'bad-name']),
});
export type PrinterFieldProblem = z.infer<typeof PrinterFieldProblemSchema>;

/** Where the settings in force come from: the file of the installer, or the panel, which comes before it. */
export const PrinterOriginSchema = z.enum(['configuration', 'panel']);

/** The printer of one kiosk as every desk of the office sees it (B2: staff see at once). */
export const KioskPrinterSchema = z.strictObject({
  /** `kiosk-1` */
  holder: z.string().max(60),
  state: PrinterStateSchema,
  /** Visits booked there since the trouble began, none of whose receipts came out. */
  withoutPaper: z.int().min(0),
});
export type KioskPrinter = z.infer<typeof KioskPrinterSchema>;
