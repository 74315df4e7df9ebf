import type { WallClock } from '../../../../shared/contract/events.ts';
import type { DayVisit } from '../types.ts';
import { isFinished } from './looks.ts';

/** Finished visits that stay in sight: the last ones may have to be taken back. */
const KEPT = 2;
/** Fewer than this are not worth a touch. */
const LEAST = 3;

interface FoldedDay {
  /** Finished visits before now that may be put out of sight, in the order of the list. */
  readonly folded: readonly DayVisit[];
  readonly shown: readonly DayVisit[];
}

/**
 * Which rows of a day are put out of sight at first: today's finished ones whose hour is over, but for the last two. Visits
 * that are still to be served, or to be settled, are always shown.
 */
export function foldOf(visits: readonly DayVisit[], now: WallClock): FoldedDay {
  const over = visits.filter(
    (visit) => isFinished(visit.state) && visit.date === now.date && visit.start <= now.minute,
  );
  const folded = over.slice(0, Math.max(0, over.length - KEPT));
  if (folded.length < LEAST) return { folded: [], shown: visits };
  const hidden = new Set(folded.map(({ visitId }) => visitId));
  return { folded, shown: visits.filter(({ visitId }) => !hidden.has(visitId)) };
}

/** The row to begin reading at: the first that is not finished; null on a day that is over or has not begun. */
export function rowOfNow(visits: readonly DayVisit[], now: WallClock): DayVisit | null {
  if (visits[0]?.date !== now.date) return null;
  return visits.find(({ state }) => !isFinished(state)) ?? null;
}

/** Visits of several days as one group a day, days in the order in which they first come. */
export function byDay(visits: readonly DayVisit[]): readonly (readonly [DayVisit['date'], readonly DayVisit[]])[] {
  const days = new Map<DayVisit['date'], DayVisit[]>();
  for (const visit of visits) {
    const known = days.get(visit.date);
    if (known === undefined) days.set(visit.date, [visit]);
    else known.push(visit);
  }
  return [...days];
}
