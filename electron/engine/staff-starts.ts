import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { WarsawTime } from '../../shared/time/warsaw.ts';
import { caseFrame } from './case-calendar.ts';
import { momentOf } from './moment.ts';
import type { OfficeDeps } from './office-views.ts';
import { bookableCase, type NotOffered, offeredCase } from './plan-lookup.ts';
import type { HolidayCalendar, OfficePlan } from './ports.ts';
import { availability } from './rules/availability.ts';
import { isInWindow } from './rules/booking-window.ts';
import { staffRange } from './rules/staff-window.ts';

export type StaffStart = Start & { readonly withinWindow: boolean };

/**
 * The free starts of a case between two dates as staff may give them (F3), also before and after residents' window and while
 * booking is suspended; `withinWindow` = a resident could book it too.
 */
export function staffStarts(
  deps: OfficeDeps,
  { caseId, from, to }: { readonly caseId: CaseId; readonly from: LocalDate; readonly to: LocalDate },
): Promise<Result<StaffStart[], NotOffered>> {
  return deps.store.read(async (tx) => {
    const { now, nowMs } = momentOf(deps.clock);
    const plan = await tx.plan();
    const matter = offeredCase(plan, caseId);
    if (matter === null) return err({ type: 'not-offered' });
    const window = staffRange(now, from, to);
    if (window === null) return ok([]);
    const frame = caseFrame(matter.theCase, plan, deps.holidays, now);
    const deskIds = frame.desks.map(({ id }) => id);
    const taken = await tx.takenCells(deskIds, window.firstDay, window.lastDay, nowMs);
    const { days } = availability({ ...frame, window, deskIds, taken });
    const isForResidents = residentsCanBook(plan, deps.holidays, caseId, now);
    const starts = days.flatMap((day) =>
      day.kind === 'free' ? day.starts.map((start): Start => ({ date: day.date, start })) : [],
    );
    return ok(starts.map((start) => ({ ...start, withinWindow: isForResidents(start) })));
  });
}

/** Whether residents can book a start of a case themselves, if it is free: it is bookable at all, and inside their window. */
export function residentsCanBook(
  plan: OfficePlan,
  holidays: HolidayCalendar,
  caseId: CaseId,
  now: WarsawTime,
): (start: Start) => boolean {
  const matter = bookableCase(plan, caseId);
  if (!matter.ok) return () => false;
  const { window } = caseFrame(matter.value.theCase, plan, holidays, now);
  return ({ date, start }) => isInWindow(window, dayNumber(date), start);
}
