import { err, ok, type Result } from '../../shared/basics/result.ts';
import { type BookError, type BookingRequest, bookOnTerms } from './book-visit.ts';
import type { StaffDeps } from './call-next.ts';
import { type DayVisit, dayVisitNow } from './day-view.ts';
import type { HoldDeps } from './hold.ts';
import type { MailDeps } from './mail/mail-source.ts';
import { momentOf } from './moment.ts';
import { offeredCase } from './plan-lookup.ts';
import { staffWindow } from './rules/staff-window.ts';
import { residentsCanBook } from './staff-starts.ts';

export type StaffBookingRequest = Pick<BookingRequest, 'idempotencyKey' | 'caseId' | 'date' | 'start' | 'person'> & {
  readonly reason: string | null;
};

export type StaffBookError = BookError | { readonly type: 'outside-window-needs-reason' };

/**
 * Books for a resident who is at the desk or on the telephone (F3): on the same conditions, but with a year to choose from,
 * without an e-mail address or a PESEL if there is none, and also while booking is suspended. What a resident could not have booked
 * needs a reason, which is written down. The person's other visits count as always, and no two visits ever overlap.
 */
export function bookForResident(
  deps: HoldDeps & StaffDeps & MailDeps,
  { reason, ...wanted }: StaffBookingRequest,
): Promise<Result<DayVisit, StaffBookError>> {
  return deps.store.write(async (tx): Promise<Result<DayVisit, StaffBookError>> => {
    const moment = momentOf(deps.clock);
    const { now, nowMs } = moment;
    const plan = await tx.plan();
    const request: BookingRequest = { ...wanted, language: 'pl', holdId: null, onEarlier: 'refuse' };
    const terms = {
      emailRequired: false,
      withoutPesel: true,
      matterOf: (...asked: Parameters<typeof offeredCase>) => {
        const matter = offeredCase(...asked);
        return matter === null ? err({ type: 'not-offered' as const }) : ok(matter);
      },
      window: staffWindow(now),
    };
    const booked = await bookOnTerms(tx, plan, deps, request, terms, moment);
    if (!booked.ok) return booked;
    const { visit, isNew } = booked.value;
    if (isNew) {
      const isForResidents = residentsCanBook(plan, deps.holidays, visit.caseId, now);
      if (!isForResidents(visit) && !reason) return err({ type: 'outside-window-needs-reason' });
      const note = { atMs: nowMs, by: deps.by, visitId: visit.id, detail: reason || null };
      await tx.recordAudit({ ...note, action: 'booked-for-resident' });
    }
    return ok(await dayVisitNow(tx, visit, now.date));
  });
}
