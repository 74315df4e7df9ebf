import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Desk } from '../../shared/model/department.ts';
import type { DeskId, VisitId } from '../../shared/model/ids.ts';
import { canMove } from '../../shared/rules/visit-machine.ts';
import { type DayVisit, dayVisitNow } from './day-view.ts';
import { momentOf } from './moment.ts';
import type { Clock, OfficePlan, Store } from './ports.ts';
import { busyWith, nextToCall } from './rules/next-to-call.ts';

export interface StaffDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** Who of the staff does it, as the history will name them. */
  readonly by: string;
}

export type CallNextError =
  | { readonly type: 'unknown-desk' }
  | { readonly type: 'nobody-waits' }
  | { readonly type: 'desk-busy'; readonly visitId: VisitId };

/** Calls the next person to a desk (F2). Choosing and calling are one transaction: two desks at once get two people. */
export function callNext(
  { store, clock, by }: StaffDeps,
  { deskId }: { readonly deskId: DeskId },
): Promise<Result<DayVisit, CallNextError>> {
  return store.write(async (tx): Promise<Result<DayVisit, CallNextError>> => {
    const { now, nowMs } = momentOf(clock);
    const desk = workingDesk(await tx.plan(), deskId);
    if (desk === undefined) return err({ type: 'unknown-desk' });
    const visits = await tx.visitsOn(now.date, desk.departmentId);
    const busy = busyWith(visits, desk.id);
    if (busy !== undefined) return err({ type: 'desk-busy', visitId: busy.id });
    const next = nextToCall(visits, desk);
    if (next === undefined || !canMove(next, 'call')) return err({ type: 'nobody-waits' });
    const called = await tx.moveVisit(next, 'call', { atMs: nowMs, by, deskId: desk.id });
    return ok(await dayVisitNow(tx, called, now.date));
  });
}

/** A desk to which people can be called: known, switched on, not archived. */
export function workingDesk(plan: OfficePlan, deskId: DeskId): Desk | undefined {
  return plan.desks.find((desk) => desk.id === deskId && desk.active && !desk.archived);
}
