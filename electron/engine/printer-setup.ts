import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { KioskPrinter, PrinterFieldProblem, PrinterSettings, PrinterState } from '../../shared/model/printer.ts';
import { checkPrinterSettings } from '../../shared/rules/printer-settings.ts';
import type { Clock, Paper, Printer, PrinterSearchFailure, PrinterSetup, PrintFailure, Store } from './ports.ts';
import { type TestReceiptSource, testReceiptLines } from './test-receipt.ts';

interface PrinterDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly by: string;
  readonly printer: Printer;
  readonly printerSetup: PrinterSetup;
}

type SettingsWrong = { readonly type: 'settings-wrong'; readonly problems: PrinterFieldProblem[] };

/** The receipt printer of this machine, for staff (F9). Answers also while the kiosk is out of order. */
export async function printerOfMachine({ printer, printerSetup }: Pick<PrinterDeps, 'printer' | 'printerSetup'>) {
  return { ...printerSetup.settings(), state: printer.state(), queues: [...(await printerSetup.offered())] };
}

/** The printers of all kiosks of the office (B2). */
export function kioskPrinters({ store }: Pick<PrinterDeps, 'store'>): Promise<readonly KioskPrinter[]> {
  return store.read((tx) => tx.kioskPrinters());
}

/** Looks for a printer where settings say that are not in force. */
export async function findPrinter(
  { printerSetup }: Pick<PrinterDeps, 'printerSetup'>,
  { settings }: { readonly settings: PrinterSettings },
): Promise<Result<PrinterState, PrinterSearchFailure | SettingsWrong>> {
  const checked = checkedSettings(settings);
  return checked.ok ? printerSetup.find(checked.value) : checked;
}

/** Takes settings over at once, and writes down who did. */
export async function savePrinter(
  { store, clock, by, printerSetup }: PrinterDeps,
  { settings }: { readonly settings: PrinterSettings },
): Promise<Result<Record<never, never>, SettingsWrong | { readonly type: 'not-saved' }>> {
  const checked = checkedSettings(settings);
  if (!checked.ok) return checked;
  const saved = await printerSetup.save(checked.value);
  if (!saved.ok) return saved;
  const detail = placeOf(checked.value);
  await store.write(async (tx) =>
    ok(await tx.recordAudit({ atMs: clock.now(), by, action: 'printer-changed', visitId: null, detail })),
  );
  return ok({});
}

/** A sheet that is nobody's receipt. Written down before it comes out. */
export async function printTest(
  { store, clock, by, printerSetup, receipt }: PrinterDeps & { readonly receipt: TestReceiptSource },
  { what }: { readonly what: Paper['kind'] },
): Promise<Result<{ readonly outcome: 'printed' | 'handed-over' }, PrintFailure>> {
  await store.write(async (tx) =>
    ok(await tx.recordAudit({ atMs: clock.now(), by, action: 'printer-tested', visitId: null, detail: what })),
  );
  return printerSetup.printPaper(
    what === 'receipt' ? { kind: what, lines: testReceiptLines(receipt) } : { kind: what },
  );
}

function checkedSettings(settings: PrinterSettings): Result<PrinterSettings, SettingsWrong> {
  const checked = checkPrinterSettings(settings);
  return checked.ok ? checked : err({ type: 'settings-wrong', problems: checked.error });
}

/** Kind and place, for the log of acts: `network 192.168.1.40:9100`. */
function placeOf(settings: PrinterSettings): string {
  switch (settings.kind) {
    case 'none':
      return 'none';
    case 'network':
      return `network ${settings.host}:${settings.port}`;
    case 'device':
      return `device ${settings.path}`;
    case 'queue':
      return `queue ${settings.queue}`;
    case 'driver':
      return `driver ${settings.name}`;
  }
}
