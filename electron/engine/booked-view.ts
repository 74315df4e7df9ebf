import type { Visit } from '../../shared/model/visit.ts';
import { matterOf } from './plan-lookup.ts';
import type { OfficePlan } from './ports.ts';
import { type ReceiptSource, receiptLines } from './receipt.ts';
import { type BookedVisit, visitSummary } from './views.ts';

/** What whoever has just booked gets: the code, and the receipt as lines (A11, B1). */
export function bookedView(visit: Visit, plan: OfficePlan, receipt: ReceiptSource): BookedVisit {
  const { theCase, department } = matterOf(plan, visit);
  return {
    ...visitSummary(visit, theCase, department),
    code: visit.code,
    documents: [...theCase.documents],
    receipt: receiptLines(visit, theCase, department, receipt),
  };
}
