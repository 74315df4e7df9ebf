import type { Result } from '../../shared/basics/result.ts';
import { matterOf } from './plan-lookup.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import {
  type FindDeps,
  type FindVisitError,
  isStillAhead,
  type VisitIdentity,
  withVisitOfPerson,
} from './visit-of-person.ts';

/** Finds the one visit of a person in a case on a day that has not begun yet (C1). */
export function findVisit(deps: FindDeps, identity: VisitIdentity): Promise<Result<VisitSummary, FindVisitError>> {
  return withVisitOfPerson(deps, identity, async (tx, visits, now) => {
    const visit = visits.find((one) => isStillAhead(one, now));
    if (visit === undefined) return null;
    const { theCase, department } = matterOf(await tx.plan(), visit);
    return visitSummary(visit, theCase, department);
  });
}
