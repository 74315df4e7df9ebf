import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import type { ChangeId } from '../../../../shared/model/ids.ts';
import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import { DRAFT_PARTS, type DraftPart } from './draft-merge.ts';
import { same } from './same.ts';

/** What happened to a case. */
export type CaseEvent =
  | 'added'
  | 'published'
  | 'switched-on'
  | 'switched-off'
  | 'archived'
  | 'restored'
  | 'length'
  | 'import'
  | 'undone';

export interface CaseChange {
  readonly id: ChangeId;
  readonly atMs: number;
  readonly by: string;
  readonly event: CaseEvent;
  /** What is different after it, as far as it is content. */
  readonly parts: readonly DraftPart[];
  /** Whether a later change took it back. */
  readonly takenBack: boolean;
}

/** The history of one case out of the history of the plan, newest first. */
export function caseChanges(changes: readonly PlanChange[], caseId: string): CaseChange[] {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  return changes.flatMap((change) => {
    const item = change.items.find(({ key }) => key === `case:${caseId}`);
    if (item === undefined) return [];
    const before = item.before as Record<string, unknown> | null;
    const after = item.after as Record<string, unknown> | null;
    const parts = before && after ? changedParts(before, after) : [];
    return [
      {
        id: change.id,
        atMs: change.atMs,
        by: change.by,
        event: eventOf(change.kind, before, after, parts),
        parts,
        takenBack: undone.has(change.id),
      },
    ];
  });
}

function changedParts(before: Record<string, unknown>, after: Record<string, unknown>): DraftPart[] {
  return DRAFT_PARTS.filter((part: keyof CaseDraftContent) => !same(before[part], after[part]));
}

function eventOf(
  kind: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
  parts: readonly DraftPart[],
): CaseEvent {
  if (kind === 'undo') return 'undone';
  if (kind === 'import') return 'import';
  if (kind === 'length') return 'length';
  if (kind === 'archive') return 'archived';
  if (kind === 'restore') return 'restored';
  if (before === null) return 'added';
  if (parts.length === 1 && parts[0] === 'active') return after?.['active'] ? 'switched-on' : 'switched-off';
  return 'published';
}
