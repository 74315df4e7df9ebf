import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import { canMove, type From, type VisitIn } from '../../../shared/rules/visit-machine.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';
import { isStillAhead, shareTime } from './visit-times.ts';

export interface WantedVisit {
  readonly caseId: CaseId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly minutes: number;
}

/** What no person can do at once, whatever the limits. */
export type Clash = { readonly type: 'case-already-booked' } | { readonly type: 'hours-overlap' };

export type AdmissionProblem = Clash | { readonly type: 'too-many-visits'; readonly max: number };

/** A visit that can give way to another. */
export type Replaceable = VisitIn<From<'cancel'>>;

export type AdmissionLimits = Pick<BookingSettings, 'maxPerCase' | 'maxPerPerson'>;

/**
 * Whether a person with these active visits may have another one (A12). Never two in one case on one day, whatever the
 * settings say: cancelling names a visit by PESEL, case and day (C1).
 * A booked visit whose time is over no longer counts, even while nobody has closed it.
 */
export function admit(
  active: readonly Visit[],
  wanted: WantedVisit,
  limits: AdmissionLimits,
  now: WarsawTime,
): Result<void, AdmissionProblem> {
  const standing = active.filter((visit) => !isOver(visit, now));
  if (standing.filter((visit) => visit.caseId === wanted.caseId).length >= limits.maxPerCase) {
    return err({ type: 'case-already-booked' });
  }
  const fits = clashFree(active, wanted, now);
  if (!fits.ok) return fits;
  if (standing.length >= limits.maxPerPerson) return err({ type: 'too-many-visits', max: limits.maxPerPerson });
  return ok(undefined);
}

/**
 * {@link admit} without the limits, for a visit that takes the place of another (C3): their number does not grow, so a
 * limit that was lowered meanwhile is no reason to keep the old hour.
 */
export function clashFree(active: readonly Visit[], wanted: WantedVisit, now: WarsawTime): Result<void, Clash> {
  const standing = active.filter((visit) => !isOver(visit, now));
  if (standing.some((visit) => visit.caseId === wanted.caseId && visit.date === wanted.date)) {
    return err({ type: 'case-already-booked' });
  }
  return standing.some((visit) => shareTime(visit, wanted)) ? err({ type: 'hours-overlap' }) : ok(undefined);
}

/**
 * The one visit that stands in the way: in the same case, still ahead, and without it the person would be admitted (A12).
 * Null when another obstacle would stay, or when it could be either of two: which one to give up is then not for us to say.
 */
export function replaceableVisit(
  active: readonly Visit[],
  wanted: WantedVisit,
  limits: AdmissionLimits,
  now: WarsawTime,
): Replaceable | null {
  if (admit(active, wanted, limits, now).ok) return null;
  const candidates = active.filter(
    (visit): visit is Replaceable =>
      visit.caseId === wanted.caseId &&
      canMove(visit, 'cancel') &&
      isStillAhead(visit, now) &&
      admit(without(active, visit), wanted, limits, now).ok,
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** The others. */
export function without(visits: readonly Visit[], one: Visit | null): readonly Visit[] {
  return visits.filter((visit) => visit.id !== one?.id);
}

function isOver(visit: Visit, now: WarsawTime): boolean {
  if (visit.state !== 'booked') return false;
  return visit.date < now.date || (visit.date === now.date && visit.start + visit.minutes <= now.minute);
}
