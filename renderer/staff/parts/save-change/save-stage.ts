import type { CallError } from '../../../../shared/contract/define.ts';
import type { ApplyError } from '../../../../shared/contract/staff-failures.ts';
import type { ChangeId, VisitId } from '../../../../shared/model/ids.ts';
import type { HitVisit } from '../../../../shared/model/impact.ts';
import type { PlanChange } from '../../../../shared/model/plan-change.ts';
import { type Choices, chooseForAll, firstChoices, keptChoices, somebodyToCall, tallyOf } from './choices.ts';

/** The visits a change hits, while somebody decides about them. */
export interface Deciding {
  readonly kind: 'deciding';
  readonly hits: readonly HitVisit[];
  readonly choices: Choices;
  /** Why the last attempt to save came back; null on the first look. */
  readonly trouble: 'list-changed' | 'being-served' | 'place-taken' | null;
  /** The visit whose place was taken by somebody else. */
  readonly takenFrom: VisitId | null;
  /** Somebody tried to save before everything was decided: what is open says so. */
  readonly asked: boolean;
}

/** Where saving a change stands. Whatever it is, what was edited is still on the screen. */
export type SaveStage =
  | { readonly kind: 'idle' }
  | Deciding
  | { readonly kind: 'refused'; readonly error: ApplyError | CallError }
  | {
      readonly kind: 'overtaken';
      readonly revision: number;
      readonly since: readonly PlanChange[];
      /** What was decided before; it goes on from there. */
      readonly before: Deciding | null;
    }
  | {
      readonly kind: 'saved';
      readonly changeId: ChangeId;
      readonly tally: ReturnType<typeof tallyOf>;
      readonly somebodyToCall: boolean;
    };

/** The list after a look at what the change would do; decisions that were made before the look stay. */
export function decidingAbout(hits: readonly HitVisit[], before: Deciding | null): Deciding {
  const choices = before === null ? firstChoices(hits) : keptChoices(before.hits, before.choices, hits);
  return { kind: 'deciding', hits, choices, trouble: null, takenFrom: null, asked: false };
}

/** Where it stands after a refusal, by the reason. Decisions stay wherever the visit is still there. */
export function afterRefusal(error: ApplyError | CallError, before: Deciding | null): SaveStage {
  if (error.type === 'plan-changed') {
    return { kind: 'overtaken', revision: error.revision, since: error.since, before };
  }
  if (error.type === 'impact-changed') {
    const { hits } = error.impact;
    // The same visits as before: then it is a decision that cannot be carried out, and only cancelling can be one.
    const same = before !== null && sameVisits(before.hits, hits);
    const trouble = same ? 'being-served' : before === null ? null : 'list-changed';
    return { ...decidingAbout(hits, before), trouble };
  }
  if (error.type === 'place-not-free' && before !== null) {
    const choices = new Map(before.choices);
    choices.delete(error.visitId);
    return { ...before, choices, trouble: 'place-taken', takenFrom: error.visitId, asked: false };
  }
  return { kind: 'refused', error };
}

/** Where it stands once it is saved: whoever has to be told comes next. */
export function afterSaving(changeId: ChangeId, before: Deciding | null): SaveStage {
  if (before === null || before.hits.length === 0) return { kind: 'idle' };
  const { hits, choices } = before;
  return { kind: 'saved', changeId, tally: tallyOf(hits, choices), somebodyToCall: somebodyToCall(hits, choices) };
}

/** One decision, or one for many visits. */
export function withChoice(stage: Deciding, visits: readonly HitVisit[], choice: 'keep' | 'move' | 'cancel'): Deciding {
  const takenFrom = visits.some(({ visitId }) => visitId === stage.takenFrom) ? null : stage.takenFrom;
  return { ...stage, choices: chooseForAll(stage.choices, visits, choice), takenFrom };
}

function sameVisits(a: readonly HitVisit[], b: readonly HitVisit[]): boolean {
  const ids = new Set(a.map(({ visitId }) => visitId));
  return a.length === b.length && b.every(({ visitId }) => ids.has(visitId));
}
