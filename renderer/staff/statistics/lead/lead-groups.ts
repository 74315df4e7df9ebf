import type { Statistics } from '../../../../shared/model/statistics.ts';

/** Visits booked a number of days ahead; `to` null = and more. */
export interface LeadGroup {
  readonly from: number;
  readonly to: number | null;
  readonly visits: number;
  /** Of all visits, whole percent. */
  readonly percent: number;
}

type LeadDays = Statistics['leadDays'];

/** Groups as people think of them: the same day, tomorrow, this week, next week, this month. */
const BOUNDS: readonly (readonly [number, number | null])[] = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 30],
  [31, null],
];

/** How many days ahead visits are booked. The open group at the end is left out while it is empty. */
export function leadGroups(leadDays: LeadDays): readonly LeadGroup[] {
  const all = sum(leadDays);
  const groups = BOUNDS.map(([from, to]) => {
    const visits = sum(leadDays.filter(({ days }) => days >= from && (to === null || days <= to)));
    return { from, to, visits, percent: all === 0 ? 0 : Math.round((100 * visits) / all) };
  });
  return groups.filter(({ to, visits }) => to !== null || visits > 0);
}

/** The day by which half of the visits are booked; null when there are none. */
export function medianLeadDays(leadDays: LeadDays): number | null {
  const half = sum(leadDays) / 2;
  let seen = 0;
  for (const { days, visits } of [...leadDays].sort((a, b) => a.days - b.days)) {
    seen += visits;
    if (seen >= half && seen > 0) return days;
  }
  return null;
}

function sum(leadDays: LeadDays): number {
  return leadDays.reduce((total, { visits }) => total + visits, 0);
}
