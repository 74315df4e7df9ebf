import type { DeskId } from '../../../../shared/model/ids.ts';
import type { VisitState } from '../../../../shared/model/visit.ts';
import { isActive } from '../../../../shared/rules/visit-machine.ts';
import type { IconName } from '../../../ui/icons.ts';
import type { DayVisit } from '../types.ts';

type ChipLook = 'plain' | 'solid' | 'wait' | 'now' | 'dim' | 'open';

/** The drawing and the shape of each state; its word stands beside them. */
export const STATE_LOOKS: Readonly<Record<VisitState, { readonly icon: IconName; readonly look: ChipLook }>> = {
  booked: { icon: 'ring', look: 'plain' },
  arrived: { icon: 'here', look: 'solid' },
  called: { icon: 'call', look: 'wait' },
  'in-service': { icon: 'play', look: 'now' },
  done: { icon: 'check', look: 'dim' },
  cancelled: { icon: 'finish', look: 'dim' },
  'resigned-late': { icon: 'late', look: 'dim' },
  unresolved: { icon: 'help', look: 'open' },
};

/** Whether nothing is expected of a visit any more. */
export function isFinished(state: VisitState): boolean {
  return !isActive(state) && state !== 'unresolved';
}

/** Whether somebody stands or sits at a desk. */
export function isAtDesk({ state }: Pick<DayVisit, 'state'>): boolean {
  return state === 'called' || state === 'in-service';
}

/** The class of a row. The honey ground belongs to one row at most: whoever is at one's own desk. */
export function rowClass(visit: DayVisit, ownDesk: DeskId | null): string {
  if (visit.state === 'cancelled') return 'k-past k-gone';
  if (isFinished(visit.state)) return 'k-past';
  if (visit.state === 'arrived') return 'k-here';
  if (!isAtDesk(visit)) return '';
  return ownDesk !== null && visit.servingDeskId === ownDesk ? 'k-now' : 'k-here';
}
