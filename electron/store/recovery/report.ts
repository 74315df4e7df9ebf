import type { DataRecovery, RecoveredVisit } from '../../../shared/model/recovery.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import { type VisitRow, visitOf } from '../visit-row.ts';
import type { Settlement } from '../witness/settle.ts';

/** A recovery of which nothing is known yet but the copy. */
export function beginning(now: WarsawTime, replaced: DataRecovery['replaced']): DataRecovery {
  const { date, minute } = now;
  const nothing = { visits: 0, planChanges: 0, lostPlanChanges: 0, withoutTime: [], lost: [], unconfirmed: [] };
  return { date, minute, replaced, ...nothing, damagedRecords: 0 };
}

/** What came back from the witness, added. */
export function withSettlement(report: DataRecovery, settlement: Settlement): DataRecovery {
  return {
    ...report,
    visits: settlement.visits.length,
    planChanges: settlement.planChanges,
    lostPlanChanges: settlement.lostPlanChanges,
    withoutTime: settlement.withoutTime.map(shown),
    lost: settlement.lost.map(shown),
    unconfirmed: settlement.unconfirmed.map(({ row }) => shown(row)),
    damagedRecords: settlement.damaged,
  };
}

function shown(row: VisitRow): RecoveredVisit {
  const { code, date, start } = visitOf(row);
  return { code, date, start };
}
