import type { Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { matterOf } from './plan-lookup.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import {
  type FindDeps,
  type FindVisitError,
  isStillAhead,
  type VisitIdentity,
  withVisitOfPerson,
} from './visit-of-person.ts';

/**
 * Cancels a visit that was found a moment ago, and frees its time (C1). The identity is asked again: the id alone cancels
 * nothing. A second tap on an already cancelled visit gives the same success and changes nothing.
 */
export function cancelVisit(
  deps: FindDeps,
  { visitId, ...identity }: VisitIdentity & { readonly visitId: VisitId },
): Promise<Result<VisitSummary, FindVisitError>> {
  return withVisitOfPerson(deps, identity, async (tx, visits, now, nowMs) => {
    const visit = visits.find((one) => one.id === visitId);
    if (visit === undefined) return null;
    if (visit.state !== 'cancelled') {
      if (!isStillAhead(visit, now)) return null;
      await tx.cancelVisit(visit.id, nowMs);
    }
    const { theCase, department } = matterOf(await tx.plan(), visit);
    return visitSummary(visit, theCase, department);
  });
}
