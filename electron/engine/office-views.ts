import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Case } from '../../shared/model/case.ts';
import type { CaseId, DepartmentId } from '../../shared/model/ids.ts';
import { toWarsaw, type WarsawTime } from '../../shared/time/warsaw.ts';
import { caseFrame } from './case-calendar.ts';
import { type Matter, type NotOffered, offeredCase } from './plan-lookup.ts';
import type { Clock, HolidayCalendar, OfficePlan, Store, TemplateShelf } from './ports.ts';
import { caseOffer, isAtWork } from './rules/case-offer.ts';
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
  return plan.departments.filter(isAtWork).map(departmentCard);
}

/** The cases of a department that are switched on; those nobody can serve now are there with the reason (A2). */
export async function listCases(
  deps: OfficeDeps,
  { departmentId }: { readonly departmentId: DepartmentId },
): Promise<Result<readonly CaseCard[], NotOffered>> {
  const plan = await deps.store.read((tx) => tx.plan());
  const department = plan.departments.find((one) => one.id === departmentId);
  if (department === undefined || !isAtWork(department)) return err({ type: 'not-offered' });
  const now = toWarsaw(deps.clock.now());
  const cases = plan.cases.filter((theCase) => theCase.departmentId === departmentId && isAtWork(theCase));
  return ok(cases.map((theCase) => cardOf({ theCase, department }, plan, deps.holidays, now)));
}

/** What a resident reads about a case before typing anything (A3). */
export async function getCase(
  deps: OfficeDeps & { readonly templates: TemplateShelf },
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<CaseInfo, NotOffered>> {
  const plan = await deps.store.read((tx) => tx.plan());
  const found = offeredCase(plan, caseId);
  if (found === null) return err({ type: 'not-offered' });
  const card = cardOf(found, plan, deps.holidays, toWarsaw(deps.clock.now()));
  return ok(caseInfo(found, card, await templatesOnTheShelf(found.theCase, deps.templates)));
}

/** The card of a case with what it lacks now, if anything. */
export function cardOf(matter: Matter, plan: OfficePlan, holidays: HolidayCalendar, now: WarsawTime): CaseCard {
  const frame = caseFrame(matter.theCase, plan, holidays, now);
  const offer = caseOffer(matter.department, { ...frame, deskIds: frame.desks.map((desk) => desk.id) });
  return caseCard(matter, offer, frame.minutesOn(now.date));
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
