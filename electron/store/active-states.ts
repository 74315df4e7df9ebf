import { VISIT_STATES, type VisitState } from '../../shared/model/visit.ts';

const ACTIVE: readonly VisitState[] = ['booked', 'arrived', 'called', 'in-service'];

/** Whether a visit in this state owns its time on the desk. */
export function isActive(state: VisitState): boolean {
  return ACTIVE.includes(state);
}

/** The other states, as SQL literals. */
export const ENDED_SQL = VISIT_STATES.filter((state) => !isActive(state))
  .map((state) => `'${state}'`)
  .join(', ');
