import type { DeskId } from '../../../../shared/model/ids.ts';
import { TALLY_STATES, type TallyKey } from '../../../../shared/text/panel/day-page.ts';
import { isAtDesk } from '../list/looks.ts';
import type { DayDesk, DayVisit } from '../types.ts';

/** Whoever is called to a desk or served at it. */
export function servedAt(visits: readonly DayVisit[], deskId: DeskId): DayVisit | undefined {
  return visits.find((visit) => isAtDesk(visit) && visit.servingDeskId === deskId);
}

/**
 * The people who wait for a desk, whoever comes next first: the earliest hour, at equal hours those booked at this desk, then
 * who came earlier. Who is called is decided by the main process; this only says who it is likely to be.
 */
export function waitingFor(visits: readonly DayVisit[], desk: DayDesk): readonly DayVisit[] {
  const elsewhere = ({ deskId }: DayVisit) => (deskId === desk.deskId ? 0 : 1);
  return visits
    .filter(({ state, caseId }) => state === 'arrived' && desk.caseIds.includes(caseId))
    .sort(
      (a, b) =>
        a.start - b.start ||
        elsewhere(a) - elsewhere(b) ||
        (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0) ||
        (a.visitId < b.visitId ? -1 : 1),
    );
}

/** How many visits of a day stand where. */
export function tallyOf(visits: readonly DayVisit[]): readonly (readonly [TallyKey, number])[] {
  const keys = Object.keys(TALLY_STATES) as TallyKey[];
  return keys.map((key) => [key, visits.filter(({ state }) => TALLY_STATES[key].includes(state)).length] as const);
}
