import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseDraftContent } from '../../shared/model/case-draft.ts';
import type { ChangeId, VisitId } from '../../shared/model/ids.ts';
import type { Decision } from '../../shared/model/impact.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import type { StaffDeps } from './call-next.ts';
import { letExpiredHoldsGo } from './free-time.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { moveVisits, type WantedMove } from './move-visits.ts';
import type { OfficeDeps } from './office-views.ts';
import { timetableOf } from './plan-impact.ts';
import type { CallListEntry, Ids, MoveDetails, WriteTx } from './ports.ts';
import { type Impact, type PreviewError, type PreviewRequest, type WorkedOut, workOut } from './preview-change.ts';
import { planDifference } from './rules/plan-items.ts';
import { sameIds } from './rules/plan-order.ts';
import { sameJson } from './rules/same-json.ts';
import { allowsPlace } from './rules/timetable.ts';

export interface ApplyRequest extends PreviewRequest {
  /** One for each visit that the preview showed. */
  readonly decisions: readonly Decision[];
}

export type ApplyError =
  | PreviewError
  | { readonly type: 'impact-changed'; readonly impact: Impact }
  | { readonly type: 'place-not-free'; readonly visitId: VisitId };

export type ApplyDeps = StaffDeps & OfficeDeps & MailDeps & { readonly ids: Ids };

type Decided = readonly { readonly visit: Visit; readonly decision: Decision['decision'] }[];

/**
 * Saves a change of the plan with what is decided for every visit it hits (D5): in one transaction, whole or not at all.
 * The impact is worked out anew, because residents go on booking while the administrator decides; the decisions have to
 * name exactly the visits that are hit now.
 */
export function applyChange(
  deps: ApplyDeps,
  request: ApplyRequest,
): Promise<Result<{ changeId: ChangeId; revision: number }, ApplyError>> {
  return deps.store.write(async (tx): Promise<Result<{ changeId: ChangeId; revision: number }, ApplyError>> => {
    const worked = await workOut(tx, deps, request);
    if (!worked.ok) return worked;
    const { revision, hits, before, after, moment } = worked.value;
    const decided = allDecided(worked.value, request.decisions);
    if (decided === null) return err({ type: 'impact-changed', impact: { revision, hits } });
    const callList = await carryOut(tx, deps, worked.value, decided);
    if (!callList.ok) return callList;
    const change: PlanChange = {
      id: deps.ids.uuid() as ChangeId,
      revision: revision + 1,
      atMs: moment.nowMs,
      by: deps.by,
      kind: request.change.kind,
      undoes: request.change.kind === 'undo' ? request.change.changeId : null,
      items: planDifference(before, after),
    };
    await tx.savePlan(after, change, callList.value);
    if (request.change.kind === 'case') await removePublishedDraft(tx, request.change.case);
    return ok({ changeId: change.id, revision: change.revision });
  });
}

/** Takes away the draft that has just been published (E1); one that says something else is still being written. */
async function removePublishedDraft(tx: WriteTx, published: CaseDraftContent): Promise<void> {
  const draft = await tx.caseDraft(published.id);
  if (draft !== null && sameJson(draft.case, published)) await tx.removeCaseDraft(published.id);
}

/**
 * The hit visits with what is decided for each; null when the decisions are not exactly about them, or one cannot be
 * carried out: somebody who is being served at this moment is not cancelled.
 */
function allDecided({ hits, visits }: WorkedOut, decisions: readonly Decision[]): Decided | null {
  const named = decisions.map(({ visitId }) => visitId);
  const hit = hits.map(({ visitId }) => visitId);
  if (!sameIds(hit, named)) return null;
  const decisionOf = new Map(decisions.map(({ visitId, decision }) => [visitId, decision]));
  const decided = visits.flatMap((visit) => {
    const decision = decisionOf.get(visit.id);
    return decision === undefined ? [] : [{ visit, decision }];
  });
  return decided.some(({ visit, decision }) => decision.kind === 'cancel' && !canMove(visit, 'cancel'))
    ? null
    : decided;
}

/** Cancels first, so that the time of those visits is free for others, and without a delay before it is offered (C7). */
async function carryOut(
  tx: WriteTx,
  deps: ApplyDeps,
  { after, moment, windowOf }: WorkedOut,
  decided: Decided,
): Promise<Result<CallListEntry[], ApplyError>> {
  const atMs = moment.nowMs;
  const details: MoveDetails = { atMs, by: deps.by };
  const timetable = timetableOf(after, deps.holidays);
  const moves: WantedMove[] = [];
  for (const { visit, decision } of decided) {
    if (decision.kind === 'cancel' && canMove(visit, 'cancel')) {
      await tx.moveVisit(visit, 'cancel', { ...details, cancelledBy: 'schedule' });
      await tellByMail(tx, deps, { kind: 'cancellation', visitId: visit.id, atMs });
    } else if (decision.kind === 'keep') {
      await tx.keepAsException(visit, details);
    } else if (decision.kind === 'move') {
      if (!allowsPlace(timetable, windowOf(visit.departmentId), visit, decision.to)) {
        return err({ type: 'place-not-free', visitId: visit.id });
      }
      moves.push({ visit, to: decision.to });
    }
  }
  if (moves.length > 0) await letExpiredHoldsGo(tx, after, atMs);
  const moved = await moveVisits(tx, moves, details);
  if (!moved.ok) return moved;
  for (const { visit } of moves) await tellByMail(tx, deps, { kind: 'change', visitId: visit.id, atMs });
  return ok(decided.map(callListEntry));
}

function callListEntry({ visit, decision }: Decided[number]): CallListEntry {
  const { id, deskId, date, start } = visit;
  const after = decision.kind === 'move' ? decision.to : null;
  return { visitId: id, outcome: decision.kind, before: { deskId, date, start }, after };
}
