import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { VisitId } from '../../shared/model/ids.ts';
import type { Visit } from '../../shared/model/visit.ts';
import { identityKey } from '../../shared/rules/identity.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../shared/time/minute-of-day.ts';
import type { StaffDeps } from './call-next.ts';
import { type CaseDay, caseDay } from './case-calendar.ts';
import { type DayVisit, dayVisitNow } from './day-view.ts';
import { takeFirstDesk } from './free-time.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { tellByMail } from './mail/tell-by-mail.ts';
import { type Moment, momentOf } from './moment.ts';
import type { OfficeDeps } from './office-views.ts';
import { matterOf } from './plan-lookup.ts';
import type { HolidayCalendar, OfficePlan, ReadTx, WriteTx } from './ports.ts';
import { type Clash, clashFree, without } from './rules/admission.ts';
import { maskOf } from './rules/cells.ts';
import { staffWindow } from './rules/staff-window.ts';
import { visitRange } from './rules/starts.ts';
import { type Seat, seatOf } from './seat.ts';
import { residentsCanBook } from './staff-starts.ts';

export interface RescheduleRequest {
  readonly visitId: VisitId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly reason: string | null;
}

export type RescheduleError =
  | { readonly type: 'visit-not-found' }
  | { readonly type: 'outside-window-needs-reason' }
  | { readonly type: 'move-not-possible'; readonly state: Visit['state'] }
  | { readonly type: 'time-taken' | 'time-not-offered' | 'nothing-changes' }
  | Clash;

type RescheduleDeps = StaffDeps & MailDeps & Pick<OfficeDeps, 'holidays'>;

/**
 * Gives a booked visit another time for its owner (F3): the visit, its length and its code stay (D5). Its own time does not
 * stand in its way. Whether its case is still offered does not matter: whoever has a visit is served (D6).
 */
export function rescheduleVisit(
  deps: RescheduleDeps,
  { visitId, date, start, reason }: RescheduleRequest,
): Promise<Result<DayVisit, RescheduleError>> {
  return deps.store.write(async (tx): Promise<Result<DayVisit, RescheduleError>> => {
    const moment = momentOf(deps.clock);
    const { now, nowMs } = moment;
    const visit = await tx.visit(visitId);
    if (visit === null) return err({ type: 'visit-not-found' });
    if (visit.state !== 'booked') return err({ type: 'move-not-possible', state: visit.state });
    if (visit.date === date && visit.start === start) return err({ type: 'nothing-changes' });
    const plan = await tx.plan();
    const wanted = { ...visit, date, start };
    const seat = await seatFor(tx, plan, deps.holidays, visit, wanted, moment);
    if (seat.kind === 'not-offered') return err({ type: 'time-not-offered' });
    if (seat.kind === 'taken') return err({ type: 'time-taken' });
    const clash = await clashOf(tx, visit, wanted, moment);
    if (clash !== null) return err(clash);
    if (!residentsCanBook(plan, deps.holidays, visit.caseId, now)(wanted) && !reason) {
      return err({ type: 'outside-window-needs-reason' });
    }
    const details = { atMs: nowMs, by: deps.by, ...(reason ? { reason } : {}) };
    const deskId = await takeFirstDesk(tx, { plan, moment }, seat.desksBestFirst, async (desk) => {
      const moved = await tx.rescheduleVisit(visit, { deskId: desk, date, start }, details);
      return moved.ok ? ok(undefined) : moved;
    });
    if (deskId === null) return err({ type: 'time-taken' });
    const note = { atMs: nowMs, by: deps.by, visitId: visit.id, detail: reason || null };
    await tx.recordAudit({ ...note, action: 'moved-for-resident' });
    await tellByMail(tx, deps, { kind: 'change', visitId: visit.id, atMs: nowMs });
    return ok(await dayVisitNow(tx, { ...wanted, deskId, exception: false }, now.date));
  });
}

async function seatFor(
  tx: WriteTx,
  plan: OfficePlan,
  holidays: HolidayCalendar,
  visit: Visit,
  wanted: Visit,
  { now, nowMs }: Moment,
): Promise<Seat> {
  const { theCase } = matterOf(plan, visit);
  const day = await caseDay(tx, theCase, plan, holidays, now, nowMs, wanted.date);
  const own = { window: staffWindow(now), minutesOn: () => visit.minutes, taken: withoutOwnTime(day.taken, visit) };
  return seatOf({ ...day, ...own }, wanted);
}

function withoutOwnTime(taken: CaseDay['taken'], visit: Visit): CaseDay['taken'] {
  const range = visitRange(visit.start, visit.minutes);
  const own = range === null ? 0n : maskOf(range);
  const isOwn = (cells: CaseDay['taken'][number]) =>
    cells.deskId === visit.deskId && cells.day === dayNumber(visit.date);
  return taken.map((cells) => (isOwn(cells) ? { ...cells, mask: cells.mask & ~own } : cells));
}

/** Why the person cannot come then (A12); nobody can tell once the personal data were erased. */
async function clashOf(tx: ReadTx, visit: Visit, wanted: Visit, { now }: Moment): Promise<Clash | null> {
  const person = await tx.personOf(visit.id);
  if (person === null) return null;
  const others = without(await tx.activeVisitsOf(identityKey(person.identity), now.date), visit);
  const fits = clashFree(others, wanted, now);
  return fits.ok ? null : fits.error;
}
