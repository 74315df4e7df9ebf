import type { Availability } from '../../shared/model/availability.ts';
import type { Case } from '../../shared/model/case.ts';
import type { Desk } from '../../shared/model/department.ts';
import type { DayNumber } from '../../shared/time/local-date.ts';
import type { WarsawTime } from '../../shared/time/warsaw.ts';
import { openingsOf } from './openings-of.ts';
import type { HolidayCalendar, OfficePlan, ReadTx, TakenCells } from './ports.ts';
import { availability } from './rules/availability.ts';
import { type BookingWindow, bookingWindow } from './rules/booking-window.ts';
import { servingDesks } from './rules/case-offer.ts';
import type { OpeningDay } from './rules/opening.ts';

/** What is true of a case at a moment whoever is booked: its window, its department's openings, its desks. */
export interface CaseFrame {
  readonly window: BookingWindow;
  readonly openingOnDay: (day: DayNumber) => OpeningDay;
  readonly desks: readonly Desk[];
}

/** A case's frame together with what is taken and what is therefore offered, all from one transaction. */
export interface CaseCalendar extends CaseFrame {
  readonly taken: readonly TakenCells[];
  readonly availability: Availability;
}

/** The frame of a case, from the plan alone. */
export function caseFrame(theCase: Case, plan: OfficePlan, holidays: HolidayCalendar, now: WarsawTime): CaseFrame {
  const openings = openingsOf(plan, holidays);
  const openingOnDay = (day: DayNumber) => openings(theCase.departmentId, day);
  return {
    window: bookingWindow(now, plan.settings, (day) => openingOnDay(day).opening.kind === 'open'),
    openingOnDay,
    desks: servingDesks(plan.desks, theCase.id),
  };
}

/** The calendar of a case as this transaction sees it. One read of the taken cells, the rest is arithmetic. */
export async function caseCalendar(
  tx: ReadTx,
  theCase: Case,
  plan: OfficePlan,
  holidays: HolidayCalendar,
  now: WarsawTime,
): Promise<CaseCalendar> {
  const frame = caseFrame(theCase, plan, holidays, now);
  const { window, openingOnDay, desks } = frame;
  const deskIds = desks.map((desk) => desk.id);
  const taken = await tx.takenCells(deskIds, window.today, window.lastDay);
  const offered = availability({
    minutes: theCase.visitMinutes,
    gridMinutes: plan.settings.gridMinutes,
    deskIds,
    window,
    openingOnDay,
    taken,
  });
  return { ...frame, taken, availability: offered };
}
