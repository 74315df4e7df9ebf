import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Availability } from '../../shared/model/availability.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { caseCalendar } from './case-calendar.ts';
import type { OfficeDeps } from './office-views.ts';
import { type NotOffered, offeredCase } from './plan-lookup.ts';

/** The calendar of a case: the nearest free time and each date from today to the last bookable one (A4). */
export function availabilityOf(
  deps: OfficeDeps,
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<Availability, NotOffered>> {
  return deps.store.read(async (tx) => {
    const plan = await tx.plan();
    const found = offeredCase(plan, caseId);
    if (found === null) return err({ type: 'not-offered' });
    const now = toWarsaw(deps.clock.now());
    const calendar = await caseCalendar(tx, found.theCase, plan, deps.holidays, now);
    return ok(calendar.availability);
  });
}
