import { ok, type Result } from '../../shared/basics/result.ts';
import type { Availability } from '../../shared/model/availability.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { toWarsaw } from '../../shared/time/warsaw.ts';
import { caseCalendar } from './case-calendar.ts';
import type { OfficeDeps } from './office-views.ts';
import { bookableCase, type NotOffered, type Suspended } from './plan-lookup.ts';

/** The calendar of a case: the nearest free time and each date from today to the last bookable one (A4). */
export function availabilityOf(
  deps: OfficeDeps,
  { caseId }: { readonly caseId: CaseId },
): Promise<Result<Availability, NotOffered | Suspended>> {
  return deps.store.read(async (tx) => {
    const plan = await tx.plan();
    const found = bookableCase(plan, caseId);
    if (!found.ok) return found;
    const nowMs = deps.clock.now();
    const calendar = await caseCalendar(tx, found.value.theCase, plan, deps.holidays, toWarsaw(nowMs), nowMs);
    return ok(calendar.availability);
  });
}
