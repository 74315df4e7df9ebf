import type { CaseDraftContent } from '../../../../shared/model/case-draft.ts';
import { same } from './same.ts';

/** The parts in which two people's work on one case is told apart. */
export const DRAFT_PARTS = [
  'name',
  'description',
  'documents',
  'instruction',
  'fee',
  'visitMinutes',
  'room',
  'waitingTime',
  'inPerson',
  'legalBasis',
  'searchTerms',
  'templates',
  'active',
] as const satisfies readonly (keyof CaseDraftContent)[];
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** Keys that change together with a part. */
const TOGETHER: Partial<Record<DraftPart, readonly (keyof CaseDraftContent)[]>> = {
  documents: ['documentsStatus', 'documentsSources'],
  visitMinutes: ['visitMinutesStatus'],
};

const keysOf = (part: DraftPart): readonly (keyof CaseDraftContent)[] => [part, ...(TOGETHER[part] ?? [])];
const pick = (content: CaseDraftContent, part: DraftPart) => keysOf(part).map((key) => content[key] ?? null);
const samePart = (a: CaseDraftContent, b: CaseDraftContent, part: DraftPart) => same(pick(a, part), pick(b, part));

/** A case in which some parts are taken from another version of it. */
export function withPartsOf(
  content: CaseDraftContent,
  other: CaseDraftContent,
  parts: readonly DraftPart[],
): CaseDraftContent {
  let result = content;
  for (const key of parts.flatMap(keysOf)) {
    const { [key]: _mine, ...rest } = result;
    result = (key in other ? { ...rest, [key]: other[key] } : rest) as CaseDraftContent;
  }
  return result;
}

/** The parts in which two versions differ. */
export function differingParts(a: CaseDraftContent, b: CaseDraftContent): DraftPart[] {
  return DRAFT_PARTS.filter((part) => !samePart(a, b, part));
}

export interface Merge {
  /** Mine, with everything that only they changed. */
  readonly merged: CaseDraftContent;
  /** What only they changed. */
  readonly taken: readonly DraftPart[];
  /** What both changed, and not to the same: somebody has to choose. Mine in `merged` until then. */
  readonly disputed: readonly DraftPart[];
}

/** Two people went on from `base`: their work side by side, as far as it does not touch the same part. */
export function mergeDrafts(base: CaseDraftContent, mine: CaseDraftContent, theirs: CaseDraftContent): Merge {
  const theirParts = differingParts(base, theirs).filter((part) => !samePart(mine, theirs, part));
  const disputed = theirParts.filter((part) => !samePart(base, mine, part));
  const taken = theirParts.filter((part) => !disputed.includes(part));
  return { merged: withPartsOf(mine, theirs, taken), taken, disputed };
}
