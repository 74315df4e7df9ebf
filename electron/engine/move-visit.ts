import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { DeskId, VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { canMove, type Move } from '../../shared/rules/visit-machine.ts';
import type { LocalDate } from '../../shared/time/local-date.ts';
import { type StaffDeps, workingDesk } from './call-next.ts';
import { type DayVisit, dayVisitNow } from './day-view.ts';
import { letExpiredHoldsGo } from './free-time.ts';
import { restOfFreedTime } from './freed-time.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Ids, MoveDetails, OfficePlan, ReadTx } from './ports.ts';
import { isDayFor, isForStaff, needsReason } from './rules/move-rights.ts';
import { busyWith } from './rules/next-to-call.ts';

export interface MoveRequest {
  readonly visitId: VisitId;
  readonly move: Move;
  /** The desk that calls; needed by `call` only. */
  readonly deskId: DeskId | null;
  readonly reason: string | null;
}

export type MoveVisitError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'unknown-desk' }
  | { readonly type: 'move-not-possible'; readonly state: Visit['state'] }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'not-today' }
  | { readonly type: 'desk-busy'; readonly visitId: VisitId };

/**
 * A move that staff make by hand (F2, C6). What the visit's state does not allow, or only the system may say, is refused
 * with the state as it is. Whoever is put back into the queue gets their time on the desk again when it is still free, and
 * waits without it when it was sold meanwhile: being in the queue needs no time.
 */
export function moveVisit(
  deps: StaffDeps & MailDeps & { readonly ids: Ids },
  request: MoveRequest,
): Promise<Result<DayVisit, MoveVisitError>> {
  return deps.store.write(async (tx): Promise<Result<DayVisit, MoveVisitError>> => {
    const moment = momentOf(deps.clock);
    const today = moment.now.date;
    const { move, reason } = request;
    const visit = await tx.visit(request.visitId);
    if (visit === null) return err({ type: 'visit-not-found' });
    if (!isForStaff(move) || !canMove(visit, move)) return err({ type: 'move-not-possible', state: visit.state });
    if (needsReason(move) && (reason ?? '') === '') return err({ type: 'reason-missing' });
    if (!isDayFor(move, visit, today)) return err({ type: 'not-today' });
    const plan = await tx.plan();
    const desk = move === 'call' ? await deskForCall(tx, plan, visit, request.deskId, today) : ok({});
    if (!desk.ok) return desk;

    const details: MoveDetails = { atMs: moment.nowMs, by: deps.by, ...desk.value, ...(reason ? { reason } : {}) };
    const after = await tx.moveVisit(visit, move, { ...details, ...cancelling(deps.ids, plan, move, moment) });
    if (move === 'undo-resignation' || move === 'settle-arrived') {
      await letExpiredHoldsGo(tx, plan, moment.nowMs);
      await tx.retakeCells(after);
    }
    if (move === 'cancel') {
      const note = { atMs: moment.nowMs, by: deps.by, visitId: visit.id, detail: reason };
      await tx.recordAudit({ ...note, action: 'cancelled-for-resident' });
      await tellByMail(tx, deps, { kind: 'cancellation', visitId: visit.id, atMs: moment.nowMs });
    }
    return ok(await dayVisitNow(tx, after, today));
  });
}

async function deskForCall(
  tx: ReadTx,
  plan: OfficePlan,
  visit: Visit,
  deskId: DeskId | null,
  today: LocalDate,
): Promise<Result<Pick<MoveDetails, 'deskId'>, MoveVisitError>> {
  const desk = deskId === null ? undefined : workingDesk(plan, deskId);
  if (desk === undefined || desk.departmentId !== visit.departmentId) return err({ type: 'unknown-desk' });
  const busy = busyWith(await tx.visitsOn(today, desk.departmentId), desk.id);
  return busy === undefined ? ok({ deskId: desk.id }) : err({ type: 'desk-busy', visitId: busy.id });
}

function cancelling(ids: Ids, plan: OfficePlan, move: Move, { nowMs }: Moment): Partial<MoveDetails> {
  return move === 'cancel' ? { cancelledBy: 'staff', ...restOfFreedTime(ids, plan.settings, nowMs) } : {};
}
