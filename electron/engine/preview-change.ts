import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { HitVisit } from '../../shared/model/impact.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import type { ScheduleChange, ScheduleChangeError } from '../../shared/model/schedule-change.ts';
import { type Moment, momentOf } from './moment.ts';
import type { OfficeDeps } from './office-views.ts';
import { type PlanImpact, planImpact } from './plan-impact.ts';
import type { OfficePlan, ReadTx } from './ports.ts';
import { planAfterChange } from './rules/apply-change.ts';
import { holidayNames } from './rules/opening.ts';

export interface PreviewRequest {
  readonly change: ScheduleChange;
  /** The revision of the plan that the administrator sees. */
  readonly baseRevision: number;
}

export type PreviewError =
  | ScheduleChangeError
  | { readonly type: 'plan-changed'; readonly revision: number; readonly since: PlanChange[] };

/** What a change would do, as screens show it. */
export interface Impact {
  revision: number;
  hits: HitVisit[];
}

/** A change worked out to its end, before anything is written. */
export interface WorkedOut extends PlanImpact {
  readonly moment: Moment;
  readonly revision: number;
  readonly before: OfficePlan;
  readonly after: OfficePlan;
}

const MOST_CHANGES_SHOWN = 200;

/** What a change would do to the visits that stand, without changing anything (D5). */
export function previewChange(deps: OfficeDeps, request: PreviewRequest): Promise<Result<Impact, PreviewError>> {
  return deps.store.read(async (tx) => {
    const worked = await workOut(tx, deps, request);
    return worked.ok ? ok({ revision: worked.value.revision, hits: worked.value.hits }) : worked;
  });
}

/**
 * Works a change out on the plan as this transaction sees it. Nobody overwrites silently what somebody else changed since
 * the administrator looked: then the answer is what that was.
 */
export async function workOut(
  tx: ReadTx,
  { clock, holidays }: Pick<OfficeDeps, 'clock' | 'holidays'>,
  { change, baseRevision }: PreviewRequest,
): Promise<Result<WorkedOut, PreviewError>> {
  const revision = await tx.planRevision();
  if (revision !== baseRevision) {
    const latest = await tx.planChanges(MOST_CHANGES_SHOWN);
    return err({ type: 'plan-changed', revision, since: latest.filter((one) => one.revision > baseRevision) });
  }
  const moment = momentOf(clock);
  const before = await tx.plan();
  const after = planAfterChange(before, change, {
    today: moment.now.date,
    holidayName: holidayNames((year) => holidays.ofYear(year)),
    undone: change.kind === 'undo' ? await tx.planChange(change.changeId) : null,
  });
  if (!after.ok) return after;
  const impact = await planImpact(tx, { before, after: after.value }, holidays, moment);
  return ok({ ...impact, moment, revision, before, after: after.value });
}
