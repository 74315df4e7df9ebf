import type { Statistics } from '../../../../shared/model/statistics.ts';
import type { HourRun, OccupancyFinding, WaitFinding } from '../../../../shared/text/panel/statistics-charts.ts';

export type HourOfDay = Statistics['hours'][number];

/** Fewer visits in an hour say nothing about the hour. */
const ENOUGH_VISITS = 3;
const LONGER_SHARE = 1.25;
const LONGER_MINUTES = 2;
const NEARLY_FULL_PERCENT = 90;

/** An hour of the day with what was waited in it. */
export interface WaitPoint {
  readonly hour: number;
  readonly visits: number;
  /** Whole minutes; null where nobody was called. */
  readonly minutes: number | null;
  /** Waiting is longer than usual by a quarter and by two minutes, over three visits or more. */
  readonly longer: boolean;
}

/** Waiting by the hour in which visits begin; hours without any are left out at both ends of the day. */
export function waitPoints({ hours, medianWaitMinutes }: Waits): readonly WaitPoint[] {
  return trimmed(hours, ({ visits }) => visits > 0).map(({ hour, visits, medianWaitMinutes: minutes }) => ({
    hour,
    visits,
    minutes: minutes === null ? null : Math.round(minutes),
    longer:
      minutes !== null &&
      medianWaitMinutes !== null &&
      visits >= ENOUGH_VISITS &&
      minutes >= medianWaitMinutes * LONGER_SHARE &&
      minutes >= medianWaitMinutes + LONGER_MINUTES,
  }));
}

type Waits = Pick<Statistics, 'hours' | 'medianWaitMinutes'>;

/** What waiting shows at first sight: the hours in a row around the longest wait, if they stand out. */
export function waitFinding(waits: Waits): WaitFinding {
  if (waits.medianWaitMinutes === null) return { kind: 'not-measured' };
  const points = waitPoints(waits);
  const longer = points.filter((point) => point.longer);
  const longest = highest(longer, ({ minutes }) => minutes ?? 0);
  if (longest !== null) return { kind: 'longest', hours: runAround(longest.hour, longer) };
  const usual = Math.round(waits.medianWaitMinutes);
  const nobodyWaits = points.every(({ minutes }) => (minutes ?? 0) === 0);
  return nobodyWaits ? { kind: 'nobody-waits' } : { kind: 'even', minutes: usual };
}

/** An hour of the day with how much of the desks' time was taken. */
export interface OccupancyPoint {
  readonly hour: number;
  readonly takenMinutes: number;
  readonly offeredMinutes: number;
  /** Null where no desk works: then visits stand outside the schedule. May be over 100 for the same reason. */
  readonly percent: number | null;
  /** As the bar shows it: never over 100. */
  readonly takenPart: number;
}

/** Time taken of time offered, hour by hour. */
export function occupancyPoints({ hours }: Pick<Statistics, 'hours'>): readonly OccupancyPoint[] {
  return trimmed(hours, ({ takenMinutes, offeredMinutes }) => takenMinutes + offeredMinutes > 0).map(
    ({ hour, takenMinutes, offeredMinutes }) => {
      const percent = offeredMinutes === 0 ? null : Math.round((100 * takenMinutes) / offeredMinutes);
      return { hour, takenMinutes, offeredMinutes, percent, takenPart: Math.min(100, percent ?? 0) };
    },
  );
}

/** What occupancy shows at first sight: the hours in which hardly anything is free, or the fullest one. */
export function occupancyFinding(statistics: Pick<Statistics, 'hours'>): OccupancyFinding {
  const points = occupancyPoints(statistics);
  if (points.every(({ offeredMinutes }) => offeredMinutes === 0)) return { kind: 'nothing-offered' };
  const fullest = highest(points, ({ percent }) => percent ?? 0);
  if (fullest === null || fullest.percent === null || fullest.percent === 0) return { kind: 'nothing-taken' };
  const nearlyFull = points.filter(({ percent }) => (percent ?? 0) >= NEARLY_FULL_PERCENT);
  return nearlyFull.length === 0
    ? { kind: 'fullest', hour: fullest.hour }
    : { kind: 'nearly-full', hours: runAround(fullest.hour, nearlyFull) };
}

/** The first of those with the greatest value. */
function highest<Item>(items: readonly Item[], value: (item: Item) => number): Item | null {
  return items.reduce<Item | null>((best, item) => (best === null || value(item) > value(best) ? item : best), null);
}

/** The hours that follow one another without a gap around one of them. */
function runAround(hour: number, marked: readonly { readonly hour: number }[]): HourRun {
  const isMarked = (wanted: number) => marked.some((one) => one.hour === wanted);
  let [first, last] = [hour, hour];
  while (isMarked(first - 1)) first -= 1;
  while (isMarked(last + 1)) last += 1;
  return { first, last };
}

function trimmed(hours: readonly HourOfDay[], isUsed: (hour: HourOfDay) => boolean): readonly HourOfDay[] {
  const first = hours.findIndex(isUsed);
  return first < 0 ? [] : hours.slice(first, hours.findLastIndex(isUsed) + 1);
}
