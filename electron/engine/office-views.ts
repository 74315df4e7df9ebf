import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Case } from '../../shared/model/case.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import { toWarsaw, type WarsawTime } from '../../shared/time/warsaw.ts';
import { caseFrame } from './case-calendar.ts';
import { type NotOffered, offeredCase } from './plan-lookup.ts';
import type { Clock, HolidayCalendar, OfficePlan, Store, TemplateShelf } from './ports.ts';
import { type CaseOffer, caseOffer } from './rules/case-offer.ts';
import {
  type CaseCard,
  type CaseInfo,
  caseCard,
  caseInfo,
  type DepartmentCard,
  departmentCard,
  type TemplateLink,
} from './views.ts';

export interface OfficeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly holidays: HolidayCalendar;
}

/** The departments that are switched on, in the order of the plan (A1). */
export async function listDepartments({ store }: Pick<OfficeDeps, 'store'>): Promise<readonly DepartmentCard[]> {
  const plan = await store.read((tx) => tx.plan());
  return plan.departments.filter((department) => department.active).map(departmentCard);
}

/** The cases of a department that are switched on; those nobody can serve now are there with the reason (A2). */
export async function listCases(
  deps: OfficeDeps,
  { departmentId }: { readonly departmentId: DepartmentId },
): Promise<Result<readonly CaseCard[], NotOffered>> {
  const plan = await deps.store.read((tx) => tx.plan());
  if (!plan.departments.some((department) => department.id === departmentId && department.active)) {
    return err({ type: 'not-offered' });
  }
  const now = toWarsaw(deps.clock.now());
  const cases = plan.cases.filter((theCase) => theCase.departmentId === departmentId && theCase.active);
  return ok(cases.map((theCase) => caseCard(theCase, offerOf(theCase, plan, deps.holidays, now))));
}

/** What a resident reads about a case before typing anything (A3). */
export async function getCase(
  deps: OfficeDeps & { readonly templates: TemplateShelf },
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<CaseInfo, NotOffered>> {
  const plan = await deps.store.read((tx) => tx.plan());
  const found = offeredCase(plan, caseId);
  if (found === null) return err({ type: 'not-offered' });
  const { theCase, department } = found;
  const offer = offerOf(theCase, plan, deps.holidays, toWarsaw(deps.clock.now()));
  return ok(caseInfo(theCase, department, offer, await templatesOnTheShelf(theCase, deps.templates)));
}

function offerOf(theCase: Case, plan: OfficePlan, holidays: HolidayCalendar, now: WarsawTime): CaseOffer {
  const { window, openingOnDay } = caseFrame(theCase, plan, holidays, now);
  return caseOffer(theCase, plan.desks, window, openingOnDay);
}

/** A template without its file cannot be looked at, so it is not mentioned. */
async function templatesOnTheShelf(theCase: Case, shelf: TemplateShelf): Promise<TemplateLink[]> {
  const links = await Promise.all(
    theCase.templates.map(async ({ title, file }) =>
      file === null ? null : { title, file, pages: await shelf.pages(file) },
    ),
  );
  return links.filter((link) => link !== null).filter((link) => link.pages > 0);
}
