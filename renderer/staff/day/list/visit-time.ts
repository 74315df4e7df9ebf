import type { WallClock } from '../../../../shared/contract/events.ts';
import type { DeskId } from '../../../../shared/model/ids.ts';
import { cancelledByWords } from '../../../../shared/text/panel/day.ts';
import { dayPageWords } from '../../../../shared/text/panel/day-page.ts';
import { fromWarsaw, toWarsaw } from '../../../../shared/time/warsaw.ts';
import type { OfficeNames } from '../office-names.ts';
import type { DayVisit } from '../types.ts';

const MINUTE_MS = 60_000;

/** The minute on the wall at an instant (ms). */
export const minuteOf = (atMs: number) => toWarsaw(atMs).minute;

/** Whole minutes on the wall clock from an instant (ms) to now; 0 when the clock was set back meanwhile. */
export function minutesSince(atMs: number, now: WallClock): number {
  const begin = Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
  return Math.max(0, (fromWarsaw(now.date, now.minute) - begin) / MINUTE_MS);
}

interface TimeFacts {
  readonly now: WallClock;
  readonly names: OfficeNames;
  /** One's own desk needs no name. */
  readonly ownDesk: DeskId | null;
}

/** What the clock says about a visit: „czeka 12 min”, „od 9.38”, „8.02–8.19”. Empty when it says nothing. */
export function timeOfVisit(visit: DayVisit, { now, names, ownDesk }: TimeFacts): string {
  const { state, arrivedAt, calledAt, startedAt, endedAt, servingDeskId } = visit;
  const withDesk = (time: string) =>
    servingDeskId === null || servingDeskId === ownDesk ? time : dayPageWords.atDesk(time, names.desk(servingDeskId));
  switch (state) {
    case 'arrived':
      return arrivedAt === null ? '' : dayPageWords.waits(minutesSince(arrivedAt, now));
    case 'called':
      return calledAt === null ? '' : withDesk(dayPageWords.since(minuteOf(calledAt)));
    case 'in-service':
      return startedAt === null ? '' : withDesk(dayPageWords.since(minuteOf(startedAt)));
    case 'done':
      return startedAt === null || endedAt === null ? '' : dayPageWords.span(minuteOf(startedAt), minuteOf(endedAt));
    case 'cancelled':
      return visit.cancelledBy === null ? '' : cancelledByWords[visit.cancelledBy];
    case 'booked':
    case 'resigned-late':
    case 'unresolved':
      return '';
  }
}
