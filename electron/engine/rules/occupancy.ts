import type { Desk } from '../../../shared/model/department.ts';
import type { DeskId } from '../../../shared/model/ids.ts';
import { CELL_MINUTES } from '../../../shared/model/times.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { dayNumber, type LocalDate } from '../../../shared/time/local-date.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import type { DeskOff } from './availability.ts';
import { isAtWork } from './case-offer.ts';
import { blocksOf, type Openings } from './opening.ts';

/** Time of one desk in which somebody could be served; `off` = the cells of the day in which the desk does not work. */
interface Place {
  readonly deskId: DeskId;
  readonly blocks: readonly TimeRange[];
  readonly off: bigint;
}

/** A date with the desks that have hours on it; none on a day off. */
export interface OfferedDay {
  readonly date: LocalDate;
  readonly places: readonly Place[];
}

/** What desks offer on dates, as the plan says it. */
export function offeredOn(
  dates: readonly LocalDate[],
  desks: readonly Desk[],
  openings: Openings,
  deskOff: DeskOff,
): readonly OfferedDay[] {
  const working = desks.filter(isAtWork);
  return dates.map((date) => {
    const day = dayNumber(date);
    const places = working.map(({ id, departmentId }) => ({
      deskId: id,
      blocks: blocksOf(openings(departmentId, day).opening),
      off: deskOff(id, day),
    }));
    return { date, places: places.filter(({ blocks }) => blocks.length > 0) };
  });
}

/** Minutes that desks offer in each of the 24 hours of a day, over all dates. */
export function offeredByHour(days: readonly OfferedDay[]): readonly number[] {
  const hours = noMinutes();
  for (const { places } of days) {
    for (const { blocks, off } of places) {
      for (const block of blocks) {
        if (off === 0n) addRange(hours, block.from, block.to);
        else addCells(hours, block, off);
      }
    }
  }
  return hours;
}

/** Minutes that visits take in each of the 24 hours of a day. */
export function takenByHour(visits: readonly Pick<Visit, 'start' | 'minutes'>[]): readonly number[] {
  const hours = noMinutes();
  for (const { start, minutes } of visits) addRange(hours, start, start + minutes);
  return hours;
}

const noMinutes = () => Array.from({ length: 24 }, () => 0);

function addRange(hours: number[], from: number, to: number): void {
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / 60) + 1) * 60);
    // A visit past midnight stays with the last hour of its day.
    const hour = Math.min(23, Math.floor(at / 60));
    hours[hour] = (hours[hour] ?? 0) + end - at;
    at = end;
  }
}

function addCells(hours: number[], { from, to }: TimeRange, off: bigint): void {
  for (let at: number = from; at < to; at += CELL_MINUTES) {
    const isOff = ((off >> BigInt(Math.floor(at / CELL_MINUTES))) & 1n) === 1n;
    if (!isOff) addRange(hours, at, Math.min(to, at + CELL_MINUTES));
  }
}
