import type { VisitId } from '../../../../shared/model/ids.ts';
import type { Decision, HitVisit } from '../../../../shared/model/impact.ts';

export type Choice = Decision['decision']['kind'];
/** What is decided so far; a visit that is not in it waits for a decision. */
export type Choices = ReadonlyMap<VisitId, Choice>;

/** What can be done with a hit visit: it moves only where there is a place for it. */
export function choicesFor({ proposal }: Pick<HitVisit, 'proposal'>): readonly Choice[] {
  return proposal === null ? ['keep', 'cancel'] : ['move', 'keep', 'cancel'];
}

/** Where to begin: whoever keeps day and hour changes desks without being asked about; everything else waits for a person. */
export function firstChoices(hits: readonly HitVisit[]): Choices {
  return new Map(hits.filter(isOnlyAnotherDesk).map(({ visitId }) => [visitId, 'move']));
}

/**
 * What of earlier choices still holds for a new list: visits that are still on it keep theirs, but a move to a place
 * that is proposed no longer has to be decided anew.
 */
export function keptChoices(earlier: readonly HitVisit[], choices: Choices, hits: readonly HitVisit[]): Choices {
  const before = new Map(earlier.map((hit) => [hit.visitId, hit]));
  const kept = hits.flatMap((hit): [VisitId, Choice][] => {
    const choice = choices.get(hit.visitId);
    if (choice === undefined || !choicesFor(hit).includes(choice)) return [];
    return choice === 'move' && !samePlace(before.get(hit.visitId)?.proposal ?? null, hit.proposal)
      ? []
      : [[hit.visitId, choice]];
  });
  return new Map([...firstChoices(hits), ...kept]);
}

/** One choice for many visits; those that cannot take it stay as they are. */
export function chooseForAll(choices: Choices, hits: readonly HitVisit[], choice: Choice): Choices {
  const taking = hits.filter((hit) => choicesFor(hit).includes(choice));
  return new Map([...choices, ...taking.map(({ visitId }): [VisitId, Choice] => [visitId, choice])]);
}

/** How many visits have which choice, and how many wait. */
export function tallyOf(hits: readonly HitVisit[], choices: Choices): Readonly<Record<Choice | 'open', number>> {
  const tally = { open: 0, move: 0, keep: 0, cancel: 0 };
  for (const { visitId } of hits) tally[choices.get(visitId) ?? 'open'] += 1;
  return tally;
}

/** The decisions as the program wants them; null while a visit still waits for one. */
export function decisionsOf(hits: readonly HitVisit[], choices: Choices): readonly Decision[] | null {
  const decisions = hits.flatMap(({ visitId, proposal }): Decision[] => {
    const kind = choices.get(visitId);
    if (kind === undefined) return [];
    if (kind !== 'move') return [{ visitId, decision: { kind } }];
    return proposal === null ? [] : [{ visitId, decision: { kind, to: proposal } }];
  });
  return decisions.length === hits.length ? decisions : null;
}

/** Whether somebody has to be told: a cancelled visit, or one with another day or hour. */
export function somebodyToCall(hits: readonly HitVisit[], choices: Choices): boolean {
  return hits.some(({ visitId, timeChanges }) => {
    const choice = choices.get(visitId);
    return choice === 'cancel' || (choice === 'move' && timeChanges);
  });
}

function isOnlyAnotherDesk({ proposal, timeChanges }: HitVisit): boolean {
  return proposal !== null && !timeChanges;
}

function samePlace(a: HitVisit['proposal'], b: HitVisit['proposal']): boolean {
  return a?.deskId === b?.deskId && a?.date === b?.date && a?.start === b?.start;
}
