import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import type { VisitState } from '../../shared/model/visit.ts';
import type { StaffDeps } from './call-next.ts';
import { momentOf } from './moment.ts';
import type { Store, VisitEvent } from './ports.ts';

type VisitNotFound = { readonly type: 'visit-not-found' };
type Revealed = Result<Person, VisitNotFound | { readonly type: 'person-erased' }>;

export interface HistoryEntry {
  atMs: number;
  what: VisitEvent['move'];
  from: VisitState;
  to: VisitState;
  by: string;
  reason: string | null;
}

/** What happened to a visit after it was booked, oldest first. */
export function getVisitHistory(
  { store }: { readonly store: Store },
  { visitId }: { readonly visitId: VisitId },
): Promise<Result<HistoryEntry[], VisitNotFound>> {
  return store.read(async (tx) => {
    if ((await tx.visit(visitId)) === null) return err({ type: 'visit-not-found' });
    const events = await tx.eventsOf(visitId);
    return ok(events.map(({ atMs, move, from, to, by, reason }) => ({ atMs, what: move, from, to, by, reason })));
  });
}

/** Everything that is kept about the person of a visit (F6); who asked and why is written down in the same transaction. */
export function revealPerson(
  deps: StaffDeps,
  { visitId, reason }: { readonly visitId: VisitId; readonly reason: string },
): Promise<Revealed> {
  return deps.store.write(async (tx): Promise<Revealed> => {
    if ((await tx.visit(visitId)) === null) return err({ type: 'visit-not-found' });
    const person = await tx.personOf(visitId);
    if (person === null) return err({ type: 'person-erased' });
    const { nowMs: atMs } = momentOf(deps.clock);
    await tx.recordAudit({ atMs, by: deps.by, action: 'person-revealed', visitId, detail: reason });
    return ok(person);
  });
}
