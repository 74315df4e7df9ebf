import { err, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { ReceiptLine } from '../../shared/model/receipt.ts';
import { isActive } from '../../shared/rules/visit-machine.ts';
import { matterOf } from './plan-lookup.ts';
import type { Printer, PrintFailure, Store } from './ports.ts';
import { type ReceiptSource, receiptLines } from './receipt.ts';

export type PrintReceiptError = PrintFailure | { readonly type: 'visit-not-found' };

/**
 * Prints the receipt of a visit that stands. Whatever comes of it, the visit does not change (B2). Who asks needs the
 * visit's id, which is random and is given only to those who booked it or proved it theirs.
 */
export async function printReceipt(
  deps: { readonly store: Store; readonly printer: Printer; readonly receipt: ReceiptSource },
  { visitId }: { readonly visitId: VisitId },
): Promise<Result<{ readonly outcome: 'printed' | 'handed-over' }, PrintReceiptError>> {
  const lines = await deps.store.read(async (tx): Promise<ReceiptLine[] | null> => {
    const visit = await tx.visit(visitId);
    if (visit === null || !isActive(visit.state)) return null;
    const { theCase, department } = matterOf(await tx.plan(), visit);
    return receiptLines(visit, theCase, department, deps.receipt);
  });
  return lines === null ? err({ type: 'visit-not-found' }) : deps.printer.print(lines);
}
