import type { VisitState } from '../../shared/model/visit.ts';

const ACTIVE: readonly VisitState[] = ['booked', 'arrived', 'called', 'in-service'];

/** Whether a visit in this state owns its time on the desk. */
export function isActive(state: VisitState): boolean {
  return ACTIVE.includes(state);
}

/** The same states as SQL literals. */
export const ACTIVE_SQL = ACTIVE.map((state) => `'${state}'`).join(', ');
