import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseId, ChangeId, VisitId } from '../../shared/model/ids.ts';
import type { HitVisit } from '../../shared/model/impact.ts';
import type { PlanChange } from '../../shared/model/plan-change.ts';
import { momentOf } from './moment.ts';
import type { OfficeDeps } from './office-views.ts';
import { planImpact } from './plan-impact.ts';
import type { CallListEntry, OfficePlan, Place, ReadTx, Store } from './ports.ts';
import { writeOfficeFile } from './rules/office-file.ts';

type StoreOnly = { readonly store: Store };

/** One line of the list of people to call after a change (D5). Null: the personal data have been erased meanwhile. */
export interface CallListRow {
  visitId: VisitId;
  code: string;
  caseId: CaseId;
  outcome: CallListEntry['outcome'];
  before: Place;
  after: Place | null;
  person: { firstName: string; lastName: string; phone: string | null; email: string | null } | null;
}

/** The plan with its revision, which a change has to give back. */
export function getPlan({ store }: StoreOnly): Promise<{ readonly revision: number; readonly plan: OfficePlan }> {
  return store.read(async (tx) => ({ revision: await tx.planRevision(), plan: await tx.plan() }));
}

/** Changes of the plan, newest first (D7). */
export function listPlanChanges(
  { store }: StoreOnly,
  { limit }: { readonly limit: number },
): Promise<readonly PlanChange[]> {
  return store.read((tx) => tx.planChanges(limit));
}

/** Whom to tell about a change, in order of the time they had. Those whose time did not change are on it too. */
export function getCallList(
  { store }: StoreOnly,
  { changeId }: { readonly changeId: ChangeId },
): Promise<Result<CallListRow[], { readonly type: 'unknown-change' }>> {
  return store.read(async (tx) => {
    if ((await tx.planChange(changeId)) === null) return err({ type: 'unknown-change' });
    const rows: CallListRow[] = [];
    for (const entry of [...(await tx.callList(changeId))].sort(byTime)) rows.push(await rowOf(tx, entry));
    return ok(rows);
  });
}

/** Schedule and content as one file (E4). */
export async function exportOffice({ store }: StoreOnly): Promise<{ readonly file: string }> {
  return { file: writeOfficeFile(await store.read((tx) => tx.plan())) };
}

/**
 * Visits that do not fit the plan although nobody changed it, for instance because a new law made their day a holiday. Any
 * change of the plan will show them and ask what to do about them.
 */
export function visitsOutsidePlan({ store, clock, holidays }: OfficeDeps): Promise<readonly HitVisit[]> {
  return store.read(async (tx) => {
    const plan = await tx.plan();
    const { hits } = await planImpact(tx, { before: plan, after: plan }, holidays, momentOf(clock));
    return hits;
  });
}

async function rowOf(tx: ReadTx, { visitId, outcome, before, after }: CallListEntry): Promise<CallListRow> {
  const visit = await tx.visit(visitId);
  if (visit === null) throw new Error(`a call list names a visit that is not there: ${visitId}`);
  const person = await tx.personOf(visitId);
  return {
    visitId,
    code: visit.code,
    caseId: visit.caseId,
    outcome,
    before,
    after,
    person: person && {
      firstName: person.firstName,
      lastName: person.lastName,
      phone: person.phone,
      email: person.email,
    },
  };
}

function byTime({ before: a }: CallListEntry, { before: b }: CallListEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.start - b.start || (a.deskId < b.deskId ? -1 : 1);
}
