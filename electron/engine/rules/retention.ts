import { addDays, type LocalDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw } from '../../../shared/time/warsaw.ts';

/** The longest that personal data may outlive a visit, and what counts where the configuration names no number of days. */
export const RETENTION_DAYS = 14;
/** How long remarks of residents are kept (F8). They are answered by what the office does, which takes weeks, not years. */
export const COMMENT_DAYS = 90;

const MINUTE_MS = 60_000;
/** What a clock may be put right by, in an hour, without anybody wondering. */
const DRIFT_MS = 5 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Which personal data are no longer to be there. */
export interface DueForErasing {
  /** Of visits on this day and before, whatever became of them. */
  readonly visitsUntil: LocalDate;
  /** Of visits that their owners gave up, or exchanged for others, before this instant (ms). */
  readonly givenUpBefore: number;
  /** Of visits that the office cancelled and whose day was before this one: until then people are called about them (D5). */
  readonly calledOffBefore: LocalDate;
  /** Remarks received before this instant (ms). */
  readonly commentsBefore: number;
}

/**
 * What is due on a day. A visit's data go on the `retentionDays`-th day after it; those of one that was given up, in the night
 * after that, which is less than a day later.
 */
export function dueForErasing(today: LocalDate, retentionDays: number): DueForErasing {
  const midnight = fromWarsaw(today, minuteOfDay(0));
  return {
    visitsUntil: addDays(today, -retentionDays),
    givenUpBefore: midnight,
    calledOffBefore: today,
    commentsBefore: midnight - COMMENT_DAYS * DAY_MS,
  };
}

/** What speaks for the clock that is to be believed. */
export interface ClockEvidence {
  /** What it says, ms. */
  readonly nowMs: number;
  /** Until when it was believed at the last look, ms; null when this is the first. */
  readonly believedMs: number | null;
  /** How long the program has run since that look, ms, by a counter that nobody sets; 0 after a start. */
  readonly ranMs: number;
  /** Whether today somebody came to a visit that was booked, for today, by the last look: nobody can come to a wrong day. */
  readonly cameToday: boolean;
}

/**
 * The instant until which data are erased by age. A clock that jumps ahead must not erase the data of visits that are yet to
 * come, so time counts as passed only as far as the program has run, or when people come as they were booked. After days
 * switched off it stays behind until then, and erases later rather than too early. A clock that was put back is followed at once.
 */
export function believedInstant({ nowMs, believedMs, ranMs, cameToday }: ClockEvidence): number {
  if (believedMs === null || cameToday) return nowMs;
  const passed = believedMs + ranMs;
  return nowMs <= passed + DRIFT_MS ? nowMs : passed;
}
