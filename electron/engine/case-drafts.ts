import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { CaseDraft, CaseDraftContent } from '../../shared/model/case-draft.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { StaffDeps } from './call-next.ts';

export interface DraftRequest {
  readonly case: CaseDraftContent;
  /** `savedAtMs` of the draft this one goes on from; null = there was none. */
  readonly base: number | null;
}

export type DraftError = { readonly type: 'draft-changed'; readonly draft: CaseDraft | null };

/** Drafts of cases, the one that was saved last first (E1). */
export function listDrafts({ store }: Pick<StaffDeps, 'store'>): Promise<readonly CaseDraft[]> {
  return store.read((tx) => tx.caseDrafts());
}

/**
 * Saves what is being written about a case; residents go on seeing what is published (E1). Whoever did not see the draft
 * that is there now gets it instead: nobody's work is overwritten. Publishing is the change `case`, see `apply-change.ts`.
 */
export function saveDraft(
  { store, clock, by }: StaffDeps,
  { case: content, base }: DraftRequest,
): Promise<Result<CaseDraft, DraftError>> {
  return store.write(async (tx): Promise<Result<CaseDraft, DraftError>> => {
    const there = await tx.caseDraft(content.id);
    if ((there?.savedAtMs ?? null) !== base) return err({ type: 'draft-changed', draft: there });
    // Rises also within a millisecond and when the clock was set back: two savings are never taken for one.
    const savedAtMs = there === null ? clock.now() : Math.max(clock.now(), there.savedAtMs + 1);
    const draft: CaseDraft = { case: content, savedAtMs, savedBy: by };
    await tx.putCaseDraft(draft);
    return ok(draft);
  });
}

/** Throws a draft away; what is published stays. */
export function discardDraft(
  { store }: Pick<StaffDeps, 'store'>,
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<void, never>> {
  return store.write(async (tx) => {
    await tx.removeCaseDraft(caseId);
    return ok(undefined);
  });
}
