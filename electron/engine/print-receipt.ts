import { assertNever } from '../../shared/basics/assert-never.ts';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { matterOf } from './plan-lookup.ts';
import type { Clock, Ids, Printer, PrintFailure, PrintResult, ReceiptJobEnd, Store } from './ports.ts';
import { type ReceiptSource, receiptLines } from './receipt.ts';

export type PrintReceiptError = PrintFailure | { readonly type: 'visit-not-found' };

/** `copy`: 0 = the first receipt of the visit; above: KOPIA with this number (B3). */
export interface PrintedReceipt {
  readonly outcome: 'printed' | 'handed-over';
  readonly copy: number;
}

type Printing = Promise<Result<PrintedReceipt, PrintReceiptError>>;

/** The receipts that a machine is printing now. Whoever asks for one of them again waits for the same sheet. */
export type ReceiptsUnderWay = Map<VisitId, Printing>;

export interface PrintReceiptDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly printer: Printer;
  readonly receipt: ReceiptSource;
  /** This device: `kiosk-1`. */
  readonly holder: string;
  /** Who asks, for the log of acts. */
  readonly by: string;
  readonly underWay: ReceiptsUnderWay;
}

/**
 * Prints the receipt of a visit that stands: the first one, or a copy once an earlier one may have made paper. Whatever comes
 * of it, the visit does not change (B2). Who asks needs the visit's id, which is random and is given only to those who
 * booked it or proved it theirs.
 *
 * The job is in the journal before the first byte leaves, so that after a crash nothing prints by itself and the next
 * receipt is a copy.
 */
export function printReceipt(deps: PrintReceiptDeps, { visitId }: { readonly visitId: VisitId }): Printing {
  const running = deps.underWay.get(visitId);
  if (running !== undefined) return running;
  const printing = printOnce(deps, visitId).finally(() => deps.underWay.delete(visitId));
  deps.underWay.set(visitId, printing);
  return printing;
}

async function printOnce(deps: PrintReceiptDeps, visitId: VisitId): Printing {
  if (deps.printer.state().kind === 'none') return err({ type: 'no-printer' });
  const begun = await beginJob(deps, visitId);
  if (!begun.ok) return begun;
  const { id, copy, lines } = begun.value;
  const printed = await deps.printer.print(lines);
  await endJob(deps, id, endOf(printed));
  return printed.ok ? ok({ outcome: printed.value.outcome, copy }) : printed;
}

interface Job {
  readonly id: string;
  readonly copy: number;
  readonly lines: readonly ReceiptLine[];
}

function beginJob(
  { store, clock, ids, receipt, holder, by }: PrintReceiptDeps,
  visitId: VisitId,
): Promise<Result<Job, { readonly type: 'visit-not-found' }>> {
  return store.write(async (tx) => {
    const visit = await tx.visit(visitId);
    if (visit === null || !isActive(visit.state)) return err({ type: 'visit-not-found' });
    const { theCase, department } = matterOf(await tx.plan(), visit);
    const copy = await tx.receiptsOf(visitId);
    const job = { id: ids.uuid(), copy };
    const nowMs = clock.now();
    await tx.addReceiptJob({ ...job, visitId, holder, startedAtMs: nowMs });
    if (copy > 0) await tx.recordAudit({ atMs: nowMs, by, action: 'receipt-copied', visitId, detail: String(copy) });
    return ok({ ...job, lines: receiptLines(visit, theCase, department, receipt, copy) });
  });
}

/** What cannot be written down stays `sending`, which later reads as: there may be paper. The answer is known all the same. */
async function endJob({ store, clock }: PrintReceiptDeps, id: string, end: ReceiptJobEnd): Promise<void> {
  await store.write(async (tx) => ok(await tx.endReceiptJob(id, end, clock.now()))).catch(() => undefined);
}

function endOf(printed: PrintResult): ReceiptJobEnd {
  if (printed.ok) return printed.value.outcome;
  switch (printed.error.type) {
    case 'no-printer':
    case 'not-started':
      return 'not-started';
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(printed.error);
  }
}

/** After a crash: what this device was printing may be on paper. Nothing prints by itself. Gives how many there were. */
export async function interruptReceiptJobs({
  store,
  clock,
  holder,
}: Pick<PrintReceiptDeps, 'store' | 'clock' | 'holder'>): Promise<number> {
  let jobs = 0;
  await store.write(async (tx) => {
    jobs = await tx.interruptReceiptJobs(holder, clock.now());
    return ok(undefined);
  });
  return jobs;
}

/**
 * A visit that was booked here while the printer is in trouble, so that staff learn how many went without paper (B2), also
 * where nobody tried to print. It costs a booking nothing: it is written after it, and only then.
 */
export async function noteWithoutPaper(
  { store, clock, ids, printer, holder }: Pick<PrintReceiptDeps, 'store' | 'clock' | 'ids' | 'printer' | 'holder'>,
  visitId: VisitId,
): Promise<void> {
  if (printer.state().kind !== 'not-ready') return;
  const id = ids.uuid();
  const nowMs = clock.now();
  const noted = store.write(async (tx) => {
    await tx.addReceiptJob({ id, visitId, holder, copy: await tx.receiptsOf(visitId), startedAtMs: nowMs });
    return ok(await tx.endReceiptJob(id, 'not-started', nowMs));
  });
  // The visit stands, whatever becomes of a number for staff.
  await noted.catch(() => undefined);
}
