import type { CaseDraft } from '../../../shared/model/case-draft.ts';
import type { OfficePlan } from '../../../shared/model/office-plan.ts';

/** What the pages of content are drawn from. */
export interface Office {
  readonly plan: OfficePlan;
  readonly revision: number;
  readonly drafts: readonly CaseDraft[];
}
