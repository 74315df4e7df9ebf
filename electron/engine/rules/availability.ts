import { assertNever } from '../../../shared/basics/assert-never.ts';
import type { Availability, DayOffer, Start } from '../../../shared/model/availability.ts';
import type { DeskId } from '../../../shared/model/ids.ts';
import type { DayNumber, LocalDate } from '../../../shared/time/local-date.ts';
import { type BookingWindow, isInWindow } from './booking-window.ts';
import type { OpeningDay } from './opening.ts';
import { freeStarts, timetableStarts } from './starts.ts';

/** The taken cells of one desk on one day; desk-days that are wholly free need not be listed. */
export interface DeskDay {
  readonly deskId: DeskId;
  readonly day: DayNumber;
  readonly mask: bigint;
}

/** The cells of a day in which a desk does not work. */
export type DeskOff = (deskId: DeskId, day: DayNumber) => bigint;

export interface AvailabilityQuestion {
  /** Length of a visit in the case on a date. */
  readonly minutesOn: (date: LocalDate) => number;
  readonly gridMinutes: number;
  /** The desks that serve the case. */
  readonly deskIds: readonly DeskId[];
  readonly window: BookingWindow;
  /** Openings of the department of the case. */
  readonly openingOnDay: (day: DayNumber) => OpeningDay;
  /** Desk-days of other desks and days are ignored. */
  readonly taken: readonly DeskDay[];
  /** Cells in which a desk is off; null when no desk of the case has hours or breaks of its own. */
  readonly deskOff: DeskOff | null;
}

/**
 * Everything the calendar of a case shows (A4): each date from today to the last bookable one, and the nearest start of all.
 * A date on which the department is open but no block is long enough for the case is `full`: for this case it has no time,
 * and "closed" would not be true. The numbers of days and masks of cells are all it computes with; dates as text come
 * ready from `openingOnDay`.
 */
export function availability(question: AvailabilityQuestion): Availability {
  const { window } = question;
  const takenByDay = groupByDay(question.taken, question.deskIds);
  const days: DayOffer[] = [];
  let nearest: Start | null = null;
  for (let day = window.today; day <= window.lastDay; day = (day + 1) as DayNumber) {
    const offer = offerOfDay(question, day, unfreeCells(question, day, takenByDay.get(day)));
    days.push(offer);
    const first = offer.kind === 'free' ? offer.starts[0] : undefined;
    if (nearest === null && first !== undefined) nearest = { date: offer.date, start: first };
  }
  return { nearest, days };
}

function offerOfDay(question: AvailabilityQuestion, day: DayNumber, taken: readonly bigint[]): DayOffer {
  const { date, opening } = question.openingOnDay(day);
  switch (opening.kind) {
    case 'closed':
      return { kind: 'closed', date, reason: opening.reason };
    case 'open': {
      if (day < question.window.firstDay) return { kind: 'too-early', date };
      const hours = { blocks: opening.blocks, minutes: question.minutesOn(date), gridMinutes: question.gridMinutes };
      const isFirstDay = day === question.window.firstDay && question.window.firstMinute > 0;
      const inWindow = (start: number) => !isFirstDay || isInWindow(question.window, day, start);
      const free = freeStarts(hours, taken);
      const starts = isFirstDay ? free.filter(inWindow) : [...free];
      if (starts.length > 0) return { kind: 'free', date, starts };
      const tooLate = isFirstDay && !timetableStarts(hours).some(inWindow);
      return tooLate ? { kind: 'too-early', date } : { kind: 'full', date };
    }
    default:
      return assertNever(opening);
  }
}

type MasksOfDay = ReadonlyMap<DeskId, bigint>;

/** What is not free on each desk of the case: taken, or the desk is off. */
export function unfreeCells(
  { deskIds, deskOff }: Pick<AvailabilityQuestion, 'deskIds' | 'deskOff'>,
  day: DayNumber,
  taken: MasksOfDay | undefined,
): readonly bigint[] {
  const takenOf = (deskId: DeskId) => taken?.get(deskId) ?? 0n;
  if (deskOff === null) return deskIds.map(takenOf);
  return deskIds.map((deskId) => takenOf(deskId) | deskOff(deskId, day));
}

function groupByDay(taken: readonly DeskDay[], deskIds: readonly DeskId[]): ReadonlyMap<DayNumber, MasksOfDay> {
  const days = new Map<DayNumber, Map<DeskId, bigint>>();
  for (const { deskId, day, mask } of taken) {
    if (!deskIds.includes(deskId)) continue;
    const ofDay = days.get(day);
    if (ofDay === undefined) days.set(day, new Map([[deskId, mask]]));
    else ofDay.set(deskId, mask);
  }
  return days;
}
