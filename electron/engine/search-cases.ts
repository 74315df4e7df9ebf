import { toWarsaw } from '../../shared/time/warsaw.ts';
import { cardOf, type OfficeDeps } from './office-views.ts';
import { offeredCase } from './plan-lookup.ts';
import { perPlan } from './plan-memory.ts';
import { isOffered } from './rules/case-offer.ts';
import { casesByWords, searchIndex } from './rules/search-cases.ts';
import type { CaseCard } from './views.ts';

/** Enough for two screens; whoever finds nothing among them types another word. */
const MOST_FOUND = 20;

const indexOf = perPlan((plan) => searchIndex(plan.cases.filter((theCase) => isOffered(theCase, plan.departments))));

/** The cases that a resident's own words mean, best first (E3). Those nobody can serve now are there with the reason. */
export async function searchCases(
  { store, clock, holidays }: OfficeDeps,
  { text }: { readonly text: string },
): Promise<CaseCard[]> {
  const plan = await store.read((tx) => tx.plan());
  const now = toWarsaw(clock.now());
  return casesByWords(indexOf(plan, holidays), text)
    .slice(0, MOST_FOUND)
    .map((caseId) => offeredCase(plan, caseId))
    .filter((matter) => matter !== null)
    .map((matter) => cardOf(matter, plan, holidays, now));
}
