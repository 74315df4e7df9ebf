import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { canMove, isActive } from '../../shared/rules/visit-machine.ts';
import { type Retreat, retreatOf } from '../../shared/rules/visit-undo.ts';
import type { StaffDeps } from './call-next.ts';
import { type DayVisit, dayVisitNow } from './day-view.ts';
import { letExpiredHoldsGo } from './free-time.ts';
import { restOfFreedTime } from './freed-time.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Ids, MoveDetails, ReadTx, WriteTx } from './ports.ts';
import { type Clash, clashFree, without } from './rules/admission.ts';
import { undoNeedsReason } from './rules/move-rights.ts';
import { busyWith } from './rules/next-to-call.ts';

export interface UndoRequest {
  readonly visitId: VisitId;
  readonly reason: string | null;
  /** What the screen offered to take back; when something else happened meanwhile, nothing is. */
  readonly move?: string | undefined;
}

export type UndoError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'not-today' }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'time-taken' }
  | { readonly type: 'desk-busy'; readonly visitId: VisitId }
  | { readonly type: 'move-not-possible'; readonly state: Visit['state'] }
  | Clash;

type UndoDeps = StaffDeps & MailDeps & { readonly ids: Ids };

/**
 * Takes back what happened to a visit last (F2), on its day: its instants and its desk become again what they were. A visit
 * that would be booked again needs its time; whoever waits or is served does not, and gets it when it is still free.
 */
export function undoMove(deps: UndoDeps, request: UndoRequest): Promise<Result<DayVisit, UndoError>> {
  return deps.store.write(async (tx): Promise<Result<DayVisit, UndoError>> => {
    const moment = momentOf(deps.clock);
    const today = moment.now.date;
    const visit = await tx.visit(request.visitId);
    if (visit === null) return err({ type: 'visit-not-found' });
    if (visit.date !== today) return err({ type: 'not-today' });
    const retreat = retreatOf(visit, await tx.eventsOf(visit.id));
    if (request.move !== undefined && request.move !== retreat?.move) {
      return err({ type: 'move-not-possible', state: visit.state });
    }
    if (retreat === null) return err({ type: 'nothing-to-undo' });
    // Somebody's data go soon after they gave their visit up: nobody would be known to come.
    const givenUp = visit.state === 'cancelled' && (await tx.personOf(visit.id)) === null;
    if (givenUp) return err({ type: 'nothing-to-undo' });
    const reason = request.reason || null;
    if (undoNeedsReason(retreat.move) && reason === null) return err({ type: 'reason-missing' });
    const details: MoveDetails = { atMs: moment.nowMs, by: deps.by, ...(reason === null ? {} : { reason }) };
    const after = await takeBack(tx, deps, visit, retreat, details, moment);
    if (!after.ok) return after;
    if (visit.state === 'cancelled') {
      // Whoever was told that they need not come has to hear that they do.
      await tellByMail(tx, deps, { kind: 'confirmation', visitId: visit.id, atMs: moment.nowMs });
    }
    return ok(await dayVisitNow(tx, after.value, today));
  });
}

async function takeBack(
  tx: WriteTx,
  deps: UndoDeps,
  visit: Visit,
  retreat: Retreat,
  details: MoveDetails,
  moment: Moment,
): Promise<Result<Visit, UndoError>> {
  const plan = await tx.plan();
  if (retreat.move === 'resign') {
    if (!canMove(visit, retreat.undo)) return err({ type: 'move-not-possible', state: visit.state });
    const waiting = await tx.moveVisit(visit, retreat.undo, details);
    await letExpiredHoldsGo(tx, plan, moment.nowMs);
    await tx.retakeCells(waiting);
    return ok(waiting);
  }
  const { earlier, undo } = retreat;
  const obstacle = await obstacleTo(tx, visit, earlier, moment);
  if (obstacle !== null) return err(obstacle);
  const rest = undo === 'resign-again' ? restOfFreedTime(deps.ids, plan.settings, moment.nowMs) : {};
  const after = await tx.takeBack(visit, earlier, undo, { ...details, ...rest });
  if (isActive(visit.state) || !isActive(after.state)) return ok(after);
  await letExpiredHoldsGo(tx, plan, moment.nowMs);
  const retaken = await tx.retakeCells(after);
  return retaken.ok || after.state !== 'booked' ? ok(after) : err({ type: 'time-taken' });
}

/** What others have done meanwhile that the earlier visit cannot stand beside. */
async function obstacleTo(tx: ReadTx, visit: Visit, earlier: Visit, { now }: Moment): Promise<UndoError | null> {
  if (earlier.servingDeskId !== null && (earlier.state === 'called' || earlier.state === 'in-service')) {
    const others = without(await tx.visitsOn(visit.date, visit.departmentId), visit);
    const busy = busyWith(others, earlier.servingDeskId);
    if (busy !== undefined) return { type: 'desk-busy', visitId: busy.id };
  }
  if (visit.state !== 'cancelled') return null;
  const person = await tx.personOf(visit.id);
  if (person === null) return null;
  const fits = clashFree(await tx.activeVisitsOf(identityKey(person.identity), visit.date), earlier, now);
  return fits.ok ? null : fits.error;
}
