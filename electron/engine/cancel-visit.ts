import { ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import { type AttemptDeps, countedAttempt, type FindVisitError } from './counted-attempt.ts';
import { restOfFreedTime } from './freed-time.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { matterOf } from './plan-lookup.ts';
import type { Ids } from './ports.ts';
import { isStillAhead } from './rules/visit-times.ts';
import { type VisitSummary, visitSummary } from './views.ts';
import { type VisitIdentity, visitsNamed } from './visit-of-person.ts';

/**
 * Cancels a visit that was found a moment ago, and frees its time (C1, C7). The identity is asked again: the id alone cancels
 * nothing. A second tap on an already cancelled visit gives the same success and changes nothing. A visit that gave way to
 * another is not there any more: saying "cancelled" would leave its owner with the other one unawares.
 */
export function cancelVisit(
  deps: AttemptDeps & MailDeps & { readonly ids: Ids },
  { visitId, identity }: { readonly visitId: VisitId; readonly identity: VisitIdentity },
): Promise<Result<VisitSummary, FindVisitError>> {
  return countedAttempt(deps, identity, 'acted-on', async (scene) => {
    const { tx, plan, moment } = scene;
    const visit = (await visitsNamed(scene, identity)).find((one) => one.id === visitId);
    if (visit === undefined || visit.cancelledBy === 'replaced') return null;
    if (visit.state !== 'cancelled') {
      if (!isStillAhead(visit, moment.now) || !canMove(visit, 'cancel')) return null;
      const atMs = moment.nowMs;
      const rest = restOfFreedTime(deps.ids, plan.settings, atMs);
      await tx.moveVisit(visit, 'cancel', { atMs, by: 'resident', cancelledBy: 'resident', ...rest });
      await tellByMail(tx, deps, { kind: 'cancellation', visitId: visit.id, atMs });
    }
    const { theCase, department } = matterOf(plan, visit);
    return ok(visitSummary(visit, theCase, department));
  });
}
