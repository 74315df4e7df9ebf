import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { Start } from '../../shared/model/availability.ts';
import type { Case } from '../../shared/model/case.ts';
import type { DeskId } from '../../shared/model/ids.ts';
import { caseCalendar, caseDay } from './case-calendar.ts';
import type { Moment } from './moment.ts';
import type { HolidayCalendar, OfficePlan, ReadTx, WriteTx } from './ports.ts';
import type { BookingWindow } from './rules/booking-window.ts';
import { preferring } from './rules/desk-choice.ts';
import { longestHolds } from './rules/hold-time.ts';
import { nearestStarts } from './rules/nearest-starts.ts';
import { type Seat, seatOf } from './seat.ts';

/** A start that somebody wants in a case, and what decides whether they can have it. */
export interface WantedTime {
  readonly theCase: Case;
  readonly wanted: Start;
  readonly plan: OfficePlan;
  readonly holidays: HolidayCalendar;
  readonly moment: Moment;
  /** Which days and times can be had; left out, those that residents can book. */
  readonly window?: BookingWindow;
}

/** Somebody has the time, or it is none: with the three nearest free times instead (A8). */
export interface TimeProblem {
  readonly type: 'time-taken' | 'time-not-offered';
  readonly nearest: Start[];
}

export type FreeSeat = Extract<Seat, { kind: 'free' }>;

/**
 * A desk for a wanted time, looked at now. Only the wanted day is read; the whole calendar is worked out when the nearest
 * times have to be told. `heldDesk`: the desk that was kept for this person comes first, if it is free and serving.
 */
export async function freeSeat(
  tx: ReadTx,
  question: WantedTime,
  heldDesk: DeskId | null = null,
): Promise<Result<FreeSeat, TimeProblem>> {
  const { theCase, wanted, plan, holidays, moment } = question;
  const day = await caseDay(tx, theCase, plan, holidays, moment.now, moment.nowMs, wanted.date);
  const seat = seatOf({ ...day, window: question.window ?? day.window }, wanted);
  if (seat.kind === 'not-offered') return err(await timeProblem(tx, 'time-not-offered', question));
  if (seat.kind === 'taken') return err(await timeProblem(tx, 'time-taken', question));
  return ok({ ...seat, desksBestFirst: preferring(seat.desksBestFirst, heldDesk) });
}

/** Why a time cannot be had, with the nearest ones as this transaction sees them. */
export async function timeProblem(tx: ReadTx, type: TimeProblem['type'], question: WantedTime): Promise<TimeProblem> {
  return { type, nearest: await nearestFree(tx, question) };
}

/** The three free starts nearest to a wanted one (A8, C5). */
export async function nearestFree(tx: ReadTx, question: WantedTime): Promise<Start[]> {
  const { theCase, wanted, plan, holidays, moment, window } = question;
  const calendar = await caseCalendar(tx, theCase, plan, holidays, moment.now, moment.nowMs, window);
  return nearestStarts(calendar.availability, wanted);
}

/**
 * Takes the first desk that can be taken; null when none can. The cells decide: a desk that looked free and is not any more
 * gives way to the next best. What looked free may still be owned by a hold that has expired, so the first refusal lets
 * those go and asks again.
 */
export async function takeFirstDesk(
  tx: WriteTx,
  { plan, moment }: Pick<WantedTime, 'plan' | 'moment'>,
  desksBestFirst: readonly DeskId[],
  take: (deskId: DeskId) => Promise<Result<void, unknown>>,
): Promise<DeskId | null> {
  let expiredAreGone = false;
  for (const deskId of desksBestFirst) {
    if ((await take(deskId)).ok) return deskId;
    if (expiredAreGone) continue;
    await letExpiredHoldsGo(tx, plan, moment.nowMs);
    expiredAreGone = true;
    if ((await take(deskId)).ok) return deskId;
  }
  return null;
}

/** Frees what expired holds still own, and what was held before the clock was set back. */
export function letExpiredHoldsGo(tx: WriteTx, plan: OfficePlan, nowMs: number): Promise<void> {
  return tx.releaseExpiredHolds(nowMs, longestHolds(plan.settings));
}
