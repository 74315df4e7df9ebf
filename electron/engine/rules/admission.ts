import { err, ok, type Result } from '../../../shared/basics/result.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { BookingSettings } from '../../../shared/model/settings.ts';
import type { Visit } from '../../../shared/model/visit.ts';
import type { LocalDate } from '../../../shared/time/local-date.ts';
import type { MinuteOfDay } from '../../../shared/time/minute-of-day.ts';
import type { WarsawTime } from '../../../shared/time/warsaw.ts';

export interface WantedVisit {
  readonly caseId: CaseId;
  readonly date: LocalDate;
  readonly start: MinuteOfDay;
  readonly minutes: number;
}

export type AdmissionProblem =
  | { readonly type: 'case-already-booked' }
  | { readonly type: 'hours-overlap' }
  | { readonly type: 'too-many-visits'; readonly max: number };

/**
 * Whether a person with these active visits may have another one (A12). Never two in one case on one day, whatever the
 * settings say: cancelling names a visit by PESEL, case and day (C1).
 * A booked visit whose time is over no longer counts, even while nobody has closed it.
 */
export function admit(
  active: readonly Visit[],
  wanted: WantedVisit,
  limits: Pick<BookingSettings, 'maxPerCase' | 'maxPerPerson'>,
  now: WarsawTime,
): Result<void, AdmissionProblem> {
  const standing = active.filter((visit) => !isOver(visit, now));
  const sameCase = standing.filter((visit) => visit.caseId === wanted.caseId);
  if (sameCase.length >= limits.maxPerCase || sameCase.some((visit) => visit.date === wanted.date)) {
    return err({ type: 'case-already-booked' });
  }
  if (standing.some((visit) => shareTime(visit, wanted))) return err({ type: 'hours-overlap' });
  if (standing.length >= limits.maxPerPerson) return err({ type: 'too-many-visits', max: limits.maxPerPerson });
  return ok(undefined);
}

type Timed = Pick<Visit, 'date' | 'start' | 'minutes'>;

function shareTime(a: Timed, b: Timed): boolean {
  return a.date === b.date && a.start < b.start + b.minutes && b.start < a.start + a.minutes;
}

function isOver(visit: Visit, now: WarsawTime): boolean {
  if (visit.state !== 'booked') return false;
  return visit.date < now.date || (visit.date === now.date && visit.start + visit.minutes <= now.minute);
}
