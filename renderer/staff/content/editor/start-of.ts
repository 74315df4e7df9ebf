import type { CaseDraft, CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { CaseId } from '../../../../shared/model/ids.ts';
import { contentOf } from '../logic/case-content.ts';
import type { Office } from '../office.ts';

/** What the editing of a case begins from. */
export interface Start {
  readonly content: CaseDraftContent;
  readonly draft: CaseDraft | null;
  /** What residents read; null while it was never published. */
  readonly published: CaseDraftContent | null;
}

/** The draft of a case if there is one, else what is published; null when there is neither. `fresh`: a draft just made. */
export function startOf({ plan, drafts }: Office, id: CaseId, fresh: CaseDraft | null): Start | null {
  const theCase = plan.cases.find((one) => one.id === id && !one.archived);
  const published = theCase === undefined ? null : contentOf(theCase);
  const draft = drafts.find((one) => one.case.id === id) ?? fresh;
  const content = draft?.case ?? published;
  return content === null ? null : { content, draft, published };
}
