import { groupsOf } from '../../shared/rules/visit-code.ts';
import { momentOf } from './moment.ts';
import type { Clock, Store } from './ports.ts';

/** A line of the calling display: no names. */
interface Called {
  readonly code: string;
  readonly desk: string;
  readonly calledAtMs: number;
}

/** As many as can be read from across a waiting room. */
const SHOWN = 5;

/** Who is called to which desk now (I3), the latest first. Being called again counts as the latest. */
export function listCalled({ store, clock }: { readonly store: Store; readonly clock: Clock }): Promise<Called[]> {
  return store.read(async (tx) => {
    const { date } = momentOf(clock).now;
    const called = (await tx.visitsOn(date, null)).filter(({ state }) => state === 'called');
    if (called.length === 0) return [];
    const { desks } = await tx.plan();
    const calls = (await tx.eventsOn(date)).filter(({ move }) => move === 'call' || move === 'recall');
    return called
      .map(({ id, code, servingDeskId, deskId, calledAt }) => ({
        code: groupsOf(code).join('-'),
        desk: desks.find((desk) => desk.id === (servingDeskId ?? deskId))?.name ?? '',
        calledAtMs: calls.findLast(({ visitId }) => visitId === id)?.atMs ?? calledAt ?? 0,
      }))
      .toSorted((a, b) => b.calledAtMs - a.calledAtMs || (a.code < b.code ? -1 : 1))
      .slice(0, SHOWN);
  });
}
