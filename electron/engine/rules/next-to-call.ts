import type { Desk } from '../../../shared/model/department.ts';
import type { DeskId } from '../../../shared/model/ids.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { dayNumber } from '../../../shared/time/local-date.ts';

/** The visit a desk is busy with: called to it, or in service at it. */
export function busyWith(visits: readonly Visit[], deskId: DeskId): Visit | undefined {
  return visits.find(
    (visit) => visit.servingDeskId === deskId && (visit.state === 'called' || visit.state === 'in-service'),
  );
}

/**
 * Who comes next to a desk (F2): of the people who have come, in its department, with a case it serves, the one with the
 * earliest time. Of equal times first those booked at this very desk, then who came earlier; the id settles the rest, so
 * that two desks asking at once would name the same person, and the transaction gives each another.
 */
export function nextToCall(
  visits: readonly Visit[],
  desk: Pick<Desk, 'id' | 'departmentId' | 'caseIds'>,
): Visit | undefined {
  const atOwnDesk = (visit: Visit) => (visit.deskId === desk.id ? 0 : 1);
  return visits
    .filter(
      (visit) =>
        visit.state === 'arrived' && visit.departmentId === desk.departmentId && desk.caseIds.includes(visit.caseId),
    )
    .sort(
      (a, b) =>
        dayNumber(a.date) - dayNumber(b.date) ||
        a.start - b.start ||
        atOwnDesk(a) - atOwnDesk(b) ||
        (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )[0];
}
