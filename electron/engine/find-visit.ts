import { ok, type Result } from '../../shared/basics/result.ts';
import { type AttemptDeps, countedAttempt, type FindVisitError } from './counted-attempt.ts';
import { matterOf } from './plan-lookup.ts';
import { isStillAhead } from './rules/visit-times.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import { type VisitIdentity, visitsNamed } from './visit-of-person.ts';

/** Finds the one visit of a person that has not begun yet, by PESEL or document, case and day (C1), or by code and ending (C2). */
export function findVisit(deps: AttemptDeps, identity: VisitIdentity): Promise<Result<VisitSummary, FindVisitError>> {
  return countedAttempt(deps, identity, 'looked-at', async (scene) => {
    const visits = await visitsNamed(scene, identity);
    const visit = visits.find((one) => isStillAhead(one, scene.moment.now));
    if (visit === undefined) return null;
    const { theCase, department } = matterOf(scene.plan, visit);
    return ok(visitSummary(visit, theCase, department));
  });
}
