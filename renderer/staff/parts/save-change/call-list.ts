import type { KioskContract } from '../../../../shared/contract/contract.ts';
import type { CallError, OutputOf } from '../../../../shared/contract/define.ts';
import type { PagePrintError } from '../../../../shared/contract/staff/running.ts';
import { callWords } from '../../../../shared/text/panel/common.ts';
import { shortMoment } from '../../../../shared/text/panel/dates.ts';
import { pagePrintWords } from '../../../../shared/text/panel/running.ts';
import { callListWords } from '../../../../shared/text/panel/save-change.ts';
import { staff } from '../../../../shared/text/pl/staff.ts';
import type { PlanNames } from './plan-names.ts';

export type CallRow = OutputOf<KioskContract['getCallList']>[number];

/** What a visit has now, for whoever calls: another time, another desk, no visit, or the same as before. */
export function outcomeWords({ outcome, before, after }: CallRow, names: PlanNames): string {
  if (outcome !== 'move' || after === null) {
    return outcome === 'cancel' ? callListWords.outcome.cancel : callListWords.outcome.keep;
  }
  const moment = shortMoment(after.date, after.start);
  return after.deskId === before.deskId ? moment : `${moment}, ${names.desk(after.deskId)}`;
}

/** Those who have to be told come first: a changed day or hour, a cancelled visit; each group in order of time. */
export function inOrderOfCalling(rows: readonly CallRow[]): readonly CallRow[] {
  return [...rows].sort((a, b) => Number(needsNoCall(a)) - Number(needsNoCall(b)));
}

/** Day, hour and visit stay: nobody has to be called. */
export function needsNoCall({ outcome, before, after }: CallRow): boolean {
  if (outcome === 'keep') return true;
  return outcome === 'move' && after !== null && after.date === before.date && after.start === before.start;
}

/** How a person can be reached. */
export function contactWords({ person }: CallRow): string {
  if (person === null) return callListWords.erased;
  return [person.phone, person.email].filter((one) => one !== null).join(', ') || callListWords.noContact;
}

/** Why the list did not come out. */
export function callListRefusal(error: PagePrintError | CallError | { readonly type: 'unknown-change' }): string {
  switch (error.type) {
    case 'unknown-change':
      return staff.unknownChange;
    case 'page-failed':
    case 'printer-refused':
    case 'folder-not-there':
    case 'disk-full':
      return pagePrintWords[error.type];
    default:
      return callWords(error);
  }
}
