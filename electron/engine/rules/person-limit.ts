import type { CaseId } from '../../../shared/model/ids.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import { minuteOfDay } from '../../../shared/time/minute-of-day.ts';
import { fromWarsaw, toWarsaw } from '../../../shared/time/warsaw.ts';
import { cancelAllowance } from './cancel-limit.ts';

/** One try to reach a visit by PESEL or document. */
export interface PersonTry {
  /** Milliseconds. One in the future means that the clock was set back: it counts as made now. */
  readonly atMs: number;
  readonly holder: string;
  /** Who was tried, as a mark that tells people apart and names nobody. */
  readonly mark: string;
  /** Null where they were not asked for. */
  readonly caseId: CaseId | null;
  readonly date: LocalDate | null;
  /** A visit was shown, and nothing was done with it. */
  readonly found: boolean;
}

export type NewTry = Pick<PersonTry, 'holder' | 'mark' | 'caseId' | 'date'>;

/** `code-only`: not by PESEL any more today, only by the code of the visit. */
export type PersonAllowance =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'paused'; readonly seconds: number }
  | { readonly kind: 'code-only' };

/** Tries that led to nothing after which a device asks for codes only, until tomorrow. */
export const TRIES_A_DAY = 30;
/** The same for one person in a day, wherever it is tried … */
export const TRIES_OF_PERSON = 10;
/** … and for one case on one day in an hour: twice what the pause of the whole function lets through, so that after it its owner can try again. */
export const TRIES_OF_VISIT = 10;
const HOUR_MS = 3_600_000;
/** A local day may have 25 hours. */
const LONGEST_DAY_MS = 25 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** So many different people within so short a time look like guessing. */
export const GUESSED_PEOPLE = 10;
export const GUESSING_MS = 10 * 60_000;

/** Instant (ms) after which tries matter now. */
export function triesOfPersonsMatterAfter(nowMs: number): number {
  return nowMs - LONGEST_DAY_MS;
}

/**
 * What earlier tries leave of the way by PESEL or document (C1). In this order: the pause that the office has set for the
 * whole function; ten in an hour for one case on one day; thirty on a device in one local day, whether they found nothing
 * or found a visit with which nothing was done; ten for one person in 24 hours. What this very person was shown on this
 * device is no reason to stop: they are about to cancel it.
 *
 * It is decided by what was tried, never by what there is: the answer says nothing about anybody's visit.
 */
export function personAllowance(
  tries: readonly PersonTry[],
  wanted: NewTry,
  { nowMs, openedAtMs, settings }: LimitTerms,
): PersonAllowance {
  const made = tries.map((one) => ({ ...one, atMs: Math.min(one.atMs, nowMs) }));
  const missed = made.filter(({ found }) => !found);
  const instants = missed.map(({ atMs }) => atMs);
  const whole = cancelAllowance(instants, nowMs, settings);
  const ofVisit = missed.filter((one) => one.date !== null && one.caseId === wanted.caseId && one.date === wanted.date);
  const visit = cancelAllowance(
    ofVisit.map(({ atMs }) => atMs),
    nowMs,
    { cancelAttempts: TRIES_OF_VISIT, cancelWindowMinutes: 60 },
  );
  const seconds = Math.max(...[whole, visit].map((one) => (one.kind === 'paused' ? one.seconds : 0)));
  if (seconds > 0) return { kind: 'paused', seconds };
  const idle = triesOfToday(made, wanted.holder, nowMs, openedAtMs).filter(
    ({ found, mark }) => !found || mark !== wanted.mark,
  );
  const ofPerson = missed.filter(({ mark, atMs }) => mark === wanted.mark && atMs > nowMs - DAY_MS);
  const isOver = idle.length >= TRIES_A_DAY || ofPerson.length >= TRIES_OF_PERSON;
  return isOver ? { kind: 'code-only' } : { kind: 'allowed' };
}

export interface LimitTerms {
  readonly nowMs: number;
  /** When staff last opened the way by PESEL on this device again; null = never. */
  readonly openedAtMs: number | null;
  readonly settings: Pick<BookingSettings, 'cancelAttempts' | 'cancelWindowMinutes'>;
}

/** Since when (ms) a device asks for codes only today; null when it does not. */
export function closedSince(
  tries: readonly PersonTry[],
  holder: string,
  nowMs: number,
  openedAtMs: number | null,
): number | null {
  const today = triesOfToday(tries, holder, nowMs, openedAtMs);
  return today[TRIES_A_DAY - 1]?.atMs ?? null;
}

/** Whether so many different people were tried on a device within ten minutes up to an instant that somebody seems to guess. */
export function looksLikeGuessing(tries: readonly PersonTry[], holder: string, atMs: number): boolean {
  const recent = tries.filter((one) => one.holder === holder && one.atMs > atMs - GUESSING_MS && one.atMs <= atMs);
  return new Set(recent.map(({ mark }) => mark)).size >= GUESSED_PEOPLE;
}

/** The tries of a device on the present local day that staff have not forgiven, oldest first. */
function triesOfToday(
  tries: readonly PersonTry[],
  holder: string,
  nowMs: number,
  openedAtMs: number | null,
): readonly PersonTry[] {
  const beganMs = fromWarsaw(toWarsaw(nowMs).date, minuteOfDay(0));
  return tries
    .map((one) => ({ ...one, atMs: Math.min(one.atMs, nowMs) }))
    .filter((one) => one.holder === holder && one.atMs > (openedAtMs ?? Number.NEGATIVE_INFINITY))
    .filter(({ atMs }) => atMs >= beganMs)
    .sort((a, b) => a.atMs - b.atMs);
}
