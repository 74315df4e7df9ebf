import type { Availability } from '../../shared/model/availability.ts';
import type { Case } from '../../shared/model/case.ts';
import type { Desk } from '../../shared/model/department.ts';
import { lengthOn } from '../../shared/rules/visit-length.ts';
import { type DayNumber, dayNumber, type LocalDate } from '../../shared/time/local-date.ts';
import type { WarsawTime } from '../../shared/time/warsaw.ts';
import { deskOffOf, openingsOf } from './openings-of.ts';
import type { HolidayCalendar, OfficePlan, ReadTx, TakenCells } from './ports.ts';
import { availability, type DeskOff } from './rules/availability.ts';
import { type BookingWindow, bookingWindow } from './rules/booking-window.ts';
import { servingDesks } from './rules/case-offer.ts';
import { hasOwnHours } from './rules/desk-off.ts';
import type { OpeningDay } from './rules/opening.ts';

/** What is true of a case at a moment whoever is booked: its window, its department's openings, its desks and lengths. */
export interface CaseFrame {
  readonly window: BookingWindow;
  readonly openingOnDay: (day: DayNumber) => OpeningDay;
  readonly desks: readonly Desk[];
  /** Null when no desk of the case has hours or breaks of its own. */
  readonly deskOff: DeskOff | null;
  readonly minutesOn: (date: LocalDate) => number;
  readonly gridMinutes: number;
}

/** A case's frame with what is taken on one day: enough to look for a seat on it. */
export interface CaseDay extends CaseFrame {
  readonly taken: readonly TakenCells[];
}

/** A case's frame together with what is taken in the whole window and what is therefore offered, all from one transaction. */
export interface CaseCalendar extends CaseDay {
  readonly availability: Availability;
}

/** The frame of a case, from the plan alone. */
export function caseFrame(theCase: Case, plan: OfficePlan, holidays: HolidayCalendar, now: WarsawTime): CaseFrame {
  const openings = openingsOf(plan, holidays);
  const openingOnDay = (day: DayNumber) => openings(theCase.departmentId, day);
  const desks = servingDesks(plan.desks, theCase.id);
  return {
    window: bookingWindow(now, plan.settings, (day) => openingOnDay(day).opening.kind === 'open'),
    openingOnDay,
    desks,
    deskOff: desks.some(hasOwnHours) ? deskOffOf(plan, holidays) : null,
    minutesOn: (date) => lengthOn(theCase, date),
    gridMinutes: plan.settings.gridMinutes,
  };
}

/** A case on one date as this transaction sees it: reads that day's cells and no others. `nowMs` is the instant of `now`. */
export async function caseDay(
  tx: ReadTx,
  theCase: Case,
  plan: OfficePlan,
  holidays: HolidayCalendar,
  now: WarsawTime,
  nowMs: number,
  date: LocalDate,
): Promise<CaseDay> {
  const frame = caseFrame(theCase, plan, holidays, now);
  const day = dayNumber(date);
  return { ...frame, taken: await tx.takenCells(idsOf(frame.desks), day, day, nowMs) };
}

/**
 * The calendar of a case as this transaction sees it, in residents' window or another. One read of the taken cells, the rest
 * is arithmetic.
 */
export async function caseCalendar(
  tx: ReadTx,
  theCase: Case,
  plan: OfficePlan,
  holidays: HolidayCalendar,
  now: WarsawTime,
  nowMs: number,
  window?: BookingWindow,
): Promise<CaseCalendar> {
  const ofResidents = caseFrame(theCase, plan, holidays, now);
  const frame = window === undefined ? ofResidents : { ...ofResidents, window };
  const deskIds = idsOf(frame.desks);
  const taken = await tx.takenCells(deskIds, frame.window.today, frame.window.lastDay, nowMs);
  return { ...frame, taken, availability: availability({ ...frame, deskIds, taken }) };
}

const idsOf = (desks: readonly Desk[]) => desks.map((desk) => desk.id);
