import type { WeeklyHours } from '../../../shared/model/schedule.ts';
import type { LocalDate, Weekday } from '../../../shared/time/local-date.ts';
import { overlaps, type TimeRange, timeRange } from '../../../shared/time/time-range.ts';

type Validity = Pick<WeeklyHours, 'validFrom' | 'validTo'>;

/** Whether weekly hours are in force on a date; both ends of their validity are inclusive, null is without limit. */
export function isInForce({ validFrom, validTo }: Validity, date: LocalDate): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** Whether two validities have a date in common. */
export function shareADate(a: Validity, b: Validity): boolean {
  const beginsBeforeEnd = (x: Validity, y: Validity) =>
    x.validFrom === null || y.validTo === null || x.validFrom <= y.validTo;
  return beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);
}

/** The hours of a weekday that are in force on a date. */
export function hoursOn(weekly: readonly WeeklyHours[], weekday: Weekday, date: LocalDate): readonly TimeRange[] {
  return weekly.filter((one) => one.weekday === weekday && isInForce(one, date)).map((one) => one.hours);
}

/**
 * What breaks leave of opening blocks: one in the middle makes two blocks of one, one that touches an edge cuts it, one
 * that covers a block takes it away.
 */
export function withoutBreaks(blocks: readonly TimeRange[], breaks: readonly TimeRange[]): readonly TimeRange[] {
  return breaks.reduce<readonly TimeRange[]>((left, pause) => left.flatMap((block) => cut(block, pause)), blocks);
}

function cut(block: TimeRange, pause: TimeRange): readonly TimeRange[] {
  if (!overlaps(block, pause)) return [block];
  const before = block.from < pause.from ? [timeRange(block.from, pause.from)] : [];
  const after = pause.to < block.to ? [timeRange(pause.to, block.to)] : [];
  return [...before, ...after];
}
