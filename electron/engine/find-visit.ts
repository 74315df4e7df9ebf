import { ok, type Result } from '../../shared/basics/result.ts';
import { countedAttempt, type FindVisitError } from './counted-attempt.ts';
import { matterOf } from './plan-lookup.ts';
import type { Clock, Store } from './ports.ts';
import { isStillAhead } from './rules/visit-times.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import { type VisitIdentity, visitsNamed } from './visit-of-person.ts';

/** Finds the one visit of a person that has not begun yet, by PESEL or document, case and day (C1), or by code and ending (C2). */
export function findVisit(
  deps: { readonly store: Store; readonly clock: Clock },
  identity: VisitIdentity,
): Promise<Result<VisitSummary, FindVisitError>> {
  return countedAttempt(deps, async (scene) => {
    const visits = await visitsNamed(scene, identity);
    const visit = visits.find((one) => isStillAhead(one, scene.moment.now));
    if (visit === undefined) return null;
    const { theCase, department } = matterOf(scene.plan, visit);
    return ok(visitSummary(visit, theCase, department));
  });
}
